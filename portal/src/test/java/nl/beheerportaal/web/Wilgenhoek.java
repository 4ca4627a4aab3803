package nl.beheerportaal.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Assets;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Frame;
import nl.beheerportaal.web.frame.Menu;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.StepsView;
import nl.beheerportaal.web.wizard.WizardHead;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;

/// The school of the design's story, as views: De Wilgenhoek in the week of 18 November 2026.
final class Wilgenhoek {
    static final Brand BRAND =
            new Brand(
                    "Beheerportaal",
                    "Woordhelder · Ctrl Learning",
                    "helpdesk@woordhelder.nl",
                    "Activeer de digitale methodes van CtrlLearning");
    static final AppLook TAAL = new AppLook(new AppId("taalblobs"), "Taalblobs", AppLook.Art.TAAL);
    static final AppLook REKEN =
            new AppLook(new AppId("rekenblobs"), "Rekenblobs", AppLook.Art.REKEN);
    static final String SCHOOL = "Basisschool De Wilgenhoek";
    static final Instant SYNCED = Instant.parse("2026-11-18T13:32:00Z");
    static final Instant SAVED = Instant.parse("2026-11-18T09:41:00Z");
    static final Words DUTCH = new Words(Language.DUTCH);

    private static final Assets ASSETS = Assets.read();

    private Wilgenhoek() {}

    static Frame frame(Words words) {
        return new Frame(
                words,
                ASSETS,
                BRAND,
                "/apps/taalblobs?q=x",
                new Frame.Csrf("_csrf", "token"),
                new Menu.OfSchool("Marieke de Vries", SCHOOL, false, List.of(TAAL, REKEN)));
    }

    /// Somebody of the helpdesk at its own pages.
    static Frame helpdesk(Words words) {
        return new Frame(
                words,
                ASSETS,
                BRAND,
                "/helpdesk",
                new Frame.Csrf("_csrf", "token"),
                new Menu.OfHelpdesk("Bilal Amrani", "hd.role.LEAD"));
    }

    /// Somebody of the helpdesk at the school's pages.
    ///
    /// @param helps whether steps may be prepared
    static Frame looking(Words words, boolean helps) {
        return of(
                words,
                new Menu.OfSchool(
                        "Sanne de Boer",
                        SCHOOL,
                        true,
                        List.of(TAAL, REKEN),
                        new Menu.Along(SYNCED, helps),
                        null));
    }

    /// A coordinator whom the helpdesk offers help.
    static Frame offered(Words words) {
        return of(
                words,
                new Menu.OfSchool(
                        "Marieke de Vries",
                        SCHOOL,
                        false,
                        List.of(TAAL, REKEN),
                        null,
                        new Menu.Offer("Sanne de Boer", "samen stap 1 doen", "/hulp/x")));
    }

    private static Frame of(Words words, Menu menu) {
        return new Frame(words, ASSETS, BRAND, "/", new Frame.Csrf("_csrf", "token"), menu);
    }

    static Frame outside(Words words) {
        return new Frame(words, ASSETS, BRAND, "/", new Frame.Csrf("_csrf", "token"), null);
    }

    static String version() {
        return ASSETS.version();
    }

    static WizardHead head(int step, Mode mode, Notice... notices) {
        return new WizardHead(
                new StepsView(TAAL, step, 4), mode, 12, SAVED, List.of(notices), List.of());
    }

    static Content text(String key, Object... arguments) {
        return DUTCH.html(key, arguments);
    }

    static Paging paging(int page, int size, int total, String anchor) {
        return new Paging(page, size, total, Url.of("/apps/taalblobs"), "p", anchor);
    }
}
