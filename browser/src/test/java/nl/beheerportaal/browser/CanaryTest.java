package nl.beheerportaal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.demo.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What [NoLeaks] is worth: whatever gets out is found, and named by its kind and place.
class CanaryTest {
    private static final String ECK =
            "https://ketenid.nl/201703/8f14e45fceea167a5a36dedd4bea2543f1b7c4bd3c5e8d9e0a1b2c3d4e5f6071";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noor van der Plas",
                "noor.plas@school.nl",
                "/apps/taalblobs/leerlingen?q=Noor+van%20der+Plas",
                "PersonName[callName=, surname=Plasmans]",
                "no account for Plas, Noor van der",
                "Noortje",
                ECK,
                "eck 8F14E45FCEEA167A5A36DEDD4BEA2543",
                "Authorization: Bearer dGhpcyBpcyBub3QgYSByZWFsIHRva2VuIGF0IGFsbCE",
                "GET /taalblobs?token=dGhpcyBpcyBub3QgYSByZWFsIHRva2VuIGF0IGFsbCE",
                "connection to portal_app refused, password s3cret-of-the-database",
                "SAMLResponse=PHNhbWxwOlJlc3BvbnNlIHhtbG5z",
                "<saml2:Assertion>"
            })
    void whateverGetsOutIsFound(String leak) {
        Exposed log = new Exposed(Exposed.Kind.LOG, "portal.log", "12:00 INFO " + leak + " done");

        assertThat(Canary.found(secrets(), List.of(log))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Exposed.Kind.class)
    void aPupilMayBeNamedNowhere(Exposed.Kind kind) {
        Exposed seen = new Exposed(kind, "somewhere", "Beste Marieke, Noor van der Plas is nieuw.");

        assertThat(Canary.found(secrets(), List.of(seen)))
                .contains("the pupil's name noor van der plas stands in somewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run=0198f1de-7c1a-7000-8000-000000000001 school=127660 app=taalblobs state=DONE",
                "Beste coördinator, van der Plas is een achternaam als iedere andere",
                "nl.beheerportaal.web.trouble.TroublePage BP-404-7K2M: refused",
                "100 % gelukt, 3 %zz"
            })
    void whatMaySayItselfIsLeftAlone(String line) {
        Exposed log = new Exposed(Exposed.Kind.LOG, "portal.log", line);

        assertThat(Canary.found(secrets(), List.of(log))).isEmpty();
    }

    @Test
    void aNameInAnAddressOfTheRunningPortalIsFound() throws InterruptedException {
        Running running = Running.shared();
        Witness heard = new Witness(running.stack.portal());
        Page page = running.visitor(1280, true, heard);
        running.signIn(page, Place.WILGENHOEK);

        assertThat(running.leaks(heard)).as("before").isEmpty();
        page.navigate(running.stack.portal() + "/geschiedenis?wie=Lisa+Vermeer");

        assertThat(running.leaks(heard))
                .contains(
                        "the pupil's name lisa vermeer stands in "
                                + running.stack.portal()
                                + "/geschiedenis?wie=Lisa+Vermeer");
        assertThat(heard.messages()).as("the sign-in message was recognised").isNotEmpty();
    }

    private static Secrets secrets() {
        Secrets secrets = new Secrets();
        secrets.pupil("Noor", "van der", "Plas");
        secrets.pupil("Noortje", "", "Plasmans");
        secrets.staff("Marieke", "de", "Vries");
        secrets.ordinary("Noor en Plas zijn woorden van een tekst");
        secrets.eckId(ECK);
        Set.of("s3cret-of-the-database").forEach(secrets::literal);
        return secrets;
    }
}
