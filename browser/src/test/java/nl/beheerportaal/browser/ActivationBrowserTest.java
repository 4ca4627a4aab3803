package nl.beheerportaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beheerportaal.demo.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// From an empty database to a coordinator in the wizard, with nothing but a browser: application,
/// verification, an administrator's word, approval, mail, tile and sign-in.
@Execution(ExecutionMode.CONCURRENT)
class ActivationBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/bevestigen/\\S{43}");

    private static Running running;

    @BeforeAll
    static void start() throws InterruptedException {
        running = Running.startEmpty();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void fromAnEmptyDatabaseToTheWizard() {
        List<String> faults = new ArrayList<>();
        String portal = running.stack.portal();
        String administrator =
                running.stack.simulator().account("taalblobs", Place.TERP).administrator();

        Page school = running.visitor(NARROW, true);
        openUntil(school, portal + "/aanmelden?q=terp", "#gevonden");
        running.look(school, "aanmelden-gevonden", faults);
        school.locator("#gevonden a").first().click();
        school.locator("#instellingsnummer").fill(Long.toString(Place.TERP.number()));
        school.locator("#app-taalblobs").check();
        school.locator("#beheerder-taalblobs").fill(administrator);
        running.look(school, "aanmelden-formulier", faults);
        school.locator("#verstuur").click();
        school.locator("#ontvangen").waitFor();
        running.look(school, "aanmelden-klaar", faults);

        Page desk = running.visitor(WIDE, true);
        running.helpdesk(desk, "Sanne de Boer");
        assertThat(desk.locator("#lijst").innerText()).contains("De Terp");
        openUntil(
                desk,
                portal + "/helpdesk/scholen/" + Place.TERP.number(),
                "#check-ADMINISTRATOR-taalblobs");
        running.look(desk, "helpdesk-aanmelding", faults);
        assertThat(desk.locator("#check-PERMISSION").innerText()).contains("in orde");
        assertThat(desk.locator("#check-OWNER-taalblobs").innerText())
                .containsPattern("\\d+ van de \\d+ leerlingen");
        assertThat(desk.locator("#goedkeuren").count())
                .as("not before the administrator has answered")
                .isZero();

        Page mail = running.visitor(WIDE, true);
        mail.navigate(linkFor(mail, administrator));
        running.look(mail, "bevestigen", faults);
        mail.locator("#ja").click();
        assertThat(mail.locator("#antwoord").innerText()).contains("bevestigd");

        desk.reload();
        running.look(desk, "helpdesk-goedkeuren", faults);
        desk.locator("#goedkeuren").click();
        assertThat(desk.locator("#gedaan").innerText()).contains("De koppeling is geactiveerd");
        running.look(desk, "helpdesk-geactiveerd", faults);
        assertThat(letters(mail, "instellen")).contains("koppeling met Basispoort nu instellen");

        Page coordinator = running.visitor(WIDE, true);
        running.awaitTile(Place.TERP);
        running.signIn(coordinator, Place.TERP);
        coordinator.locator("#naar-taalblobs").click();
        coordinator.locator("#start-koppeling").click();
        assertThat(coordinator.locator("h1").innerText()).contains("Hoe wil je synchroniseren?");

        desk.navigate(portal + "/helpdesk");
        assertThat(desk.locator("#lijst").innerText()).contains("Taalblobs", "nog niet begonnen");
        desk.navigate(portal + "/helpdesk/niet-gelukt");
        running.look(desk, "helpdesk-niet-gelukt", faults);
        assertThat(faults).isEmpty();
    }

    /// What waits for a job of the portal is there soon: asks again until it is.
    private static void openUntil(Page page, String address, String wanted) {
        for (int tries = 0; tries < 60; tries++) {
            page.navigate(address);
            if (page.locator(wanted).count() > 0) {
                return;
            }
            page.waitForTimeout(1_000);
        }
        throw new AssertionError(wanted + " never came: " + page.locator("body").innerText());
    }

    private static String linkFor(Page page, String administrator) {
        Matcher link = LINK.matcher(letters(page, "bevestigen/"));
        assertThat(link.find()).as("a link for " + administrator).isTrue();
        return link.group();
    }

    /// The text of all letters, once one of them holds that word.
    private static String letters(Page page, String word) {
        String text = "";
        for (int tries = 0; tries < 60; tries++) {
            text =
                    page.request()
                            .get(
                                    running.stack.simulator().mailbox() + "/messages",
                                    RequestOptions.create())
                            .text();
            if (text.contains(word)) {
                return text;
            }
            page.waitForTimeout(1_000);
        }
        throw new AssertionError("no letter with " + word + ": " + text);
    }
}
