package nl.beheerportaal.web.application;

import java.util.List;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.web.frame.AppLook;
import org.jspecify.annotations.Nullable;

/// The form with which a school applies, at one of its steps.
///
/// @param path of the form: the school's own, or the helpdesk's
/// @param search what was searched for; empty before
/// @param found the schools that fit it
/// @param school the one that was chosen; null before
/// @param done whether it was sent
public record ApplyView(
        String path,
        boolean helpdesk,
        String search,
        List<Registered> found,
        @Nullable Registered school,
        List<AppLook> apps,
        ApplyForm form,
        boolean done) {
    public ApplyView {
        found = List.copyOf(found);
        apps = List.copyOf(apps);
    }
}
