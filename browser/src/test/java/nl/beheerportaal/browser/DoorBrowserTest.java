package nl.beheerportaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.demo.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The way in, when it is not open.
class DoorBrowserTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private static Running running;

    @BeforeAll
    static void start() throws InterruptedException {
        running = Running.shared();
    }

    @Test
    void aForgedMessageLetsNobodyIn() {
        Page page = running.visitor(WIDE, true);
        List<String> faults = new ArrayList<>();

        running.signInWith(page, Place.TERP, "other-key");

        assertThat(page.locator("#reden").innerText())
                .contains("Het inloggen is niet gelukt.")
                .containsPattern("SSO-1-[2-9A-Z]{4}");
        running.look(page, "deur", faults);
        page.navigate(running.stack.portal() + "/account");
        assertThat(page.locator("#uitloggen").count()).as("nobody is signed in").isZero();
        assertThat(faults).isEmpty();
    }

    @Test
    void whoWasAwayComesBackToTheSamePage() {
        Page page = running.visitor(NARROW, true);
        running.signIn(page, Place.TERP);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("portal_session", "bmllbWFuZA==")
                                        .setUrl(running.stack.portal())));

        page.navigate(running.stack.portal() + "/geschiedenis");

        assertThat(page.locator("#reden").innerText()).contains("Je was een tijd weg.");
        running.signIn(page, Place.TERP);
        assertThat(page.url()).isEqualTo(running.stack.portal() + "/geschiedenis");
    }
}
