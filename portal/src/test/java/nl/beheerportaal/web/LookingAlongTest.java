package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.LookStore;
import nl.beheerportaal.school.helpdesk.LookingAlong;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.web.guard.LookingGuard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// The helpdesk looks along: with a reason, read only, for an hour, and never unseen.
class LookingAlongTest {
    private final PortalOnPaper portal = new PortalOnPaper();

    @BeforeEach
    void theSchoolIsKnownToTheHelpdeskToo() {
        portal.part(TestDatabase.class)
                .asSuperuser()
                .sql(
                        "insert into school (school_id, number, name, reference, active) values (?, ?, 'De Regenboog', '', true)")
                .params(Desk.SCHOOL.value(), DeRegenboog.SCHOOL.value())
                .update();
        SchoolScope scope = SchoolScope.forJob(Desk.SCHOOL, "test");
        database()
                .forSchool(
                        Desk.SCHOOL.value(),
                        () ->
                                portal.part(StaffStore.class)
                                        .keep(scope, DeRegenboog.staff(), DeRegenboog.NOW));
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        portal.close();
    }

    @Test
    void itBeginsWithAReasonAndShowsTheSchoolsOwnPagesUnderABar() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        agent.press(page, "#meekijken-begin", Map.of()).shows("Schrijf er eerst een reden bij.");
        Browser.Answer looking = begin(agent, page);
        assertThat(looking.address()).isEqualTo("/");
        looking.shows("Je kijkt mee als helpdesk bij De Regenboog.", "stopt vanzelf om");
        for (String address : List.of("/account", "/apps/taalblobs", "/geschiedenis")) {
            agent.get(address).shows("Je kijkt mee als helpdesk");
        }
        agent.get("/helpdesk").shows("Scholen");
    }

    @Test
    void noFormOfTheSchoolIsTaken() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        begin(agent, agent.get("/helpdesk/scholen/104200"));
        String token = agent.get("/").page().select("input[name=_csrf]").val();
        for (String form :
                List.of(
                        "/apps/taalblobs/wijze",
                        "/apps/taalblobs/koppelen/automatisch",
                        "/apps/taalblobs/controleren",
                        "/apps/taalblobs/ophalen")) {
            int status =
                    agent.request(HttpMethod.POST, form, Map.of("_csrf", token, "wijze", "alles"))
                            .getStatus();
            assertThat(status).as(form).isEqualTo(403);
        }
        assertThat(portal.desk.recorded).isEmpty();
        assertThat(portal.desk.queued).isEmpty();
    }

    @Test
    void theSchoolSeesItAndTheCoordinatorsGetALetterAfterwards() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        Browser.Answer looking = begin(agent, agent.get("/helpdesk/scholen/104200"));
        assertThat(kinds()).isEmpty();
        Browser.Answer back = agent.press(looking, "#meekijken-stoppen", Map.of());
        assertThat(back.address()).isEqualTo("/helpdesk/scholen/104200");
        back.shows("Helpdesk begon mee te kijken", "Helpdesk stopte met meekijken");
        assertThat(agent.get("/account").address()).startsWith("/inloggen");
        assertThat(kinds()).isNotEmpty().containsOnly("LookedAlong");
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        joost.get("/account").shows("Sanne de Boer", "vraag over groep 3");
    }

    @Test
    void withTheSchoolsConsentStepsOneToThreeAreTakenAndStepFourNever() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        agent.press(page, "#hulp-vragen", Map.of("meekijkreden", "kom er niet uit"))
                .shows("De vraag staat nu op het scherm van de school.");
        page = agent.get("/helpdesk/scholen/104200");
        assertThat(page.page().select("#helpen")).as("not before the school agreed").isEmpty();
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        Browser.Answer asked = joost.get("/");
        asked.shows("De helpdesk wil een uur lang voor je koppelen. Akkoord?", "kom er niet uit");
        joost.press(asked, "#hulp-ja", Map.of()).shows("met jullie akkoord");
        Browser.Answer helping =
                agent.press(agent.get("/helpdesk/scholen/104200"), "#helpen", Map.of());
        helping.shows("Je helpt koppelen bij De Regenboog.");
        String token = helping.page().select("input[name=_csrf]").val();
        assertThat(post(agent, "/apps/taalblobs/koppelen/automatisch", token)).isNotEqualTo(403);
        for (String confirms :
                List.of(
                        "/apps/taalblobs/controleren",
                        "/apps/taalblobs/veranderingen/akkoord",
                        "/apps/taalblobs/ophalen",
                        "/hulp/00000000-0000-4000-8000-000000000009")) {
            assertThat(post(agent, confirms, token)).as(confirms).isEqualTo(403);
        }
        assertThat(portal.desk.queued).isEmpty();
    }

    @Test
    void whoHelpsMayNeverConfirmWhateverThePageAsks() {
        Looking looking =
                new Looking(new UUID(0, 1), new UUID(0, 2), 104_200, DeRegenboog.NOW, true);
        SchoolScope helping = new SignedIn(Desk.SCHOOL.value(), 0, "Sanne", false, looking).scope();
        assertThat(helping.readOnly()).isFalse();
        assertThat(helping.mayConfirm()).isFalse();
        assertThat(PortalOnPaper.joost().scope().mayConfirm()).isTrue();
        assertThat(PortalOnPaper.visitor().scope().mayConfirm()).isFalse();
    }

    @Test
    void aSchoolThatDoesNotWantHelpIsLeftAlone() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        agent.press(
                agent.get("/helpdesk/scholen/104200"),
                "#hulp-vragen",
                Map.of("meekijkreden", "kom er niet uit"));
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        joost.press(joost.get("/"), "#hulp-nee", Map.of());
        assertThat(joost.get("/").page().select("#hulp")).isEmpty();
        assertThat(agent.get("/helpdesk/scholen/104200").page().select("#helpen")).isEmpty();
        assertThat(kinds()).as("nobody looked, so there is nothing to tell").isEmpty();
    }

    @Test
    void whatNobodyEndedIsEndedAfterTheHourAndOnce() {
        HelpdeskPerson person = PortalOnPaper.agent();
        LookingAlong.Stores stores = portal.part(LookingAlong.Stores.class);
        LookingAlong now = portal.part(LookingAlong.class);
        assertThat(now.begin(person, new SchoolNumber(104_200), "vraag")).isPresent();
        FleetScope fleet = FleetScope.forJob("test");
        assertThat(now.endThoseThatAreOver(fleet)).isZero();
        LookingAlong later =
                new LookingAlong(
                        database(),
                        stores,
                        portal.part(nl.beheerportaal.mail.Outbox.class),
                        Clock.fixed(DeRegenboog.NOW.plus(Duration.ofHours(2)), ZoneOffset.UTC));
        assertThat(later.endThoseThatAreOver(fleet)).isEqualTo(1);
        assertThat(later.endThoseThatAreOver(fleet)).isZero();
        SchoolScope scope = SchoolScope.forJob(Desk.SCHOOL, "test");
        List<LookStore.Look> looks =
                database().forSchool(Desk.SCHOOL.value(), () -> stores.looks().newest(scope, 9));
        assertThat(looks)
                .singleElement()
                .satisfies(look ->
                        assertThat(look.ended())
                                .isEqualTo(DeRegenboog.NOW.plus(LookingAlong.HOUR)));
    }

    @Test
    void afterTheHourThePagesAreClosedAgain() throws Exception {
        Instant over = DeRegenboog.NOW;
        Looking looking = new Looking(new UUID(0, 1), new UUID(0, 2), 104_200, over, true);
        SignedIn who = new SignedIn(Desk.SCHOOL.value(), 0, "Sanne", true, looking);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain never =
                (_, _) -> {
                    throw new AssertionError("a page of the school is open");
                };
        new LookingGuard(Clock.fixed(over, ZoneOffset.UTC))
                .doFilter(new MockHttpServletRequest("GET", "/account"), response, never);
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/helpdesk/scholen/104200");
    }

    private static int post(Browser who, String address, String token) {
        return who.request(HttpMethod.POST, address, Map.of("_csrf", token)).getStatus();
    }

    private static Browser.Answer begin(Browser agent, Browser.Answer page) {
        return agent.press(page, "#meekijken-begin", Map.of("meekijkreden", "vraag over groep 3"));
    }

    private List<String> kinds() {
        return portal.part(TestDatabase.class)
                .asSuperuser()
                .sql("select kind from mail")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Database database() {
        return portal.part(Database.class);
    }
}
