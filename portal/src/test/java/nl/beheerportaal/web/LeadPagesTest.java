package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.review.LedgerStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What only a lead of the helpdesk decides, and what waits at all schools, on a real database.
class LeadPagesTest {
    private static final FleetScope FLEET = FleetScope.forJob("test");
    private static final String SCHOOL = "/helpdesk/scholen/104200";

    private final PortalOnPaper portal = new PortalOnPaper();
    private SchoolScope scope;

    @BeforeEach
    void aConnectedSchoolWithARemovedAccount() {
        SchoolId school =
                database()
                        .forFleet(() ->
                                portal.part(SchoolStore.class)
                                        .put(
                                                FLEET,
                                                new School(
                                                        new SchoolId(java.util.UUID.randomUUID()),
                                                        DeRegenboog.SCHOOL,
                                                        "De Regenboog",
                                                        "",
                                                        true,
                                                        null,
                                                        School.Permission.UNKNOWN)));
        scope = SchoolScope.forJob(school, "test");
        database()
                .forSchool(
                        school.value(),
                        () -> {
                            portal.part(ConnectionStore.class)
                                    .put(
                                            scope,
                                            new Connection(
                                                    DeRegenboog.TAALBLOBS,
                                                    "De Regenboog",
                                                    URI.create("http://localhost/regenboog/v2"),
                                                    Set.of("beheer@regenboog.example"),
                                                    new Licence.WholeSchool(null),
                                                    DeRegenboog.NOW),
                                            new Secret("t"));
                            portal.part(LedgerStore.class)
                                    .save(scope, DeRegenboog.TAALBLOBS, ledger());
                        });
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aLeadLowersTheBrakeForOneRunAndItIsOnRecord() {
        Browser lead = Browser.ofHelpdesk(portal, PortalOnPaper.lead());
        Browser.Answer page = lead.get(SCHOOL);
        assertThat(page.page().select("#teamleider")).hasSize(1);
        page = lead.get(SCHOOL + "/teamleider");

        lead.press(page, "#verlaag", Map.of("app", "taalblobs", "aandeel", "40"))
                .shows("Er is niets veranderd.");
        lead.press(page, "#verlaag", Map.of("app", "taalblobs", "aandeel", "400", "reden", "SPLIT"))
                .shows("Er is niets veranderd.");
        lead.press(page, "#verlaag", Map.of("app", "taalblobs", "aandeel", "40", "reden", "SPLIT"))
                .shows("De rem is verlaagd.", "van elke 100 leerlingen of docenten 40 veranderen");
        lead.get(SCHOOL).shows("Rem verlaagd");
    }

    @Test
    void aLeadErasesARemovedAccountByTheNumberOfItsOwner() {
        Browser lead = Browser.ofHelpdesk(portal, PortalOnPaper.lead());
        Browser.Answer page = lead.get(SCHOOL + "/teamleider");

        lead.press(page, "#wis", order("123456")).shows("Er is niets gewist.");
        lead.press(page, "#wis", order(DeRegenboog.NOOR.toString()))
                .shows("Het account is gewist.");

        assertThat(
                        database()
                                .forSchool(
                                        scope.school().value(),
                                        () ->
                                                portal.part(LedgerStore.class)
                                                        .find(scope, DeRegenboog.TAALBLOBS))
                                .deactivated())
                .isEmpty();
        lead.press(page, "#wis", order(DeRegenboog.NOOR.toString())).shows("Er is niets gewist.");
    }

    @Test
    void forAnAgentNothingOfThisIsThere() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        Browser.Answer page = agent.get(SCHOOL);
        assertThat(page.page().select("#teamleider")).isEmpty();
        String token = page.page().select("input[name=_csrf]").val();

        assertThat(agent.get(SCHOOL + "/teamleider").status()).isEqualTo(404);
        assertThat(
                        agent.post(
                                        SCHOOL + "/teamleider/rem",
                                        Map.of(
                                                "_csrf",
                                                token,
                                                "app",
                                                "taalblobs",
                                                "aandeel",
                                                "40",
                                                "reden",
                                                "SPLIT"))
                                .status())
                .isEqualTo(404);
        assertThat(count("brake_lowered")).isZero();
    }

    @Test
    void everyHeldRunOfTheFleetIsOnOnePageLongestFirst() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        agent.get("/helpdesk/stilgezet").shows("Er wacht niets.");
        portal.part(TestDatabase.class)
                .asSuperuser()
                .sql(
                        """
                        insert into held values (?, 'taalblobs', 'f', 'WAITING', ?, null, 12, 1, 0, 3),
                            (?, 'rekenblobs', 'f', 'APPROVED', ?, null, 99, 9, 0, 0)
                        """)
                .params(
                        scope.school().value(),
                        java.sql.Timestamp.from(DeRegenboog.NOW.minusSeconds(86_400)),
                        scope.school().value(),
                        java.sql.Timestamp.from(DeRegenboog.NOW))
                .update();

        Browser.Answer page = agent.get("/helpdesk/stilgezet");
        page.shows(
                "De Regenboog", "12 leerlingen en 1 docent zouden weggaan", "3 accounts krijgen");
        assertThat(page.text()).doesNotContain("99");
    }

    @Test
    void aSchoolIsFoundByTheAddressOfAnAdministratorWhichIsNowhereToBeRead() {
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        Browser.Answer page = agent.get("/helpdesk");

        Browser.Answer found =
                agent.press(page, "#zoek", Map.of("adres", " Beheer@Regenboog.example"));
        assertThat(found.address()).isEqualTo(SCHOOL);
        found.shows("De Regenboog");

        Browser.Answer none = agent.press(page, "#zoek", Map.of("adres", "wie@ergens.example"));
        none.shows("0 regels bij dit e-mailadres.", "Niets gevonden");
        assertThat(none.address()).doesNotContain("ergens");
        assertThat(
                        portal.part(TestDatabase.class)
                                .asSuperuser()
                                .sql("select string_agg(m::text, ' ') from fleet_mail m")
                                .query(String.class)
                                .single())
                .isNotEmpty()
                .doesNotContain("egenboog");
    }

    private static Map<String, String> order(String whose) {
        return Map.of("app", "taalblobs", "kenmerk", whose, "reden", "PARENT");
    }

    /// Noor's account was removed, and is gone from the app since.
    private static Ledger ledger() {
        return new Ledger(
                List.of(),
                List.of(
                        new DeactivatedAccount(
                                new nl.beheerportaal.core.app.AccountId("a-gone"),
                                DeRegenboog.NOOR,
                                AccountKind.PUPIL,
                                DeRegenboog.NOW,
                                DeRegenboog.TODAY.plusDays(30),
                                new Cause.NotLinked(false),
                                null)),
                List.of());
    }

    private long count(String table) {
        return portal.part(TestDatabase.class)
                .asSuperuser()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Database database() {
        return portal.part(Database.class);
    }
}
