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
}
