package nl.beheerportaal.web.helpdesk;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.mail.MailLog;
import nl.beheerportaal.school.helpdesk.HelpLinking;
import nl.beheerportaal.school.helpdesk.SchoolFile;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// One school, for the helpdesk.
///
/// @param application the newest; null when the school never applied here
/// @param done what was just done; null when nothing
/// @param help whether the helpdesk may help with linking
/// @param lead whether a lead looks
public record SchoolView(
        SchoolFile file,
        List<FleetView.Line> lines,
        @Nullable ApplicationView application,
        @Nullable Done done,
        HelpLinking.Standing help,
        boolean lead,
        AppLooks looks,
        Instant now) {
    public SchoolView {
        lines = List.copyOf(lines);
    }

    public String path() {
        return SchoolPage.path(file.school().number());
    }

    /// What an entry of the log says: as the school's own log does, or shorter.
    public String action(SchoolFile.Line line, Words words) {
        String key = "hd.action." + line.action().name();
        return words.text(words.has(key) ? key : "log.action." + line.action().name());
    }

    /// What a letter is about.
    public String letter(MailLog.Entry letter, Words words) {
        String key = "hd.letter." + letter.kind();
        return words.has(key) ? words.text(key) : letter.kind();
    }

    public AppLook look(AppId app) {
        return looks.of(app);
    }

    /// What was just done, and how it went.
    public enum Done {
        SENT_AGAIN("verstuurd", true),
        ASKED("nagekeken", true),
        PERMISSION("toestemming", true),
        PERMISSION_UNHEARD("toestemming-niet", false),
        ACTIVATED("geactiveerd", true),
        NOT_READY("nog-niet", false),
        NO_ANSWER("geen-antwoord", false),
        TAKEN("bezet", false),
        REJECTED("afgewezen", true),
        HELD("aangehouden", true),
        RESUMED("hervat", true),
        CHANGED("gewijzigd", true),
        DECIDED("besloten", true),
        NEEDS_NOTE("reden", false),
        LEAD_ONLY("teamleider", false),
        HELP_OFFERED("hulp", true),
        PROBE_WORKS("werkt", true),
        PROBE_INCOMPLETE("onvolledig", false),
        PROBE_REFUSED("token-geweigerd", false),
        PROBE_NO_ANSWER("adres-zwijgt", false),
        PROBE_NOT_CREATED("proef-niet-gemaakt", false),
        PROBE_NOT_READ_BACK("proef-niet-teruggevonden", false),
        PROBE_LEFT_BEHIND("proef-blijft", false);

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
