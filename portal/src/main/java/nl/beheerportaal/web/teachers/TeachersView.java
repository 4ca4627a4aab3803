package nl.beheerportaal.web.teachers;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.SeatsView;
import nl.beheerportaal.web.wizard.WizardHead;
import org.jspecify.annotations.Nullable;

/// Step 3: which teachers come along.
///
/// @param replaced teachers in the app whom the portal did not make and who will be deleted
/// @param administrators accounts that stay because they administer the school's account
/// @param search for the list
/// @param total of the list, before search
/// @param chosen of the whole list
/// @param keepRecognised state of the switch *behoud docenten …*; null when the publisher does not
///   offer it
/// @param recognised who would keep the account by that switch: name, and e-mail or key
/// @param missing whether *volgende* was pressed without a teacher
/// @param seats null for a whole-school licence
public record TeachersView(
        WizardHead head,
        Url url,
        List<PersonRow> replaced,
        List<String> administrators,
        String search,
        int total,
        int chosen,
        List<Row> rows,
        @Nullable Boolean keepRecognised,
        List<PersonRow> recognised,
        boolean missing,
        @Nullable SeatsView seats) {
    public TeachersView {
        replaced = List.copyOf(replaced);
        administrators = List.copyOf(administrators);
        rows = List.copyOf(rows);
        recognised = List.copyOf(recognised);
    }

    public AppLook app() {
        return head.app();
    }

    public String act(String verb) {
        return url.at(app().path() + "/docenten/" + verb)
                .with("versie", Long.toString(head.version()))
                .toString();
    }

    /// Somebody of the staff.
    ///
    /// @param note roles that are shown and not sent, or that this teacher is in the app already
    public record Row(String person, String name, String groups, String note, boolean chosen) {}

    /// Somebody in the app.
    public record PersonRow(String name, String detail) {}
}
