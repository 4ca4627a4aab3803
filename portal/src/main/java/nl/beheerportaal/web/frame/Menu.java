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
    /// @param along for somebody of the helpdesk who looks along; null for a coordinator
    /// @param offer what the helpdesk asks the school; null when it asks nothing
    record OfSchool(
            String person,
            String school,
            boolean readOnly,
            List<AppLook> apps,
            @Nullable Along along,
            @Nullable Offer offer)
            implements Menu {
        public OfSchool {
            apps = List.copyOf(apps);
        }

        public OfSchool(String person, String school, boolean readOnly, List<AppLook> apps) {
            this(person, school, readOnly, apps, null, null);
        }
    }

    /// The yellow bar of who looks along.
    ///
    /// @param helps whether steps 1 to 3 may be prepared
    record Along(Instant until, boolean helps) {}

    /// *De helpdesk wil een uur lang voor je koppelen. Akkoord?*
    ///
    /// @param path of the answer
    record Offer(String by, String reason, String path) {}

    /// The helpdesk's.
    ///
    /// @param role key of what this person is
    record OfHelpdesk(String person, String role) implements Menu {}

    /// Whether a coordinator can change nothing now.
    default boolean looksOnly() {
        return this instanceof OfSchool school && school.readOnly() && school.along() == null;
    }
}
