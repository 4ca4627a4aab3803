package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every call of ours to Basispoort × everything that can go wrong on the way → what the connector
/// makes of it. The table is written to `target/basispoort-faults.md`.
class BasispoortFaultTableTest {
    private static final SchoolNumber SCHOOL = new SchoolNumber(127660);
    private static final HttpLimits IMPATIENT =
            HttpLimits.usual()
                    .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(2))
                    .withUse(8, 200, 1);
    private static final LicenceOffice.Tile TAALBLOBS =
            new LicenceOffice.Tile(
                    "taalblobs",
                    "Taalblobs",
                    URI.create("https://portaal.example/taalblobs"),
                    "",
                    false,
                    List.of());
    private static final String NOTHING_WRONG = "";

    private static final List<String> FAULTS =
            List.of(
                    status(400),
                    status(403),
                    status(404),
                    status(409),
                    status(429),
                    status(500),
                    status(503),
                    "\"kind\":\"cut\"",
                    "\"kind\":\"timeout\",\"delayMillis\":4000");

    /// Only a call that has something to read can find it broken.
    private static final List<String> BROKEN =
            List.of("\"kind\":\"half-json\"", "\"kind\":\"broken-json\"");

    private final SimulatorProcess simulator = SimulatorProcess.shared();

    @AfterEach
    void heal() {
        simulator.control("DELETE", "/faults", "");
    }

    @Test
    void noFaultOnTheWayIsEverAnAnswer() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, Function<BasispoortClient, String>> call : calls().entrySet()) {
            List<String> faults = new ArrayList<>(FAULTS);
            if (!call.getKey().startsWith("POST")) {
                faults.addAll(BROKEN);
            }
            for (String fault : faults) {
                String result = during(fault, call.getKey(), call.getValue());
                rows.add("| %s | %s | %s |".formatted(call.getKey(), words(fault), result));
                assertThat(result)
                        .as(call.getKey() + " with " + words(fault))
                        .doesNotStartWith("answer")
                        .doesNotStartWith("done");
            }
            assertThat(during(NOTHING_WRONG, call.getKey(), call.getValue()))
                    .as(call.getKey() + " with nothing wrong")
                    .matches("(answer|done).*");
        }
        Files.writeString(
                Path.of("target/basispoort-faults.md"),
                "| call | what went wrong | what came of it |\n|---|---|---|\n"
                        + String.join("\n", rows)
                        + "\n");
    }

    @Test
    void whatIsNewIsToleratedAndWhatIsMissingIsNamed() {
        Map.Entry<String, Function<BasispoortClient, String>> whole =
                calls().entrySet().iterator().next();
        String path = whole.getKey();
        Function<BasispoortClient, String> roster = whole.getValue();
        assertThat(during("\"kind\":\"unknown-role\"", path, roster))
                .isEqualTo("answer: 438, complete");
        assertThat(during("\"kind\":\"unknown-fields\"", path, roster))
                .isEqualTo("answer: 438, complete");
        assertThat(during("\"kind\":\"missing-id\"", path, roster)).endsWith("incomplete");
    }

    private Map<String, Function<BasispoortClient, String>> calls() {
        Map<String, Function<BasispoortClient, String>> calls = new LinkedHashMap<>();
        calls.put("GET /rest/v2/instellingen/{id}", client -> told(source(client).roster(SCHOOL)));
        calls.put(
                "GET /rest/v2/instellingen/{id}/staf",
                client -> told(source(client).staff(SCHOOL)));
        calls.put(
                "GET /rest/v2/instellingen/{id}/uitgever/synchronizationpermission",
                client -> told(source(client).permission(SCHOOL)));
        calls.put(
                "GET /rest/v2/instellingen/{id}/details",
                client -> told(source(client).details(SCHOOL)));
        calls.put(
                "GET /hosted-lika/management/lika/*/methode/*/gebruiker",
                client -> told(new LikaOffice(client).holders(TAALBLOBS)));
        calls.put(
                "POST /hosted-lika/management/lika/*/permissions/grant",
                client ->
                        told(
                                new LikaOffice(client)
                                        .grant(TAALBLOBS, Set.of(new PersonId(409008)))));
        return calls;
    }

    /// A client of its own for each call: the brake on a failing system would answer for it.
    private String during(String fault, String call, Function<BasispoortClient, String> ask) {
        heal();
        if (!fault.isEmpty()) {
            String path = call.substring(call.indexOf(' ') + 1);
            simulator.control("POST", "/faults", "{\"path\":\"" + path + "\"," + fault + "}");
        }
        return ask.apply(simulator.basispoort(IMPATIENT));
    }

    private static BasispoortSource source(BasispoortClient client) {
        return new BasispoortSource(client, Clock.systemUTC());
    }

    private static String told(Fetched<?> fetched) {
        return switch (fetched) {
            case Fetched.Got<?>(RosterSnapshot roster) ->
                    "answer: %d, %s"
                            .formatted(
                                    roster.pupils().size(),
                                    roster.isComplete() ? "complete" : "incomplete");
            case Fetched.Got<?> _ -> "answer";
            case Fetched.Failed<?>(var failure) -> "failure " + failure.kind();
        };
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _, Outcome.AlreadyTrue _ -> "done";
            case Outcome.Refused refused -> "refused: " + refused.why();
            case Outcome.Unknown unknown -> "unknown: " + unknown.failure().kind();
            case Outcome.Later later -> "later: " + later.failure().kind();
            case Outcome.Stopped stopped -> "stopped: " + stopped.failure().kind();
        };
    }

    private static String status(int status) {
        return "\"kind\":\"status\",\"status\":" + status;
    }

    private static String words(String fault) {
        return fault.replaceAll("\"kind\":|\"status\":|\"delayMillis\":|\"", "").replace(',', ' ');
    }
}
