package nl.beheerportaal.web.helpdesk;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.sync.lead.LeadDesk;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import org.jspecify.annotations.Nullable;

/// What a lead may decide at a school.
///
/// @param done what was just done; null when nothing
public record LeadView(LeadDesk.Place place, @Nullable Done done, AppLooks looks) {
    public String path() {
        return SchoolPage.path(place.school().number()) + "/teamleider";
    }

    public AppLook look(AppId app) {
        return looks.of(app);
    }

    /// What was just done, and how it went.
    public enum Done {
        INCOMPLETE("onvolledig", false),
        LOWERED("verlaagd", true),
        ERASED("gewist", true),
        IN_USE("in-gebruik", false),
        NOT_OURS("niet-van-ons", false),
        ADMINISTRATOR("beheerder", false),
        BUSY("bezig", false),
        UNREAD("geen-antwoord", false),
        NOT_DONE("niet-gelukt", false);

        private final String word;
        private final boolean good;

        Done(String word, boolean good) {
            this.word = word;
            this.good = good;
        }

        /// The value of `?gedaan=`.
        public String word() {
            return word;
        }

        public boolean good() {
            return good;
        }

        /// Null for an unknown word.
        static @Nullable Done of(String word) {
            for (Done done : values()) {
                if (done.word.equals(word)) {
                    return done;
                }
            }
            return null;
        }
    }
}
