package nl.beheerportaal.web.frame;

import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// What a page needs besides its own view.
///
/// @param here path and query of this page, for coming back after changing the language
/// @param csrf null where no form can be sent
/// @param menu null for who has not signed in
public record Frame(
        Words words,
        Assets assets,
        Brand brand,
        String here,
        @Nullable Csrf csrf,
        @Nullable Menu menu) {
    /// Where the name of the portal leads.
    public String home() {
        return menu instanceof Menu.OfHelpdesk ? "/helpdesk" : "/";
    }

    /// The hidden field of every form.
    public record Csrf(String name, String token) {}
}
