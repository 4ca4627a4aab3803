package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpResult;
import nl.beheerportaal.regenboog.Applied;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Every call of ours to Basispoort × everything that can go wrong on the way or in the answer →
/// what the portal does. The table is kept in `docs/basispoort-faults.md`; `-Dupdate=true` writes
/// it.
@ResourceLock(SimulatorProcess.LOCK)
@Order(1)
class BasispoortFaultTableTest {
    private static final Path TABLE = Path.of("../docs/basispoort-faults.md");
    private static final SchoolNumber SCHOOL = new SchoolNumber(127660);
    private static final String SCHOOLS = "GET /rest/v2/instellingen/{id}";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String LIKA = "/hosted-lika/management/lika/*/";
    private static final HttpLimits PATIENT =
            HttpLimits.usual()
                    .withTimes(Duration.ofSeconds(30), Duration.ofSeconds(60))
                    .withUse(8, 200, 1);
    private static final HttpLimits IMPATIENT =
            PATIENT.withTimes(Duration.ofSeconds(10), Duration.ofMillis(700));
    private static final List<String> ANY =
            List.of(
                    status(400),
                    status(403),
                    status(404),
                    status(409),
                    status(429),
                    status(500) + ",\"body\":\"Er ging iets mis\",\"contentType\":\"text/plain\"",
                    status(500),
                    status(503),
                    "\"kind\":\"cut\"",
                    "\"kind\":\"cut-after-work\"",
                    "\"kind\":\"timeout\",\"delayMillis\":1500",
                    "\"kind\":\"timeout-after-work\",\"delayMillis\":1500",
                    "\"kind\":\"slow\",\"delayMillis\":1500");

    /// Only a call that has something to read can find it broken.
    private static final List<String> IN_AN_ANSWER =
            List.of(
                    "\"kind\":\"drip\",\"delayMillis\":1500",
                    "\"kind\":\"half-body\"",
                    "\"kind\":\"half-json\"",
                    "\"kind\":\"broken-json\"",
                    "\"kind\":\"unknown-fields\"");

    private static final List<String> IN_A_ROSTER =
            List.of(
                    "\"kind\":\"empty-roster\"",
                    "\"kind\":\"half-roster\"",
                    "\"kind\":\"duplicate-ids\"",
                    "\"kind\":\"missing-id\"",
                    "\"kind\":\"unknown-role\"",
                    "\"kind\":\"stale\"");

    private static final String HEAD =
            """
            # What can go wrong between the portal and Basispoort, and what the portal does

            Every call the portal makes × every fault the simulator knows, made against the simulator with repeating switched
            off. A school of 438 pupils stands in the app as it stands in Basispoort; after every row the plan of a run
            without a person removes nobody. Written by `BasispoortFaultTableTest`.

            | call | what went wrong | what the portal does |
            | --- | --- | --- |
            """;

    private final SimulatorProcess simulator = SimulatorProcess.shared();
    private final LicenceOffice.Tile tile = tile("Fouttafel");

    /// One call of ours.
    ///
    /// @param path where the fault is set
    private record Call(
            String name, String path, Part part, Function<BasispoortClient, String> ask) {
        static Call of(String name, Part part, Function<BasispoortClient, String> ask) {
            String path = name.substring(name.indexOf(' ') + 1);
            int query = path.indexOf('?');
            return new Call(name, query < 0 ? path : path.substring(0, query), part, ask);
        }

        String method() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    /// What a call reads.
    private enum Part {
        ROSTER,
        ANSWER,
        NOTHING
    }

    @Test
    void noFaultRemovesAnybody() throws IOException {
        World settled = settled();
        List<String> rows = new ArrayList<>();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(ofRosters(settled), ofPermissions(), ofLists(), ofTiles())
                    .map(lane -> CompletableFuture.supplyAsync(() -> rows(lane), beside))
                    .toList()
                    .forEach(lane -> rows.addAll(lane.join()));
        }
        simulator.deleteTile(tile.id());
        String table = HEAD + String.join("\n", rows) + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    /// A call somebody adds to the client gets its rows above, and its name here.
    @Test
    void everyCallOfTheClientHasItsRows() {
        assertThat(
                        Stream.of(BasispoortClient.class.getDeclaredMethods())
                                .filter(method -> method.getReturnType() == HttpResult.class)
                                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                                .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "overview",
                        "overviewSince",
                        "staff",
                        "details",
                        "changes",
                        "permission",
                        "askPermission",
                        "register",
                        "permittedOn",
                        "permissionsOf",
                        "tile",
                        "putTile",
                        "usersOf",
                        "grant",
                        "revoke");
    }

    /// One call after the other: they have an address or a tile in common.
    private List<String> rows(List<Call> lane) {
        List<String> rows = new ArrayList<>();
        for (Call call : lane) {
            assertThat(call.ask.apply(simulator.basispoort(PATIENT)))
                    .as(call.name + ", healthy")
                    .matches("(goes on|done).*");
            for (String fault : faultsOf(call.part)) {
                String result = during(fault, call);
                rows.add("| `%s` | %s | %s |".formatted(call.name, words(fault), result));
                assertThat(result)
                        .as(call.name + " with " + words(fault))
                        .doesNotContain("removes");
            }
        }
        return rows;
    }

    private static List<String> faultsOf(Part part) {
        List<String> faults = new ArrayList<>(ANY);
        if (part != Part.NOTHING) {
            faults.addAll(IN_AN_ANSWER);
        }
        if (part == Part.ROSTER) {
            faults.addAll(IN_A_ROSTER);
        }
        return faults;
    }

    private static List<Call> ofRosters(World settled) {
        return List.of(
                Call.of(SCHOOLS, Part.ROSTER, c -> roster(source(c).roster(SCHOOL), settled)),
                Call.of(SCHOOLS + "/staf", Part.ROSTER, c -> staff(source(c).staff(SCHOOL))));
    }

    private static List<Call> ofPermissions() {
        String permission = SCHOOLS + "/uitgever/synchronizationpermission";
        return List.of(
                Call.of(permission, Part.ANSWER, c -> told(source(c).permission(SCHOOL))),
                Call.of(
                        permission + "?request-permission=true",
                        Part.ANSWER,
                        c -> told(source(c).askPermission(SCHOOL))));
    }

    private static List<Call> ofLists() {
        return List.of(
                Call.of(
                        "GET /rest/v2/instellingen/synchronizationpermission/toegekend/*",
                        Part.ANSWER,
                        c -> told(new BasispoortNews(c).given(DAY))),
                Call.of(
                        "GET /rest/v2/instellingen/synchronizationpermission/ingetrokken/*",
                        Part.ANSWER,
                        c -> told(new BasispoortNews(c).withdrawn(DAY))),
                Call.of(
                        "GET /rest/v2/nawsearch",
                        Part.ANSWER,
                        c -> told(new BasispoortRegister(c).all())),
                Call.of(SCHOOLS + "/details", Part.ANSWER, c -> told(source(c).details(SCHOOL))));
    }

    private List<Call> ofTiles() {
        Set<PersonId> somebody = Set.of(new PersonId(409008));
        return List.of(
                Call.of(
                        "GET " + LIKA + "methode/*",
                        Part.ANSWER,
                        c -> told(office(c).ensure(tile))),
                Call.of(
                        "PUT " + LIKA + "methode/*",
                        Part.NOTHING,
                        c -> told(office(c).ensure(tile("Anders " + System.nanoTime())))),
                Call.of(
                        "GET " + LIKA + "methode/*/gebruiker",
                        Part.ANSWER,
                        c -> told(office(c).holders(tile))),
                Call.of(
                        "POST " + LIKA + "permissions/grant",
                        Part.NOTHING,
                        c -> told(office(c).grant(tile, somebody))),
                Call.of(
                        "POST " + LIKA + "permissions/revoke",
                        Part.NOTHING,
                        c -> told(office(c).revoke(tile, somebody))));
    }

    /// A client of its own for each call: the brake on a failing system would answer for it.
    private String during(String fault, Call call) {
        boolean late = fault.contains("delayMillis");
        String json =
                "{\"path\":\"%s\",\"method\":\"%s\",%s}".formatted(call.path, call.method(), fault);
        try (var _ = simulator.fault(json)) {
            return call.ask.apply(simulator.basispoort(late ? IMPATIENT : PATIENT));
        }
    }

    private static BasispoortSource source(BasispoortClient client) {
        return new BasispoortSource(client, Clock.systemUTC());
    }

    private static LikaOffice office(BasispoortClient client) {
        return new LikaOffice(client);
    }

    private LicenceOffice.Tile tile(String name) {
        return new LicenceOffice.Tile(
                "fouttafel",
                name,
                URI.create(simulator.http() + "/fouttafel"),
                "",
                false,
                List.of());
    }

    private static String roster(Fetched<RosterSnapshot> fetched, World settled) {
        return switch (fetched) {
            case Fetched.Failed<RosterSnapshot>(var failure) ->
                    "nothing changes: " + failure.kind();
            case Fetched.Got<RosterSnapshot>(RosterSnapshot roster) -> {
                LocalDate today = dayOf(roster);
                World world =
                        settled.withSnapshots(
                                        Sanity.judged(roster, settled.roster(), today),
                                        settled.app())
                                .withOccasion(Occasion.AUTOMATIC);
                Plan plan = Planner.plan(world, today);
                long removed =
                        plan.runnable().stream()
                                .filter(Step.DeactivateAccount.class::isInstance)
                                .count();
                yield plan.held()
                        ? "nothing changes: " + reasons(plan)
                        : removed > 0 ? "removes " + removed : "goes on: everybody stays";
            }
        };
    }

    private static String reasons(Plan plan) {
        return plan.holds().stream()
                .map(hold ->
                        hold instanceof Hold.RosterDoubted(var doubt)
                                ? doubt.getClass().getSimpleName()
                                : hold.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Only who may sign in and who sees the portal's tile hangs on it.
    private static String staff(Fetched<List<StaffMember>> fetched) {
        return switch (fetched) {
            case Fetched.Failed<List<StaffMember>>(var failure) ->
                    "the last list decides: " + failure.kind();
            case Fetched.Got<List<StaffMember>>(List<StaffMember> staff) ->
                    staff.isEmpty()
                            ? "the last list decides: an empty list is none"
                            : "goes on: %d staff".formatted(staff.size());
        };
    }

    private static String told(Fetched<?> fetched) {
        return switch (fetched) {
            case Fetched.Got<?> _ -> "goes on";
            case Fetched.Failed<?>(var failure) -> "what is known stays: " + failure.kind();
        };
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _, Outcome.AlreadyTrue _ -> "done";
            case Outcome.Refused refused -> "tries again later: refused, " + refused.why();
            case Outcome.Unknown unknown -> "tries again later: " + unknown.failure().kind();
            case Outcome.Later later -> "tries again later: " + later.failure().kind();
            case Outcome.Stopped stopped -> "tries again later: " + stopped.failure().kind();
        };
    }

    private World settled() {
        if (!(source(simulator.basispoort(PATIENT)).roster(SCHOOL)
                instanceof Fetched.Got<RosterSnapshot>(RosterSnapshot roster))) {
            throw new AssertionError("the simulator gives no roster");
        }
        World empty =
                new World(
                        SCHOOL,
                        Occasion.WIZARD,
                        true,
                        roster,
                        new AppSnapshot(
                                new AppId("taalblobs"),
                                List.of(),
                                List.of(),
                                Set.of(),
                                new Licence.WholeSchool(null),
                                roster.fetched(),
                                Completeness.complete()),
                        Links.none(),
                        Decisions.none(),
                        Selection.empty(Mode.EVERYTHING),
                        Ledger.empty(),
                        Limits.standard());
        return Applied.to(empty, Planner.plan(empty, dayOf(roster)));
    }

    private static LocalDate dayOf(RosterSnapshot roster) {
        return LocalDate.ofInstant(roster.fetched(), ZoneOffset.UTC);
    }

    private static String status(int status) {
        return "\"kind\":\"status\",\"status\":" + status;
    }

    private static String words(String fault) {
        String words = fault.replaceAll(",?\"delayMillis\":\\d+|\"kind\":|\"status\":|\"", "");
        return words.contains("text/plain") ? "status 500, plain text" : words.replace(",", " ");
    }
}
