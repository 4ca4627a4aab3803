package nl.beheerportaal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.connector.SignInReader;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.school.Arrivals;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignIn;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.web.door.ChosenOnPaper;
import nl.beheerportaal.web.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The address where the tile posts to. A message here is the text `person:id`, so that each test
/// says what Basispoort vouches for.
class ArrivalPageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SchoolNumber NUMBER = new SchoolNumber(4711);

    private final FakeRosterSource basispoort = new FakeRosterSource();
    private final ChosenOnPaper languages = new ChosenOnPaper();
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(page()).build();

    @AfterEach
    void forgetWhoSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCoordinatorIsLedInWithANewSession() throws Exception {
        MockHttpSession old = new MockHttpSession();
        old.setAttribute("planted", "by somebody else");
        MvcResult result =
                pages.perform(post("/saml/acs").param("SAMLResponse", "1:a").session(old))
                        .andReturn();
        assertLedTo(result.getResponse(), "/terug");
        assertThat(old.isInvalid()).isTrue();
        MockHttpSession fresh =
                (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
        assertThat(fresh).isNotSameAs(old);
        assertThat(fresh.getAttribute("planted")).isNull();
        SecurityContext context =
                (SecurityContext)
                        Objects.requireNonNull(
                                fresh.getAttribute(
                                        HttpSessionSecurityContextRepository
                                                .SPRING_SECURITY_CONTEXT_KEY));
        Authentication who = Objects.requireNonNull(context.getAuthentication());
        assertThat(who.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedIn.class, kept -> assertThat(kept.person()).isEqualTo(1));
        assertThat(who.getName()).isEqualTo("coordinator:1");
        assertThat(copied(context)).isEqualTo(context);
    }

    @Test
    void aDeepLinkLeadsToOurOwnPagesOnly() throws Exception {
        assertLedTo(arrive("/saml/acs?naar=/app/taalblobs", "1:a"), "/app/taalblobs");
        assertLedTo(arrive("/saml/acs?naar=%2Fapp%2Ftaalblobs", "1:b"), "/app/taalblobs");
        assertLedTo(arrive("/saml/acs?naar=https://elders.example/", "1:c"), "/");
        assertLedTo(arrive("/saml/acs?naar=//elders.example/", "1:d"), "/");
        assertLedTo(arrive("/saml/acs?naar=%2F%5Celders.example", "1:e"), "/");
        assertLedTo(arrive("/saml/acs?naar=%0d%0aSet-Cookie:x", "1:f"), "/");
    }

    @Test
    void everyRefusalStandsAtTheDoorWithACodeAndWithoutASession() throws Exception {
        assertRefused("kapot", "/inloggen?reden=inloggen-mislukt&code=SSO-1-");
        arrive("/saml/acs", "1:once");
        assertRefused("1:once", "/inloggen?reden=inloggen-mislukt&code=SSO-2-");
        assertRefused("99:b", "/inloggen?reden=geen-medewerker&code=SSO-4-");
        assertRefused("2:c", "/inloggen?reden=geen-coordinator&code=SSO-5-");
        basispoort.failWith(new Failure(Failure.Kind.TIMED_OUT, "basispoort", 0, "slow", null));
        assertRefused("1:d", "/inloggen?reden=basispoort-stil&code=SSO-6-");
    }

    @Test
    void nothingPostedIsRefusedToo() throws Exception {
        assertLedTo(
                pages.perform(post("/saml/acs")).andReturn().getResponse(),
                "/inloggen?reden=inloggen-mislukt&code=SSO-1-");
    }

    @Test
    void whoEverChoseALanguageFindsItAgainOnAnyComputer() throws Exception {
        assertThat(arrive("/saml/acs", "1:a").getCookie("taal")).isNull();
        languages.choose(who(1), Language.ENGLISH);
        assertThat(Objects.requireNonNull(arrive("/saml/acs", "1:b").getCookie("taal")).getValue())
                .isEqualTo("en");
    }

    @Test
    void noTwoRefusalsHaveTheSameCode() throws Exception {
        assertThat(arrive("/saml/acs", "kapot").getHeader("Location"))
                .isNotEqualTo(arrive("/saml/acs", "kapot").getHeader("Location"));
    }

    @Test
    void whoOpensTheAddressByHandMeetsTheDoor() throws Exception {
        assertLedTo(pages.perform(get("/saml/acs")).andReturn().getResponse(), "/inloggen");
    }

    @Test
    void theMetadataIsForEverybody() throws Exception {
        MockHttpServletResponse answer =
                pages.perform(get("/saml/metadata")).andReturn().getResponse();
        assertThat(answer.getContentAsString()).isEqualTo("<metadata/>");
        assertThat(answer.getContentType()).startsWith("application/samlmetadata+xml");
    }

    private MockHttpServletResponse arrive(String address, String message) throws Exception {
        return pages.perform(post(java.net.URI.create(address)).param("SAMLResponse", message))
                .andReturn()
                .getResponse();
    }

    private void assertRefused(String message, String door) throws Exception {
        MvcResult result =
                pages.perform(post("/saml/acs").param("SAMLResponse", message)).andReturn();
        assertLedTo(result.getResponse(), door);
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    private static void assertLedTo(MockHttpServletResponse answer, String path) {
        assertThat(answer.getStatus()).isEqualTo(303);
        String location = Objects.requireNonNull(answer.getHeader("Location"));
        assertThat(location.replaceFirst("(code=SSO-[0-9]-)[2-9A-Z]{4}$", "$1")).isEqualTo(path);
    }

    private ArrivalPage page() {
        MemoryStores stores = new MemoryStores();
        stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        new SchoolId(new UUID(0, 4711)),
                        NUMBER,
                        "De Regenboog",
                        "",
                        true,
                        null,
                        School.Permission.UNKNOWN));
        basispoort.put(
                new RosterSnapshot(
                        NUMBER,
                        true,
                        null,
                        List.of(),
                        List.of(),
                        List.of(member(1, Role.ICT_COORDINATOR), member(2, Role.TEACHER)),
                        NOW,
                        NOW,
                        NOW,
                        Completeness.complete()));
        SignIn signIn =
                new SignIn(
                        basispoort,
                        stores.schools,
                        new NoLists(),
                        new SignIn.Records(stores.transactions, (_, _, _) -> {}),
                        CLOCK);
        Set<String> used = new HashSet<>();
        return new ArrivalPage(
                new Arrivals(new PlainReader(), (id, _) -> used.add(id), signIn, CLOCK), languages);
    }

    private static SignedIn who(long person) {
        return new SignedIn(new UUID(0, 4711), person, "Marieke de Vries", false);
    }

    private static StaffMember member(long id, Role role) {
        return new StaffMember(
                new PersonId(id),
                null,
                null,
                PersonName.of("Marieke", "de", "Vries"),
                null,
                null,
                Set.of(role),
                Set.of(),
                List.of(),
                List.of());
    }

    /// Through the form the session table keeps it in.
    private static Object copied(Object value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static final class PlainReader implements SignInReader {
        @Override
        public SignInMessage read(String message, String query, Instant now) {
            List<String> parts = List.of(message.split(":", -1));
            return parts.size() < 2
                    ? new SignInMessage.NotTrusted("not signed")
                    : new SignInMessage.Trusted(
                            PersonId.parse(parts.getFirst()), NUMBER, parts.getLast(), now);
        }

        @Override
        public String metadata() {
            return "<metadata/>";
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
