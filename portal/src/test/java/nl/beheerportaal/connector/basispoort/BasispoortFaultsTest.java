package nl.beheerportaal.connector.basispoort;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failure.Kind;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpLane;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way Basispoort can fail us, and what the portal makes of it: always a named failure, never
/// an empty school.
class BasispoortFaultsTest {
    private static final SchoolNumber SCHOOL = new SchoolNumber(4711);
    private static final LicenceOffice.Tile TILE =
            new LicenceOffice.Tile(
                    "tegel", "Tegel", URI.create("https://app.example/"), "", false, List.of());
    private static final String ROSTER = "/rest/v2/instellingen/4711";
    private static final String PERMISSION = ROSTER + "/uitgever/synchronizationpermission";
    private static final String GOOD =
            "{\"groepen\":[],\"subgroepen\":[],\"leerlingen\":[],\"medewerkers\":[],\"actief\":true,"
                    + "\"metaResult\":{\"mutationTimestamp\":\"2026-11-20T02:00:00Z\",\"generationTimestamp\":\"2026-11-20T02:00:00Z\"}}";

    /// As often as our limits say: the JDK's client repeats nothing by itself any more.
    private static final int AS_OFTEN_AS_ALLOWED = 3;

    private static WireMockServer server;

    private final List<Duration> pauses = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void reset() {
        server.resetAll();
        answerPermission(true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultHasAName(String name, ResponseDefinitionBuilder answer, Kind kind, int calls) {
        server.stubFor(get(urlPathEqualTo(ROSTER)).willReturn(answer));
        Failure failure = failure(source().roster(SCHOOL));
        assertThat(failure.kind()).as(name).isEqualTo(kind);
        assertThat(failure.detail()).contains("school 4711").doesNotContain("Noor");
        server.verify(calls, getRequestedFor(urlPathEqualTo(ROSTER)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("certificate refused", status(401), Kind.BAD_CREDENTIALS, 1),
                Arguments.of("forbidden", status(403), Kind.BAD_CREDENTIALS, 1),
                Arguments.of("unknown school", status(404), Kind.NOT_FOUND, 1),
                Arguments.of("conflict", status(409), Kind.REFUSED, 1),
                Arguments.of(
                        "come back in a minute",
                        status(429).withHeader("Retry-After", "60"),
                        Kind.RATE_LIMITED,
                        1),
                Arguments.of(
                        "broken, in plain text",
                        status(500).withBody("Noor: java.lang.NullPointerException"),
                        Kind.SERVER_ERROR,
                        3),
                Arguments.of(
                        "broken, in JSON",
                        status(503).withBody("{\"fout\":\"Noor\"}"),
                        Kind.SERVER_ERROR,
                        3),
                Arguments.of("elsewhere", redirect(), Kind.REFUSED, 1),
                Arguments.of("nothing at all", status(200), Kind.BROKEN_ANSWER, 1),
                Arguments.of("null", status(200).withBody("null"), Kind.BROKEN_ANSWER, 1),
                Arguments.of(
                        "half a JSON",
                        status(200).withBody(GOOD.substring(0, 80)),
                        Kind.BROKEN_ANSWER,
                        1),
                Arguments.of(
                        "a page", status(200).withBody("<html>Noor</html>"), Kind.BROKEN_ANSWER, 1),
                Arguments.of(
                        "an id that is no number",
                        status(200).withBody("{\"leerlingen\":[{\"id\":\"Noor\"}]}"),
                        Kind.BROKEN_ANSWER,
                        1),
                Arguments.of(
                        "more than we read",
                        status(200).withBody(" ".repeat(300_000) + GOOD),
                        Kind.BROKEN_ANSWER,
                        1),
                Arguments.of(
                        "cut off",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        Kind.UNREACHABLE,
                        AS_OFTEN_AS_ALLOWED),
                Arguments.of(
                        "hung up",
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        Kind.UNREACHABLE,
                        AS_OFTEN_AS_ALLOWED),
                Arguments.of(
                        "slow",
                        status(200).withBody(GOOD).withFixedDelay(4_000),
                        Kind.TIMED_OUT,
                        1),
                Arguments.of(
                        "drop by drop",
                        status(200).withBody(GOOD).withChunkedDribbleDelay(20, 6_000),
                        Kind.TIMED_OUT,
                        1));
    }

    @Test
    void nobodyAtHomeIsUnreachable() {
        WireMockServer gone = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        gone.start();
        String address = "http://localhost:" + gone.port();
        gone.stop();
        assertThat(failure(source(address).roster(SCHOOL)).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aForbiddenRosterOfASchoolThatSharesNothingIsCalledSo() {
        server.stubFor(get(urlPathEqualTo(ROSTER)).willReturn(status(403)));
        answerPermission(false);
        assertThat(failure(source().roster(SCHOOL)).kind()).isEqualTo(Kind.NO_PERMISSION);
    }

    @Test
    void aFaultThatPassesIsNotNoticed() {
        server.stubFor(
                get(urlPathEqualTo(ROSTER))
                        .inScenario("passes")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(status(502))
                        .willSetStateTo("better"));
        server.stubFor(
                get(urlPathEqualTo(ROSTER))
                        .inScenario("passes")
                        .whenScenarioStateIs("better")
                        .willReturn(status(200).withBody(GOOD)));
        assertInstanceOf(Fetched.Got.class, source().roster(SCHOOL));
        assertThat(pauses).hasSize(1);
    }

    @Test
    void anEmptySchoolIsAnAnswerAndNotAFailure() {
        server.stubFor(get(urlPathEqualTo(ROSTER)).willReturn(status(200).withBody(GOOD)));
        var got = assertInstanceOf(Fetched.Got.class, source().roster(SCHOOL));
        assertThat(((RosterSnapshot) got.value()).pupils()).isEmpty();
    }

    @Test
    void aShortWaitIsWaitedAndALongOneIsToldOn() {
        server.stubFor(
                get(urlPathEqualTo(ROSTER))
                        .willReturn(status(429).withHeader("Retry-After", "120")));
        BasispoortSource source = source();
        assertThat(failure(source.roster(SCHOOL)).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        Failure next = failure(source.roster(SCHOOL));
        assertThat(next.kind()).isEqualTo(Kind.RESTING);
        server.verify(1, getRequestedFor(urlPathEqualTo(ROSTER)));
    }

    @Test
    void afterManyFailuresBasispoortIsLeftAlone() {
        server.stubFor(get(urlPathEqualTo(ROSTER)).willReturn(status(500)));
        BasispoortSource source = source();
        Failure last = failure(source.roster(SCHOOL));
        for (int i = 0; i < 10; i++) {
            last = failure(source.roster(SCHOOL));
        }
        assertThat(last.kind()).isEqualTo(Kind.RESTING);
        assertThat(server.findAll(getRequestedFor(urlPathEqualTo(ROSTER)))).hasSize(10);
    }

    @Test
    void aPermissionThatSaysNeitherYesNorNoIsBroken() {
        server.stubFor(get(urlPathEqualTo(PERMISSION)).willReturn(status(200).withBody("{}")));
        assertThat(failure(source().permission(SCHOOL)).kind()).isEqualTo(Kind.BROKEN_ANSWER);
    }

    @Test
    void askingForThePermissionNeverAsksTheSchool() {
        source().permission(SCHOOL);
        server.verify(
                getRequestedFor(urlPathEqualTo(PERMISSION))
                        .withQueryParam("request-permission", equalTo("false")));
    }

    @Test
    void askingTheSchoolForItsPermissionIsNeverSentTwice() {
        BasispoortSource source = source();
        answerPermission(false);
        source.permission(SCHOOL);
        for (Fault fault : Fault.values()) {
            server.resetAll();
            server.stubFor(
                    get(urlPathEqualTo(PERMISSION))
                            .withQueryParam("request-permission", equalTo("true"))
                            .willReturn(aResponse().withFault(fault)));
            failure(source.askPermission(SCHOOL));
            server.verify(1, getRequestedFor(urlPathEqualTo(PERMISSION)));
            answerPermission(false);
            source.permission(SCHOOL);
        }
        server.resetAll();
        server.stubFor(get(urlPathEqualTo(PERMISSION)).willReturn(status(503)));
        failure(source.askPermission(SCHOOL));
        server.verify(1, getRequestedFor(urlPathEqualTo(PERMISSION)));
    }

    @Test
    void whateverIsDoneWithATileItsListsAreOnlyAddedToAndTakenFrom() {
        server.stubFor(any(anyUrl()).willReturn(status(200).withBody("{\"gebruikers\":[1]}")));
        LicenceOffice.Tile tile =
                new LicenceOffice.Tile(
                        "tegel",
                        "Tegel",
                        TILE.address(),
                        "",
                        true,
                        List.of(new LicenceOffice.Product("toets", "Toets", TILE.address(), "")));
        LikaOffice office = new LikaOffice(client(server.baseUrl()));
        office.ensure(tile);
        office.grant(tile, Set.of(new PersonId(1)));
        office.revoke(tile, Set.of(new PersonId(1)));
        office.holders(tile);
        assertThat(server.findAll(anyRequestedFor(anyUrl())))
                .extracting(request -> request.getMethod() + " " + request.getUrl())
                .filteredOn(line -> !line.startsWith("GET "))
                .map(line -> line.replace("/hosted-lika/management/lika/ctrl", ""))
                .containsExactlyInAnyOrder(
                        "PUT /methode/tegel",
                        "PUT /methode/tegel/product/toets",
                        "POST /permissions/grant",
                        "POST /permissions/revoke");
    }

    @Test
    void aGrantWhoseAnswerIsLostIsRepeated() {
        String path = "/hosted-lika/management/lika/ctrl/permissions/grant";
        server.stubFor(
                post(urlPathEqualTo(path))
                        .inScenario("grant")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                        .willSetStateTo("better"));
        server.stubFor(
                post(urlPathEqualTo(path))
                        .inScenario("grant")
                        .whenScenarioStateIs("better")
                        .willReturn(status(200)));
        LikaOffice office = new LikaOffice(client(server.baseUrl()));
        assertThat(office.grant(TILE, Set.of(new PersonId(1)))).isInstanceOf(Outcome.Applied.class);
    }

    private static void answerPermission(boolean given) {
        server.stubFor(
                get(urlPathEqualTo(PERMISSION))
                        .willReturn(
                                status(200)
                                        .withBody(
                                                "{\"hasSynchronizationPermission\":"
                                                        + given
                                                        + "}")));
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/json");
    }

    private static ResponseDefinitionBuilder redirect() {
        return status(302).withHeader("Location", "http://localhost:1/elders");
    }

    private BasispoortSource source() {
        return source(server.baseUrl());
    }

    private BasispoortSource source(String address) {
        return new BasispoortSource(client(address), Clock.systemUTC());
    }

    private BasispoortClient client(String address) {
        HttpLimits limits =
                HttpLimits.usual()
                        .withTimes(Duration.ofSeconds(2), Duration.ofMillis(2_500))
                        .withLargestAnswer(200_000);
        return new BasispoortClient(
                new BasispoortSettings(URI.create(address), "ctrl", limits),
                new HttpLane(
                        "basispoort",
                        HttpTransport.client(limits, null),
                        limits,
                        Clock.systemUTC(),
                        pauses::add));
    }

    private static Failure failure(Fetched<?> answer) {
        return assertInstanceOf(Fetched.Failed.class, answer).failure();
    }
}
