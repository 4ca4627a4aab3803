package nl.beheerportaal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.connector.basispoort.BasispoortSignIn;
import nl.beheerportaal.connector.basispoort.BasispoortSource;
import nl.beheerportaal.connector.basispoort.SamlCertificates;
import nl.beheerportaal.connector.basispoort.SamlSettings;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.school.Arrivals;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignIn;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.web.door.ChosenOnPaper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every bad message the simulator can make, by the way a coordinator takes: the tile is pressed,
/// what the browser gets is posted to us. The person reads what to do and a code; the log says why,
/// under that code, and nothing of anybody.
@ResourceLock(SimulatorProcess.LOCK)
@Order(1)
class EveryBadVariantTest {
    private static final String CONSUMER = "https://portaal.example/saml/acs";
    private static final long COORDINATOR = 409008;

    /// How each is refused: what the person does next, and what the log says.
    private record Refusal(String reason, String code, String todo, String why) {}

    private static final Map<String, Refusal> REFUSALS = refusals();
    private static final List<String> PERSONAL = personal();
    private static final PortalOnPaper PORTAL = new PortalOnPaper();

    private final SimulatorProcess simulator = SimulatorProcess.shared();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(arrival()).build();
    private final ListAppender<ILoggingEvent> log = ofThisThread();
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void signIn() {
        log.start();
        all.addAppender(log);
        send(
                HttpRequest.newBuilder(simulator.http().resolve("/scholen/127660/inloggen"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("persoon=" + COORDINATOR)));
    }

    /// Other classes are tried at the same time.
    private static ListAppender<ILoggingEvent> ofThisThread() {
        String here = Thread.currentThread().getName();
        return new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getThreadName().equals(here)) {
                    super.append(event);
                }
            }
        };
    }

    @AfterEach
    void stopListening() {
        all.detachAppender(log);
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    static Stream<String> variants() {
        return REFUSALS.keySet().stream();
    }

    @Test
    void theTableHasEveryVariantTheSimulatorKnows() {
        JsonNode control =
                JsonMapper.shared()
                        .readTree(
                                send(
                                        HttpRequest.newBuilder(
                                                URI.create(
                                                        simulator
                                                                .facts()
                                                                .path("control")
                                                                .stringValue()))));
        Set<String> known = new HashSet<>();
        control.path("variants").forEach(name -> known.add(name.stringValue()));
        known.remove("good");
        assertThat(REFUSALS.keySet()).isEqualTo(known);
    }

    @Test
    void theGoodOneComesIn() throws Exception {
        assertThat(arrive(press("good")).getHeader("Location")).isEqualTo("/terug");
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void isRefusedWithAPageThatSaysWhatToDoAndALogLineThatSaysWhy(String variant) throws Exception {
        Refusal expected = Objects.requireNonNull(REFUSALS.get(variant));
        if (variant.equals("replay")) {
            arrive(press("good"));
        }
        String message = press(variant);
        MvcResult result =
                pages.perform(post(URI.create("/saml/acs")).param("SAMLResponse", message))
                        .andReturn();
        assertThat(result.getRequest().getSession(false)).as("no session").isNull();
        String door = Objects.requireNonNull(result.getResponse().getHeader("Location"));
        assertThat(door)
                .matches(
                        "/inloggen\\?reden="
                                + expected.reason
                                + "&code="
                                + expected.code
                                + "-[2-9A-Z]{4}");
        String code = door.substring(door.indexOf("&code=") + 6);
        page(door, code, expected);
        line(code, expected, message);
    }

    @Test
    void theRightPersonAtAnotherSchoolOfThePortalIsNoMemberOfItsStaff() throws Exception {
        String door =
                Objects.requireNonNull(
                        arrive(press("wrong-institution"), arrivalAlsoAt(131204, 118377, 140915))
                                .getHeader("Location"));
        assertThat(door).startsWith("/inloggen?reden=geen-medewerker&code=SSO-4-");
    }

    /// What to do, the code for the helpdesk, and nothing of how it was found out.
    private void page(String door, String code, Refusal expected) throws Exception {
        SecurityContextHolder.clearContext();
        MockHttpServletResponse answer =
                PORTAL.server().perform(get(URI.create(door))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        String text = page.text();
        assertThat(text).contains(expected.todo).contains(code);
        assertThat(text)
                .doesNotContain(expected.why, String.valueOf(COORDINATOR), "Exception", "SAML");
        assertThat(text.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("handtekening", "signature", "certificaat", "audience", "xml");
    }

    /// One line, under the code, that says why; of nobody.
    private void line(String code, Refusal expected, String message) {
        assertThat(warnings())
                .as("one line")
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getFormattedMessage())
                                .startsWith(code + ": ")
                                .contains(expected.why));
        for (ILoggingEvent each : log.list) {
            assertThat(each.getFormattedMessage())
                    .doesNotContain(PERSONAL)
                    .doesNotContain(message.isEmpty() ? "PHNhb" : message.substring(0, 20));
            assertThat(each.getThrowableProxy()).as("no stack trace").isNull();
        }
    }

    /// The numbers, names and ECK iDs of the school's staff.
    private static List<String> personal() {
        return staff().stream()
                .flatMap(member ->
                        Stream.of(
                                String.valueOf(member.id().value()),
                                member.name().surname(),
                                member.eckId() == null ? "ketenid" : member.eckId().value()))
                .toList();
    }

    private static List<StaffMember> staff() {
        return new BasispoortSource(
                        SimulatorProcess.shared().basispoort(HttpLimits.usual()), Clock.systemUTC())
                .staff(new SchoolNumber(127660))
                .answer()
                .orElseThrow();
    }

    private List<ILoggingEvent> warnings() {
        return log.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .filter(line -> line.getLoggerName().startsWith("nl.beheerportaal"))
                .toList();
    }

    private static Map<String, Refusal> refusals() {
        String again = "Klik in Basispoort opnieuw op de tegel.";
        Map<String, Refusal> table = new TreeMap<>();
        Map<String, String> untrusted = new TreeMap<>();
        untrusted.put("expired", "refused: expired");
        untrusted.put("notyet", "not valid yet");
        untrusted.put("wrong-audience", "meant for another audience");
        untrusted.put("wrong-recipient", "no subject confirmation for this address");
        untrusted.put("wrong-destination", "meant for another destination");
        untrusted.put("unsigned", "the assertion is not signed");
        untrusted.put("response-signed-only", "the assertion is not signed");
        untrusted.put("other-key", "the signature is not right");
        untrusted.put("wrapped-signature", "the signed part is not the part that is read");
        untrusted.put("doctype", "holds a document type");
        untrusted.put("comment-in-nameid", "holds a comment");
        untrusted.put("sha1", "made with SHA-1 or MD5");
        untrusted.put("tampered", "the signature is not right");
        untrusted.forEach((variant, why) ->
                table.put(variant, new Refusal("inloggen-mislukt", "SSO-1", again, why)));
        table.put(
                "replay",
                new Refusal("inloggen-mislukt", "SSO-2", again, "sign-in message was used before"));
        table.put(
                "unknown-person",
                new Refusal(
                        "geen-medewerker",
                        "SSO-4",
                        "Laat het aanpassen in de leerlingadministratie",
                        "at school number 127660 refused: NOT_STAFF"));
        table.put(
                "no-role",
                new Refusal(
                        "geen-coordinator",
                        "SSO-5",
                        "Vraag je directie om die rol",
                        "at school number 127660 refused: NOT_COORDINATOR"));
        table.put(
                "wrong-institution",
                new Refusal(
                        "school-onbekend",
                        "SSO-3",
                        "Zet in Basispoort het schuifje aan",
                        "refused: UNKNOWN_SCHOOL"));
        return table;
    }

    private MockHttpServletResponse arrive(String message) throws Exception {
        return arrive(message, pages);
    }

    private static MockHttpServletResponse arrive(String message, MockMvc at) throws Exception {
        return at.perform(post(URI.create("/saml/acs")).param("SAMLResponse", message))
                .andReturn()
                .getResponse();
    }

    private MockMvc arrivalAlsoAt(long... others) {
        return MockMvcBuilders.standaloneSetup(arrival(others)).build();
    }

    private ArrivalPage arrival(long... others) {
        MemoryStores stores = new MemoryStores();
        know(stores, 127660);
        for (long other : others) {
            know(stores, other);
        }
        SignIn signIn =
                new SignIn(
                        new BasispoortSource(
                                simulator.basispoort(HttpLimits.usual()), Clock.systemUTC()),
                        stores.schools,
                        new NoLists(),
                        new SignIn.Records(stores.transactions, (_, _, _) -> {}),
                        Clock.systemUTC());
        Set<String> used = new HashSet<>();
        return new ArrivalPage(
                new Arrivals(reader(), (id, _) -> used.add(id), signIn, Clock.systemUTC()),
                new ChosenOnPaper());
    }

    private static void know(MemoryStores stores, long number) {
        stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        new SchoolId(new UUID(0, number)),
                        new SchoolNumber(number),
                        "School " + number,
                        "",
                        true,
                        null,
                        School.Permission.UNKNOWN));
    }

    private BasispoortSignIn reader() {
        JsonNode idp = simulator.facts().path("idp");
        return new BasispoortSignIn(
                new SamlSettings(
                        "https://portaal.example/saml/metadata",
                        URI.create(CONSUMER),
                        idp.path("entityId").stringValue(),
                        SamlCertificates.read(
                                List.of(Path.of(idp.path("certificate").stringValue()))),
                        SamlSettings.NAME_ID,
                        "instellingId",
                        Duration.ofMinutes(2)));
    }

    /// The tile under *Lesmateriaal*, and what it sends the browser on with.
    private String press(String variant) {
        String page =
                send(
                        HttpRequest.newBuilder(
                                simulator
                                        .http()
                                        .resolve(
                                                "/lesmateriaal/tegel?tegel="
                                                        + URLEncoder.encode(
                                                                "ctrllearning.beheerportaal",
                                                                StandardCharsets.UTF_8)
                                                        + "&variant="
                                                        + variant)));
        var form = Objects.requireNonNull(Jsoup.parse(page).selectFirst("#saml-form"), page);
        assertThat(form.attr("action")).isEqualTo(CONSUMER);
        return Objects.requireNonNull(form.selectFirst("input[name=SAMLResponse]")).attr("value");
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

    private static final class NoLists implements StaffStore {
        @Override
        public void keep(SchoolScope scope, List<StaffMember> staff, Instant read) {}

        @Override
        public Optional<Kept> last(SchoolScope scope) {
            return Optional.empty();
        }
    }
}
