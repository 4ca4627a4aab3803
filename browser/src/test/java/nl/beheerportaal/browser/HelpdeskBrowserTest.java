package nl.beheerportaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.demo.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The helpdesk's door and its first page, with a real identity provider behind them.
class HelpdeskBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private static Running running;

    @BeforeAll
    static void start() throws InterruptedException {
        running = Running.shared();
    }

    @Test
    void theHelpdeskSignsInSeesEverySchoolAndSignsOut() {
        Page page = running.visitor(WIDE, true);
        List<String> faults = new ArrayList<>();
        page.navigate(running.stack.portal() + "/helpdesk");
        running.look(page, "helpdesk-deur", faults);
        running.helpdesk(page, "Sanne de Boer");
        assertThat(page.url()).isEqualTo(running.stack.portal() + "/helpdesk");
        running.look(page, "helpdesk-scholen", faults);
        assertThat(page.locator("#lijst").innerText())
                .contains("De Kiekendief", "140915", "nog niet begonnen");
        page.locator("#q").fill("zevensprong");
        page.locator("#toon").click();
        assertThat(page.locator("#lijst tbody").innerText())
                .contains("Zevensprong")
                .doesNotContain("Wilgenhoek");
        page.navigate(running.stack.portal() + "/helpdesk?toon=mislukt&q=kiekendief");
        assertThat(page.locator("#lijst").innerText()).contains("Niets gevonden");
        page.locator("#uitloggen").click();
        assertThat(page.locator("#reden").innerText()).contains("Je bent uitgelogd");
        page.navigate(running.stack.portal() + "/helpdesk");
        assertThat(page.locator("#lijst").count()).isZero();
        assertThat(faults).isEmpty();
    }

    @Test
    void theListFitsASmallScreenAndNeedsNoScript() {
        Page page = running.visitor(NARROW, false);
        running.helpdesk(page, "Bilal Amrani");
        Running.picture(page, "helpdesk-scholen-smal");
        assertThat(page.locator("#lijst").innerText()).contains("De Wilgenhoek");
        assertThat(page.locator("#menu").textContent()).contains("teamleider");
    }

    @Test
    void whoIsNotOfTheHelpdeskOrHasNoSecondFactorStaysOutside() {
        Page page = running.visitor(WIDE, true);
        List<String> faults = new ArrayList<>();
        running.helpdesk(page, "Joke Wiersma");
        assertThat(page.locator("#reden").innerText()).contains("zonder tweede stap");
        running.look(page, "helpdesk-geweigerd", faults);
        Page other = running.visitor(WIDE, true);
        running.helpdesk(other, "Kees van der Velde");
        assertThat(other.locator("#reden").innerText()).contains("hoort niet bij de helpdesk");
        other.navigate(running.stack.portal() + "/helpdesk");
        assertThat(other.locator("#lijst").count()).isZero();
        assertThat(faults).isEmpty();
    }

    @Test
    void oneDoorNeverOpensTheOtherHouse() {
        Page page = running.visitor(WIDE, true);
        running.signIn(page, Place.TERP);
        page.navigate(running.stack.portal() + "/helpdesk");
        assertThat(page.locator("#inloggen").count()).as("the helpdesk's door").isOne();
        running.helpdesk(page, "Sanne de Boer");
        assertThat(page.locator("#lijst").count()).as("the helpdesk is in").isOne();
        page.navigate(running.stack.portal() + "/account");
        assertThat(page.url())
                .as("the coordinator of before is out: %s", page.locator("body").innerText())
                .contains("/inloggen");
    }
}
