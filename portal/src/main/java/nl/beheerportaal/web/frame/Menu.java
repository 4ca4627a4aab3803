package nl.beheerportaal.web.frame;

import java.util.List;

/// The menu at the left, of whoever is signed in.
public sealed interface Menu {
    /// Who is signed in.
    String person();

    /// A coordinator's: the school and its apps. An app without a connection is absent.
    ///
    /// @param readOnly admitted on an old staff list: may look, may not change (PRODUCT §6.12)
    record OfSchool(String person, String school, boolean readOnly, List<AppLook> apps)
            implements Menu {
        public OfSchool {
            apps = List.copyOf(apps);
        }
    }

    /// The helpdesk's.
    ///
    /// @param role key of what this person is
    record OfHelpdesk(String person, String role) implements Menu {}

    /// Whether nothing can be changed now.
    default boolean looksOnly() {
        return this instanceof OfSchool school && school.readOnly();
    }
}
