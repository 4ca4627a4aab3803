package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Messages made by somebody else's code: the simulator's identity provider, with every bad variant
/// it knows.
@ResourceLock(SimulatorProcess.LOCK)
class SimulatorSignInTest {
    private static final URI CONSUMER = URI.create("http://localhost:8080/saml/acs");
    private static final long SCHOOL = 127660;

    private final SimulatorProcess simulator = SimulatorProcess.shared();

    @AfterEach
    void theOldKeyAgain() {
        keys("before");
    }

    @Test
    void aGoodMessageIsTrusted() {
        assertTrusted(read("good", "certificate"), coordinator(), SCHOOL);
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
    void aBadMessageIsNotTrusted(String variant) {
        SignInMessage.NotTrusted refused =
                assertInstanceOf(
                        SignInMessage.NotTrusted.class,
                        read(variant, "certificate"),
                        variant + " must be refused");
        assertThat(refused.reason())
                .as("a log line says why, and nobody's number")
                .isNotBlank()
                .doesNotContain(String.valueOf(coordinator()));
    }

    @Test
    void aReplayIsTheSameMessageForTheTableOfUsedOnes() {
        var first = assertInstanceOf(SignInMessage.Trusted.class, read("good", "certificate"));
        var again = assertInstanceOf(SignInMessage.Trusted.class, read("replay", "certificate"));
        assertThat(again.messageId()).isEqualTo(first.messageId());
    }

    @Test
    void anotherPersonOrSchoolIsReadAsThatOtherForTheRosterToRefuse() {
        assertTrusted(read("unknown-person", "certificate"), 999_999_999L, SCHOOL);
        var elsewhere =
                assertInstanceOf(
                        SignInMessage.Trusted.class, read("wrong-institution", "certificate"));
        assertThat(elsewhere.school()).isNotEqualTo(new SchoolNumber(SCHOOL));
        var colleague =
                assertInstanceOf(SignInMessage.Trusted.class, read("no-role", "certificate"));
        assertThat(colleague.person()).isNotEqualTo(new PersonId(coordinator()));
    }

    @Test
    void goodMessagesAreTrustedBeforeDuringAndAfterAChangeOfKeys() {
        for (String stage : List.of("before", "announced", "switched", "after")) {
            keys(stage);
            assertTrusted(read("good", "certificate", "nextCertificate"), coordinator(), SCHOOL);
        }
        assertThat(read("good", "certificate"))
                .as("the new key, to who knows the old one only")
                .isInstanceOf(SignInMessage.NotTrusted.class);
    }

    private static void assertTrusted(SignInMessage message, long person, long school) {
        var trusted = assertInstanceOf(SignInMessage.Trusted.class, message, message.toString());
        assertThat(trusted.person()).isEqualTo(new PersonId(person));
        assertThat(trusted.school()).isEqualTo(new SchoolNumber(school));
    }

    private SignInMessage read(String variant, String... certificates) {
        JsonNode provider = simulator.facts().path("idp");
        List<Path> files =
                Stream.of(certificates)
                        .map(name -> Path.of(provider.path(name).stringValue()))
                        .toList();
        SamlSettings settings =
                new SamlSettings(
                        "http://localhost:8080/saml/metadata",
                        CONSUMER,
                        provider.path("entityId").stringValue(),
                        SamlCertificates.read(files),
                        SamlSettings.NAME_ID,
                        provider.path("institutionAttribute").stringValue(),
                        Duration.ofMinutes(2));
        return new BasispoortSignIn(settings).read(message(variant), "", Instant.now());
    }

    private String message(String variant) {
        URI address =
                URI.create(
                        "%s/sso/response?school=%d&person=%d&acs=%s&variant=%s"
                                .formatted(
                                        simulator.facts().path("control").stringValue(),
                                        SCHOOL,
                                        coordinator(),
                                        CONSUMER,
                                        variant));
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body();
            return JsonMapper.builder().build().readTree(answer).path("SAMLResponse").stringValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long coordinator() {
        return simulator
                .facts()
                .path("schools")
                .valueStream()
                .filter(school -> school.path("id").asLong() == SCHOOL)
                .findFirst()
                .orElseThrow()
                .at("/coordinators/0/id")
                .asLong();
    }

    private void keys(String stage) {
        simulator.control("POST", "/sso/keys", "{\"stage\":\"" + stage + "\"}");
    }
}
