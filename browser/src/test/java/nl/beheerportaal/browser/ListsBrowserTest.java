package nl.beheerportaal.browser;

import static nl.beheerportaal.browser.Steps.settle;
import static nl.beheerportaal.browser.Steps.toApp;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.beheerportaal.demo.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Linking by hand in step 1 with the keyboard (design.md §8), at a large school.
class ListsBrowserTest {
    private static final int WIDE = 1280;

    /// The same school, by another coordinator: a language is chosen for a person.
    private static final Place FERRYS =
            new Place(
                    Place.ZEVENSPRONG.number(), Place.ZEVENSPRONG.account(), "Ferry van den Broek");

    private static Running running;

    @BeforeAll
    static void start() throws InterruptedException {
        running = Running.shared();
    }

    @Test
    void theTwoListsGoByArrowsAndEnter() {
        Page page = running.visitor(WIDE, true);
        running.signIn(page, Place.ZEVENSPRONG);
        toApp(page, "rekenblobs");
        page.locator("#start-koppeling").click();
        page.locator("label:has(#wijze-selectief)").click();
        page.locator("#volgende").click();
        page.locator("#automatisch").click();
        page.locator("#gekoppeld .pair--linked").first().waitFor();
        page.locator("#lijst-links input[type=radio]").first().focus();
        page.keyboard().press("Space");
        settle(page);
        page.locator("#weg-hand").press("Enter");
        settle(page);
        assertThat(page.locator("#melding").innerText()).endsWith("mag verwijderd worden.");

        page.locator("#lijst-links input[type=radio]").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        settle(page);
        String chosen = page.locator("#lijst-links label:has(:checked) .option__name").innerText();
        page.locator("#lijst-rechts input[type=radio]").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        settle(page);
        page.locator("#melding:has-text('is gekoppeld.')").waitFor();
        assertThat(page.locator("#ongedaan").count()).isOne();
        assertThat(page.locator("#lijst-links .option__name").allInnerTexts())
                .doesNotContain(chosen);
        page.locator("#ongedaan").press("Enter");
        page.locator("#melding:has-text('ongedaan gemaakt')").waitFor();
        assertThat(page.locator("#lijst-links .option__name").allInnerTexts()).contains(chosen);
    }

    /// In English, and without script: a suggestion, a pair that is not the same, a pair by hand,
    /// and each act taken back or answered in the same language.
    @Test
    void stepOneSpeaksEnglishAndNeedsNoScript() {
        Page page = running.visitor(WIDE, false);
        running.signIn(page, FERRYS);
        page.locator("#taalkeuze").click();
        toApp(page, "taalblobs");
        page.locator("#start-koppeling").click();
        page.locator("#wijze-selectief").check();
        page.locator("#volgende").click();
        page.locator("#automatisch").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("h1").innerText()).isEqualTo("Who is who?");
        assertThat(said(page)).contains("linked", "suggestions to check");
        assertThat(page.locator("main").innerText())
                .contains("Same group.")
                .doesNotContain("Zelfde", "gekoppeld", "Voorstel");

        page.locator("#voorstellen button[id^=koppel-]").first().click();
        assertThat(said(page)).contains("linked");
        page.locator("#ongedaan").click();
        assertThat(said(page)).contains("undone");

        page.locator("button[id^=niet-]").first().click();
        assertThat(said(page)).contains("not the same");

        page.locator("#lijst-links input[type=radio]").first().check();
        page.locator("#lijst-rechts input[type=radio]").first().check();
        page.locator("#koppel-hand").click();
        assertThat(said(page)).contains("linked");
    }

    private static String said(Page page) {
        return page.locator("[data-melding]").first().innerText();
    }
}
