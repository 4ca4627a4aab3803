package nl.beheerportaal.web.application;

import nl.beheerportaal.school.application.Wish;

/// What an administrator is asked.
///
/// @param app what the app is called
/// @param path of the answer
public record ConfirmView(String app, String school, String account, Wish.Word word, String path) {
    public boolean confirmed() {
        return word instanceof Wish.Word.Confirmed;
    }

    public boolean denied() {
        return word instanceof Wish.Word.Denied;
    }
}
