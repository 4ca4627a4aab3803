package nl.beheerportaal.web.frame;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The menu at the left, of whoever is signed in.
public sealed interface Menu {
    /// Who is signed in.
    String person();

    /// A coordinator's: the school and its apps. An app without a connection is absent.
    ///
    /// @param readOnly admitted on an old staff list: may look, may not change (PRODUCT §6.12)
    /// @param looking until when somebody of the helpdesk looks along; null for a coordinator
    record OfSchool(
            String person,
            String school,
            boolean readOnly,
            List<AppLook> apps,
            @Nullable Instant looking)
            implements Menu {
        public OfSchool {
            apps = List.copyOf(apps);
        }

        public OfSchool(String person, String school, boolean readOnly, List<AppLook> apps) {
            this(person, school, readOnly, apps, null);
        }
    }

    /// The helpdesk's.
    ///
    /// @param role key of what this person is
    record OfHelpdesk(String person, String role) implements Menu {}

    /// Whether a coordinator can change nothing now.
    default boolean looksOnly() {
        return this instanceof OfSchool school && school.readOnly() && school.looking() == null;
    }
}
