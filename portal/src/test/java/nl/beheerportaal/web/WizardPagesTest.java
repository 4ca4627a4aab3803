package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.web.Browser.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The wizard as somebody walks it without script, on De Regenboog.
class WizardPagesTest {
    private final PortalOnPaper portal = new PortalOnPaper();
    private final Browser joost = new Browser(portal, PortalOnPaper.joost());

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aCoordinatorWalksFromTheOverviewToARun() {
        Answer page = joost.get("/");
        page.shows(
                "Dag Joost Dekker", "Taalblobs", "Taalblobs is nog niet gekoppeld aan Basispoort");
        page = joost.get("/apps/taalblobs");
        page.shows(
                "Taalblobs is nog niet gekoppeld aan Basispoort", "Mees Postma", "11 leerlingen");
        page = begin("selectief");
        page.shows("0 van 11 leerlingen gekoppeld");
        page = joost.press(page, "#automatisch", Map.of());
        assertThat(page.notes()).contains("leerlingen gekoppeld.");
        page = joost.get("/apps/taalblobs/leerlingen");
        page = joost.press(page, "#kies-allen", Map.of());
        page = joost.press(page, "#volgende", Map.of());
        assertThat(page.address()).isEqualTo("/apps/taalblobs/docenten");
        page.shows("Alle bestaande docenten worden verwijderd!", "beheerder van het account");
        page = joost.press(page, "#kies-allen", Map.of());
        page = joost.press(page, "#volgende", Map.of());
        assertThat(page.address()).isEqualTo("/apps/taalblobs/controleren");
        page.shows("Mees Postma", "Juf Nadia", "Ilias Bouzidi");
        page = joost.press(page, "#synchroniseren", answers(page));
        assertThat(page.address()).startsWith("/apps/taalblobs/synchronisaties/");
        page.shows("Taalblobs wordt bijgewerkt", "Lijst van alle accounts bewaren");
        assertThat(portal.desk.queued).hasSize(1);
        joost.get("/apps/taalblobs").shows("Taalblobs wordt bijgewerkt");
        joost.get("/geschiedenis").shows("Joost Dekker", "Bezig");
    }

    @Test
    void pressingSynchroniserenTwiceStartsOneRun() {
        Answer review = review();
        Map<String, String> answers = answers(review);
        Answer first = joost.press(review, "#synchroniseren", answers);
        Answer second = joost.press(review, "#synchroniseren", answers);
        assertThat(second.address()).isEqualTo(first.address());
        assertThat(portal.desk.queued).hasSize(1);
    }

    @Test
    void aModeMustBeChosen() {
        Answer page = joost.press(joost.get("/apps/taalblobs/wijze"), "#volgende", Map.of());
        assertThat(page.status()).isEqualTo(422);
        page.shows("Kies eerst hoe je wilt synchroniseren.");
    }

    @Test
    void aWrongNumberAndAnEmptyBoxStartNothing() {
        Answer review = review();
        Map<String, String> wrong = new HashMap<>(answers(review));
        wrong.put("aantal", "99");
        Answer again = joost.press(review, "#synchroniseren", wrong);
        assertThat(again.status()).isEqualTo(422);
        again.shows("Je typte 99.");
        Map<String, String> unseen = new HashMap<>(answers(review));
        unseen.remove("gezien");
        again = joost.press(review, "#synchroniseren", unseen);
        again.shows("Kruis aan dat je de lijst hebt bekeken.");
        assertThat(portal.desk.queued).isEmpty();
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaidAndKept() {
        begin("selectief");
        Answer old = joost.get("/apps/taalblobs/koppelen");
        Browser sanne = new Browser(portal, PortalOnPaper.sanne());
        Answer hers = sanne.get("/apps/taalblobs/koppelen");
        String noor = DeRegenboog.accountId(DeRegenboog.NOOR).value();
        sanne.press(
                hers, "#koppel-hand", Map.of("account", noor, "persoon", DeRegenboog.NOOR + ""));
        String bram = DeRegenboog.accountId(DeRegenboog.BRAM).value();
        Answer page =
                joost.press(
                        old,
                        "#koppel-hand",
                        Map.of("account", bram, "persoon", DeRegenboog.BRAM + ""));
        assertThat(page.notes())
                .contains(
                        "Sanne Bos heeft om",
                        "Je ziet de nieuwste stand",
                        "Bram Hendriks is gekoppeld");
        page.shows("2 van 11 leerlingen gekoppeld");
        page = joost.press(page, "#ongedaan", Map.of());
        page.shows("De laatste stap is ongedaan gemaakt", "1 van 11 leerlingen gekoppeld");
    }

    @Test
    void refusalsAreSaidInPlainWordsAndLoseNothing() {
        Answer page = begin("selectief");
        page = joost.press(page, "#koppel-hand", Map.of());
        assertThat(page.notes()).contains("Kies eerst links en rechts één leerling");
        page = joost.press(page, "#koppel-hand", Map.of("account", "weg", "persoon", "1001"));
        assertThat(page.notes()).contains("Dit account staat niet meer in Taalblobs");
        page.shows("0 van 11 leerlingen gekoppeld");
        Answer garbled =
                joost.press(page, "#koppel-hand", Map.of("account", "a-1001", "persoon", "x'; --"));
        assertThat(garbled.status()).isEqualTo(400);
    }

    @Test
    void withBasispoortDownChoosingGoesOnAndStartingDoesNot() {
        Answer page = begin("selectief");
        portal.desk.basispoort.failWith(Desk.DOWN);
        page = joost.press(page, "#automatisch", Map.of());
        assertThat(page.notes()).contains("Basispoort geeft nu geen antwoord");
        page = joost.get("/apps/taalblobs/controleren");
        assertThat(page.notes()).contains("Basispoort geeft nu geen antwoord");
        assertThat(page.page().select("#synchroniseren")).isEmpty();
    }

    @Test
    void aWithdrawnPermissionStopsTheReview() {
        review();
        portal.desk.basispoort.permit(DeRegenboog.SCHOOL, false);
        Answer page = joost.get("/apps/taalblobs/controleren");
        page.shows("De school deelt geen gegevens meer met ons");
        assertThat(page.page().select("#synchroniseren")).isEmpty();
        joost.get("/apps/taalblobs").shows("De school deelt geen gegevens meer met ons");
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        begin("selectief");
        Browser visitor = new Browser(portal, PortalOnPaper.visitor());
        Answer page = visitor.get("/apps/taalblobs/koppelen");
        page.shows("Je kunt nu alleen kijken.");
        page = visitor.press(page, "#koppel-hand", Map.of("account", "a-1001", "persoon", "1001"));
        assertThat(page.notes()).contains("Er is niets veranderd");
        page.shows("0 van 11 leerlingen gekoppeld");
    }

    @Test
    void theListOfWhoGoesCanBeKept() {
        review();
        Answer list = joost.get("/apps/taalblobs/controleren/verwijderen.csv");
        assertThat(list.response().getContentType()).startsWith("text/csv");
        assertThat(list.html())
                .startsWith("\uFEFF\"naam\";\"groep\";\"opdrachten\";\"laatst gebruikt\"")
                .contains("\"Mees Postma\"");
    }

    @Test
    void thePagesOfAPlanAreTurnedWithoutBasispoort() {
        Answer page = review();
        String list = page.page().select("#csv").attr("href");
        portal.desk.basispoort.failWith(Desk.DOWN);

        assertThat(joost.get(list).html()).contains("\"Mees Postma\"");
        assertThat(joost.get(list.replace("/verwijderen.csv", "")).page().select("#weg"))
                .isNotEmpty();
    }

    @Test
    void searchesWithNothingOrNonsenseInThemShowAPage() {
        begin("selectief");
        for (String address :
                List.of(
                        "/apps/taalblobs?q=%00%FF&p=-1&groep=%F0%9F%92%A3",
                        "/apps/taalblobs/koppelen?lp=99999999999&gp=x&accent=-5&links=%27",
                        "/apps/taalblobs/leerlingen?gp=0&q=" + "a".repeat(5000),
                        "/apps/taalblobs/docenten?q=%3Cscript%3E",
                        "/geschiedenis?app=..%2F&p=zzz")) {
            Answer page = joost.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.html()).doesNotContain("<script>");
        }
    }

    private Answer begin(String mode) {
        Answer page = joost.get("/apps/taalblobs/wijze");
        return joost.press(page, "#volgende", Map.of("wijze", mode));
    }

    private Answer review() {
        Answer page = begin("alles");
        joost.press(page, "#automatisch", Map.of());
        return joost.get("/apps/taalblobs/controleren");
    }

    private static Map<String, String> answers(Answer review) {
        int gone = review.page().select("#weg tbody tr").size();
        return Map.of("gezien", "ja", "aantal", Integer.toString(gone));
    }
}
