package nl.beheerportaal.connector.scim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure.Kind;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpTransport;
import nl.beheerportaal.platform.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way an app can fail a change, and what the portal makes of it.
class ScimFaultsTest {
    private static final AccountId NOOR = new AccountId("u1");
    private static final AppCall CREATE = new AppCall.CreateAccount(noor("Noor", true), "noor");
    private static final AppCall RENAME =
            new AppCall.UpdateAccount(NOOR, noor("Nora", true), noor("Noor", true));
    private static final AppCall STOP = new AppCall.SetActive(NOOR, false);

    private static WireMockServer server;

    private final ScimApp app = app();

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
        server.stubFor(get(anyUrl()).atPriority(9).willReturn(list("")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void everyFaultHasAnOutcome(
            String name, ResponseDefinitionBuilder answer, String ofCreation, String ofChange) {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(answer));
        Outcome created = app.apply(address(), CREATE);
        assertThat(created.getClass().getSimpleName()).as(name).isEqualTo(ofCreation);
        server.verify(1, postRequestedFor(urlPathEqualTo("/v2/Users")));
        assertThat(app().apply(address(), RENAME).getClass().getSimpleName())
                .as(name)
                .isEqualTo(ofChange);
        assertThat(created.toString()).doesNotContain("geheim", "Noor", "Meer", "ketenid");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("token refused", status(401), "Stopped", "Stopped"),
                Arguments.of("forbidden", status(403), "Stopped", "Stopped"),
                Arguments.of("gone", status(404), "Refused", "Refused"),
                Arguments.of(
                        "not accepted, with the name quoted",
                        status(400)
                                .withBody(
                                        "{\"status\":\"400\",\"scimType\":\"invalidValue\",\"detail\":\"Noor van der Meer is no name\"}"),
                        "Refused",
                        "Refused"),
                Arguments.of(
                        "later, in seconds",
                        status(429).withHeader("Retry-After", "30"),
                        "Later",
                        "Later"),
                Arguments.of(
                        "later, at a time",
                        status(503).withHeader("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT"),
                        "Later",
                        "Later"),
                Arguments.of("broken", status(500).withBody("oeps"), "Unknown", "Later"),
                Arguments.of("busy without a time", status(503), "Unknown", "Later"),
                Arguments.of(
                        "elsewhere",
                        status(307).withHeader("Location", "http://localhost:1/"),
                        "Refused",
                        "Refused"),
                Arguments.of(
                        "cut off",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        "Unknown",
                        "Unknown"),
                Arguments.of(
                        "hung up",
                        aResponse().withFault(Fault.EMPTY_RESPONSE),
                        "Unknown",
                        "Unknown"),
                Arguments.of(
                        "half a JSON",
                        status(201).withBody("{\"id\":\"u1\",\"userNa"),
                        "Unknown",
                        "Unknown"),
                Arguments.of("no id", status(201).withBody("{}"), "Unknown", "Unknown"),
                Arguments.of("slow", status(201).withFixedDelay(4_000), "Unknown", "Unknown"));
    }

    @Test
    void nobodyAtHomeMeansNotDone() {
        AppAddress nowhere =
                new AppAddress(
                        new AppId("taalblobs"),
                        URI.create("http://localhost:1/v2"),
                        new Secret("geheim"),
                        Set.of(),
                        new Licence.WholeSchool(null));
        assertThat(app.apply(nowhere, CREATE)).isInstanceOf(Outcome.Later.class);
        assertThat(app.apply(nowhere, STOP)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void aWaitCountsForTheWholeConnection() {
        server.stubFor(post(anyUrl()).willReturn(status(429).withHeader("Retry-After", "3600")));
        app.apply(address(), CREATE);
        int before = server.findAll(anyRequestedFor(anyUrl())).size();
        var later = assertInstanceOf(Outcome.Later.class, app.apply(address(), STOP));
        assertThat(later.failure().kind()).isEqualTo(Kind.RESTING);
        assertThat(later.after()).isBetween(Duration.ofMinutes(55), Duration.ofHours(1));
        assertThat(server.findAll(anyRequestedFor(anyUrl()))).hasSize(before);
    }

    @Test
    void aChangeWhoseAnswerIsLostIsRepeatedAsItIs() {
        first(patch(urlPathEqualTo("/v2/Users/u1")), aResponse().withFault(Fault.EMPTY_RESPONSE));
        then(patch(urlPathEqualTo("/v2/Users/u1")), user("Noor", true));
        assertThat(app.apply(address(), RENAME)).isInstanceOf(Outcome.Applied.class);
        server.verify(2, patchRequestedFor(urlPathEqualTo("/v2/Users/u1")));
    }

    @Test
    void everyOperationHasAPathAndALowerCaseWord() {
        server.stubFor(patch(anyUrl()).willReturn(user("Noor", true)));
        app.apply(address(), RENAME);
        assertThat(
                        server.findAll(patchRequestedFor(urlPathEqualTo("/v2/Users/u1")))
                                .getFirst()
                                .getBodyAsString())
                .contains("\"path\":\"name.givenName\"", "\"op\":\"replace\"")
                .doesNotContain("Replace", "null");
    }

    @Test
    void anAppThatSaysNothingBackIsLookedAt() {
        server.stubFor(patch(anyUrl()).willReturn(status(204)));
        server.stubFor(get(urlPathEqualTo("/v2/Users/u1")).willReturn(user("Noor", true)));
        assertThat(app.apply(address(), RENAME)).isInstanceOf(Outcome.Applied.class);
        assertThat(app.fieldsNotKept(address())).isEmpty();
    }

    @Test
    void aFieldTheAppDoesNotKeepIsToldOncePerConnection() {
        server.stubFor(patch(anyUrl()).willReturn(status(204)));
        server.stubFor(get(urlPathEqualTo("/v2/Users/u1")).willReturn(user("Nora", true)));
        assertThat(app.apply(address(), RENAME)).isInstanceOf(Outcome.Applied.class);
        assertThat(app.fieldsNotKept(address())).contains("name.givenName");
    }

    @Test
    void aDeactivationThatIsNotKeptIsNoDeactivation() {
        server.stubFor(patch(anyUrl()).willReturn(user("Noor", true)));
        server.stubFor(get(urlPathEqualTo("/v2/Users/u1")).willReturn(user("Noor", true)));
        var refused = assertInstanceOf(Outcome.Refused.class, app.apply(address(), STOP));
        assertThat(refused.why()).isEqualTo(Why.INVALID);
    }

    @Test
    void aFullLicenceIsToldApartFromARefusedToken() {
        server.stubFor(
                post(anyUrl())
                        .willReturn(
                                status(403)
                                        .withBody(
                                                "{\"status\":\"403\",\"detail\":\"seats: all 60 seats are taken\"}")));
        var refused = assertInstanceOf(Outcome.Refused.class, app.apply(address(), CREATE));
        assertThat(refused.why()).isEqualTo(Why.NO_SEATS);
        server.stubFor(get(anyUrl()).atPriority(1).willReturn(status(403)));
        assertThat(app().apply(address(), CREATE)).isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void aTakenMailAddressIsLeftOut() {
        first(post(urlPathEqualTo("/v2/Users")), status(409));
        then(post(urlPathEqualTo("/v2/Users")), user("Noor", true).withStatus(201));
        AccountFields teacher =
                new AccountFields(
                        "1",
                        "Noor",
                        "van der Meer",
                        "Noor van der Meer",
                        AccountKind.TEACHER,
                        true,
                        null,
                        null,
                        null,
                        "",
                        "noor@school.example",
                        Set.of());
        assertThat(app.apply(address(), new AppCall.CreateAccount(teacher, "noor")))
                .isEqualTo(new Outcome.Applied("u1"));
        var posts = server.findAll(postRequestedFor(urlPathEqualTo("/v2/Users")));
        assertThat(posts.getFirst().getBodyAsString()).contains("noor@school.example");
        assertThat(posts.getLast().getBodyAsString()).doesNotContain("noor@school.example");
    }

    @Test
    void aConflictThatCannotBeLookedIntoIsForLater() {
        server.stubFor(post(anyUrl()).willReturn(status(409)));
        server.stubFor(get(anyUrl()).atPriority(1).willReturn(status(404)));
        assertThat(app.apply(address(), CREATE)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void anAppThatIgnoresFiltersIsReadWhole() {
        String others = "{\"id\":\"u8\",\"userName\":\"x\"},{\"id\":\"u9\",\"userName\":\"noor\"}";
        server.stubFor(get(urlPathEqualTo("/v2/Users")).willReturn(list(others)));
        assertThat(app.accountByUserName(address(), "Noor").answer().orElseThrow())
                .hasValueSatisfying(found -> assertThat(found.id().value()).isEqualTo("u9"));
        assertThat(app.accountByUserName(address(), "nobody").answer().orElseThrow()).isEmpty();
    }

    @Test
    void somebodyWhoWasThereFirstIsSeenByTheVersion() {
        announceVersions();
        readOnce("Nora", "v1");
        first(patch(urlPathEqualTo("/v2/Users/u1")), status(412));
        then(patch(urlPathEqualTo("/v2/Users/u1")), user("Noor", true));
        server.stubFor(get(urlPathEqualTo("/v2/Users/u1")).willReturn(user("Nora", true, "v2")));
        assertThat(app.apply(address(), RENAME)).isInstanceOf(Outcome.Applied.class);
        var patches = server.findAll(patchRequestedFor(urlPathEqualTo("/v2/Users/u1")));
        assertThat(patches.getFirst().getHeader("If-Match")).isEqualTo("v1");
        assertThat(patches.getLast().getHeader("If-Match")).isEqualTo("v2");
    }

    @Test
    void aFieldSomebodyElseChangedIsNotOverwritten() {
        announceVersions();
        readOnce("Nora", "v1");
        server.stubFor(patch(anyUrl()).willReturn(status(412)));
        server.stubFor(get(urlPathEqualTo("/v2/Users/u1")).willReturn(user("Eva", true, "v2")));
        var refused = assertInstanceOf(Outcome.Refused.class, app.apply(address(), RENAME));
        assertThat(refused.why()).isEqualTo(Why.CHANGED_MEANWHILE);
        server.verify(1, patchRequestedFor(urlPathEqualTo("/v2/Users/u1")));
    }

    @Test
    void erasingWhatIsGoneIsDone() {
        server.stubFor(delete(anyUrl()).willReturn(status(404)));
        assertThat(app.apply(address(), new AppCall.DeleteAccount(NOOR)))
                .isInstanceOf(Outcome.AlreadyTrue.class);
    }

    @Test
    void theTokenGoesInTheHeaderOnly() {
        app.accountByExternalId(address(), "1");
        server.verify(
                com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(
                                urlPathEqualTo("/v2/Users"))
                        .withHeader("Authorization", equalTo("Bearer geheim"))
                        .withQueryParam("filter", equalTo("externalId eq \"1\"")));
    }

    private static void announceVersions() {
        server.stubFor(
                get(urlPathEqualTo("/v2/ServiceProviderConfig"))
                        .willReturn(
                                status(200)
                                        .withBody(
                                                "{\"etag\":{\"supported\":true},\"filter\":{\"maxResults\":50}}")));
    }

    private void readOnce(String given, String version) {
        String body = json(given, true, version);
        server.stubFor(get(urlPathEqualTo("/v2/Users")).willReturn(list(body)));
        app.fetch(address());
    }

    private static void first(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(
                request.inScenario("s")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(answer)
                        .willSetStateTo("then"));
    }

    private static void then(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(request.inScenario("s").whenScenarioStateIs("then").willReturn(answer));
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status).withHeader("Content-Type", "application/scim+json");
    }

    private static ResponseDefinitionBuilder list(String resources) {
        long count = resources.isEmpty() ? 0 : resources.split("\"id\"", -1).length - 1L;
        return status(200)
                .withBody("{\"totalResults\":" + count + ",\"Resources\":[" + resources + "]}");
    }

    private static ResponseDefinitionBuilder user(String given, boolean active) {
        return user(given, active, "");
    }

    private static ResponseDefinitionBuilder user(String given, boolean active, String version) {
        return status(200).withBody(json(given, active, version));
    }

    private static String json(String given, boolean active, String version) {
        return """
        {"id":"u1","externalId":"1","userName":"noor","active":%s,"userType":"student",
         "displayName":"%s van der Meer","name":{"givenName":"%s","familyName":"van der Meer"},
         "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:User":{"eckId":"https://ketenid.nl/1","namePrefix":"van der"},
         "meta":{"version":"%s","location":"https://elders.example/verkeerd"}}\
        """
                .formatted(active, given, given, version);
    }

    private static AccountFields noor(String given, boolean active) {
        return new AccountFields(
                "1",
                given,
                "van der Meer",
                given + " van der Meer",
                AccountKind.PUPIL,
                active,
                new EckId("https://ketenid.nl/1"),
                null,
                null,
                "van der",
                null,
                Set.of());
    }

    private static AppAddress address() {
        return new AppAddress(
                new AppId("taalblobs"),
                URI.create(server.baseUrl() + "/v2"),
                new Secret("geheim"),
                Set.of(),
                new Licence.WholeSchool(null));
    }

    private static ScimApp app() {
        HttpLimits limits =
                HttpLimits.usual().withTimes(Duration.ofSeconds(2), Duration.ofMillis(2_500));
        return new ScimApp(
                new ScimConnections(
                        HttpTransport.client(limits, null), limits, Clock.systemUTC(), _ -> {}),
                Clock.systemUTC());
    }
}
