package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A coordinator presses the tile at the simulated Basispoort; what the browser would post to us is
/// read. The other end signs with another library.
@ResourceLock(SimulatorProcess.LOCK)
class SimulatedTileTest {
    private static final String CONSUMER = "https://portaal.example/saml/acs";

    private final SimulatorProcess simulator = SimulatorProcess.shared();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void signIn() {
        send(
                HttpRequest.newBuilder(simulator.http().resolve("/scholen/127660/inloggen"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("persoon=409008")));
    }

    @AfterEach
    void oldKey() {
        keys("before");
    }

    @Test
    void theTileSaysWhoAndWhere() {
        assertThat(read(press("good"), "certificate"))
                .isInstanceOfSatisfying(
                        SignInMessage.Trusted.class,
                        trusted -> {
                            assertThat(trusted.person()).isEqualTo(new PersonId(409008));
                            assertThat(trusted.school()).isEqualTo(new SchoolNumber(127660));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expired",
                "notyet",
                "wrong-audience",
                "wrong-recipient",
                "wrong-destination",
                "unsigned",
                "response-signed-only",
                "other-key",
                "wrapped-signature",
                "doctype",
                "comment-in-nameid",
                "sha1",
                "tampered"
            })
    void aBadMessageIsRefused(String variant) {
        assertThat(read(press(variant), "certificate"))
                .isInstanceOf(SignInMessage.NotTrusted.class);
    }

    @Test
    void aReplayedMessageKeepsItsIdSoThatItIsSeen() {
        var first = (SignInMessage.Trusted) read(press("good"), "certificate");
        var again = (SignInMessage.Trusted) read(press("replay"), "certificate");
        var fresh = (SignInMessage.Trusted) read(press("good"), "certificate");
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(fresh.messageId()).isNotEqualTo(first.messageId());
    }

    @Test
    void whoKnowsBothKeysIsNeverLockedOut() {
        for (String stage : List.of("before", "announced", "switched", "after")) {
            keys(stage);
            assertThat(read(press("good"), "certificate", "nextCertificate"))
                    .as(stage)
                    .isInstanceOf(SignInMessage.Trusted.class);
        }
        assertThat(read(press("good"), "certificate")).isInstanceOf(SignInMessage.NotTrusted.class);
    }

    private SignInMessage read(String message, String... certificates) {
        JsonNode idp = simulator.facts().path("idp");
        List<Path> files =
                List.of(certificates).stream()
                        .map(name -> Path.of(idp.path(name).stringValue()))
                        .toList();
        return new BasispoortSignIn(
                        new SamlSettings(
                                "https://portaal.example/saml/metadata",
                                URI.create(CONSUMER),
                                idp.path("entityId").stringValue(),
                                SamlCertificates.read(files),
                                SamlSettings.NAME_ID,
                                "instellingId",
                                Duration.ofMinutes(2)))
                .read(message, "", Instant.now());
    }

    private String press(String variant) {
        String ref = "";
        for (JsonNode school : simulator.facts().path("schools")) {
            ref = school.path("id").asLong() == 127660 ? school.path("ref").stringValue() : ref;
        }
        String page =
                send(
                        HttpRequest.newBuilder(
                                simulator
                                        .http()
                                        .resolve(
                                                "/login/snelkoppelaar?TARGET="
                                                        + URLEncoder.encode(
                                                                CONSUMER, StandardCharsets.UTF_8)
                                                        + "&INSTELLING_REF="
                                                        + ref
                                                        + "&variant="
                                                        + variant)));
        Element field = Jsoup.parse(page).selectFirst("input[name=SAMLResponse]");
        return Objects.requireNonNull(field, page).attr("value");
    }

    private void keys(String stage) {
        simulator.control("POST", "/sso/keys", "{\"stage\":\"" + stage + "\"}");
    }

    private String send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
