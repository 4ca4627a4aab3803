package nl.beheerportaal.browser;

import static nl.beheerportaal.browser.Steps.settle;
import static nl.beheerportaal.browser.Steps.toApp;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.demo.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The main job in a real Chromium: with script, without it, and with the keyboard alone. Each test
/// has an app and a school of its own.
class WizardBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    /// Teachers in the licence of De Terp; the administrator of its account has one.
    private static final int SEATS_AT_THE_TERP = 6;

    private static Running running;

    @BeforeAll
    static void start() throws InterruptedException {
        running = Running.shared();
    }

    @Test
    void theWholeWizardSelectiveWithoutOneAccessibilityFault() {
        Page page = running.visitor(WIDE, true);
        List<String> faults = new ArrayList<>();
        running.signIn(page, Place.WILGENHOEK);
        running.look(page, "overzicht", faults);
        page.navigate(running.stack.portal() + "/account");
        running.look(page, "account", faults);
        toApp(page, "taalblobs");
        running.look(page, "app-leeg", faults);
        page.locator("#start-koppeling").click();
        running.look(page, "wijze", faults);
        page.locator("label:has(#wijze-selectief)").click();
        page.locator("#volgende").click();
        running.look(page, "stap-1-begin", faults);
        page.locator("#automatisch").click();
        page.locator("#gekoppeld .pair--linked").first().waitFor();
        running.look(page, "stap-1", faults);
        linkOne(page);
        acceptBundles(page);
        onwards(page);
        running.look(page, "stap-2", faults);
        page.locator("#kies-allen").click();
        settle(page);
        running.look(page, "stap-2-gekozen", faults);
        page.locator("#volgende").click();
        page.waitForURL("**/docenten**");
        page.locator("#kies-allen").click();
        settle(page);
        running.look(page, "stap-3", faults);
        page.locator("#volgende").click();
        page.waitForURL("**/controleren**");
        running.look(page, "stap-4", faults);
        synchronise(page);
        running.look(page, "klaar", faults);
        toApp(page, "taalblobs");
        running.look(page, "app-overzicht", faults);
        assertThat(page.locator(".status--green, .status").first().innerText())
                .contains("Selectief synchroniseren is actief");
        page.navigate(running.stack.portal() + "/geschiedenis");
        running.look(page, "geschiedenis", faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void theWholeWizardEverythingWithoutScript() {
        Page page = running.visitor(WIDE, false);
        running.signIn(page, Place.WILGENHOEK);
        toApp(page, "rekenblobs");
        page.locator("#start-koppeling").click();
        page.locator("#wijze-alles").check();
        page.locator("#volgende").click();
        page.locator("#automatisch").click();
        acceptBundles(page);
        onwards(page);
        page.locator("#volgende").click();
        page.locator("#volgende").click();
        synchronise(page);

        toApp(page, "rekenblobs");
        assertThat(page.locator("main").innerText()).contains("Alles synchroniseren is actief");
        assertThat(page.locator("#nu-ophalen").count()).isOne();
        assertThat(page.locator("#alles-synchroniseren").count()).isZero();
    }

    @Test
    void theKeyboardAloneIsEnoughOnASmallScreen() {
        Page page = running.visitor(NARROW, true);
        List<String> faults = new ArrayList<>();
        running.signIn(page, Place.TERP);
        running.look(page, "overzicht-smal", faults);
        press(page, page.locator("#naar-taalblobs"));
        running.look(page, "app-smal", faults);
        press(page, page.locator("#start-koppeling"));
        reach(page, page.locator("#wijze-selectief"));
        page.keyboard().press("Space");
        running.look(page, "wijze-smal", faults);
        press(page, page.locator("#volgende"));
        press(page, page.locator("#automatisch"));
        page.locator("#gekoppeld .pair--linked").first().waitFor();
        running.look(page, "stap-1-smal", faults);
        pressOnwards(page);
        running.look(page, "stap-2-smal", faults);
        press(page, page.locator("#volgende"));
        for (int teacher = 0; teacher < SEATS_AT_THE_TERP - 1; teacher++) {
            Locator next = page.locator("#f-docenten input[type=checkbox]:not(:checked)").first();
            String id = next.getAttribute("id");
            reach(page, page.locator("#" + id));
            page.keyboard().press("Space");
            settle(page);
            assertThat(page.evaluate("document.activeElement.id"))
                    .as("ticking saves, and the focus stays where it was")
                    .isEqualTo(id);
        }
        running.look(page, "stap-3-smal", faults);
        press(page, page.locator("#volgende"));
        page.waitForURL("**/controleren**");
        running.look(page, "stap-4-smal", faults);
        if (page.locator("#gezien").count() > 0) {
            reach(page, page.locator("#gezien"));
            page.keyboard().press("Space");
        }
        if (page.locator("#aantal").count() > 0) {
            reach(page, page.locator("#aantal"));
            page.keyboard().type(Integer.toString(page.locator("#weg tbody tr").count()));
        }
        press(page, page.locator("#synchroniseren"));
        finished(page);
        running.look(page, "klaar-smal", faults);
        assertThat(faults).isEmpty();
    }

    /// Links one suggestion and stays there: at the next one, or at the heading when it was the
    /// last.
    private static void linkOne(Page page) {
        page.locator(".pair button.btn[id]").first().click();
        settle(page);
        assertThat(page.locator("#melding").innerText()).endsWith("is gekoppeld.");
        assertThat((String) page.evaluate("document.activeElement.id"))
                .as("the focus is not lost with the row")
                .isNotEmpty();
    }

    private static void acceptBundles(Page page) {
        while (page.locator("button[id^=alle-]").count() > 0) {
            Locator button = page.locator("button[id^=alle-]").first();
            String id = button.getAttribute("id");
            button.click();
            page.locator("#" + id)
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /// On to step 2, past the warning about suggestions nobody looked at.
    private static void onwards(Page page) {
        page.locator("#volgende").click();
        if (page.locator("#let-op").count() > 0) {
            page.locator("#let-op a[href$='/leerlingen']").click();
        }
        page.waitForURL("**/leerlingen**");
    }

    private static void pressOnwards(Page page) {
        press(page, page.locator("#volgende"));
        if (page.locator("#let-op").count() > 0) {
            press(page, page.locator("#let-op a[href$='/leerlingen']"));
        }
        page.waitForURL("**/leerlingen**");
    }

    private static void synchronise(Page page) {
        if (page.locator("#gezien").count() > 0) {
            page.locator("#gezien").check();
        }
        if (page.locator("#aantal").count() > 0) {
            page.locator("#aantal").fill(Integer.toString(page.locator("#weg tbody tr").count()));
        }
        page.locator("#synchroniseren").click();
        finished(page);
    }

    /// Waits for the end of the run: with script it comes by itself, without one asks again.
    private static void finished(Page page) {
        page.locator("#voortgang").waitFor();
        boolean script = page.locator("html.js").count() > 0;
        for (int tries = 0; tries < 120 && page.locator("[data-fase]").count() > 0; tries++) {
            page.waitForTimeout(1_000);
            if (!script) {
                page.reload();
            }
        }
        assertThat(page.locator("[data-fase]").count()).as("the run has ended").isZero();
        assertThat(page.locator("#afloop").innerText()).isEqualTo("De synchronisatie is gelukt");
        assertThat(page.locator("h1").innerText()).startsWith("Synchronisatie van");
        if (script) {
            assertThat(page.locator("#melding").innerText())
                    .isEqualTo("De synchronisatie is gelukt");
        }
    }

    /// Goes to an element with the Tab key and presses Enter there.
    private static void press(Page page, Locator target) {
        reach(page, target);
        target.first().press("Enter");
        settle(page);
    }

    private static void reach(Page page, Locator target) {
        target.first().waitFor();
        for (int stops = 0; stops < 600; stops++) {
            if ((boolean)
                    target.first().evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " cannot be reached with the Tab key on " + page.url());
    }
}
