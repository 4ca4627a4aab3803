package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.command.FakeDirectory;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.application.RegisterStore;
import nl.beheerportaal.school.application.Verification;
import nl.beheerportaal.sync.StoredValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the form of a school to an activated connection, through the pages, on a real database.
class ApplicationPagesTest {
    private static final FleetScope FLEET = FleetScope.forJob("test");
    private static final SchoolNumber OTHER = new SchoolNumber(104_299);

    private PortalOnPaper portal = new PortalOnPaper();

    @BeforeEach
    void register() {
        List<Registered> schools =
                List.of(
                        new Registered(
                                DeRegenboog.SCHOOL,
                                "Basisschool De Regenboog",
                                "Dorpsstraat 1",
                                "1234 AB",
                                "Hoorn",
                                "12AB00"),
                        new Registered(
                                OTHER,
                                "De Regenboog, locatie Noord",
                                "Veldweg 2",
                                "1235 CD",
                                "Hoorn",
                                "12AB01"));
        database()
                .forFleet(() -> {
                    portal.part(RegisterStore.class).replace(FLEET, schools, DeRegenboog.NOW);
                    return schools;
                });
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aSchoolIsFoundByNamePlaceOrBrinWithEveryBranch() {
        Browser nobody = new Browser(portal, null);
        for (String question : List.of("regenboog", "hoorn", "12ab", "104200 regenboog")) {
            nobody.get("/aanmelden?q=" + question.replace(" ", "%20")).shows("De Regenboog");
        }
        nobody.get("/aanmelden?q=12AB").shows("2 scholen gevonden", "104299", "Veldweg 2");
        nobody.get("/aanmelden?q=atlantis").shows("Geen school gevonden");
    }

    @Test
    void theTypedNumberMustBeThatOfTheSchoolThatWasFound() {
        Browser nobody = new Browser(portal, null);
        Browser.Answer form = nobody.get("/aanmelden?school=104200");
        Browser.Answer refused =
                nobody.press(
                        form,
                        "#verstuur",
                        Map.of("instellingsnummer", "104299", "app-taalblobs", "ja"));
        refused.shows("Dit is niet het nummer van deze school", "Vul in wie de beheerder");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(count("application")).isZero();
    }

    @Test
    void anAnswerToTheFormTellsNothingOfWhatIsKnown() {
        Browser nobody = new Browser(portal, null);
        Browser.Answer first = apply(nobody);
        Browser.Answer second = apply(nobody);
        first.shows("Bedankt, we hebben je aanmelding ontvangen.");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(count("application")).as("recognised as the same").isEqualTo(1);
        helpdesk().get("/helpdesk/scholen/104200").shows("Nog een keer aangemeld");
    }

    @Test
    void whoSendsTooManyIsToldToWait() {
        Browser nobody = new Browser(portal, null);
        for (int sent = 0; sent < 6; sent++) {
            apply(nobody);
        }
        Browser.Answer answer = apply(nobody);
        assertThat(answer.status()).isEqualTo(429);
        answer.shows("Even wachten");
    }

    @Test
    void fromTheFormToAnActivatedConnection() {
        apply(new Browser(portal, null));
        Browser agent = helpdesk();
        agent.get("/helpdesk?toon=activatie")
                .shows("Basisschool De Regenboog", "aanmelding nakijken");
        verify();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        page.shows(
                "De school deelt haar gegevens met ons.",
                "leerlingen in het account hebben een naam die in Basispoort bij deze school staat",
                "De beheerder heeft een e-mail met een link gekregen");
        assertThat(page.page().select("#goedkeuren")).isEmpty();
        agent.get("/helpdesk").shows("wacht op de school");

        Browser administrator = new Browser(portal, null);
        Browser.Answer asked = administrator.get(linkInTheLetter());
        asked.shows("Hoort dit account bij Basisschool De Regenboog?");
        administrator.press(asked, "#ja", Map.of()).shows("Je hebt bevestigd dat het klopt.");

        page = agent.get("/helpdesk/scholen/104200");
        agent.press(page, "#goedkeuren", Map.of()).shows("De koppeling is geactiveerd.");
        assertThat(count("connection")).isEqualTo(1);
        assertThat(count("tile_due")).isEqualTo(1);
        assertThat(kinds()).contains("ConnectionActive", "AccountAsked");
        agent.get("/helpdesk").shows("nog niet begonnen");
        agent.get("/helpdesk/scholen/104200")
                .shows("geactiveerd", "Aanmelding goedgekeurd", "Je kunt de koppeling instellen");
    }

    @Test
    void anAppWithoutADirectoryIsReachedByHandAndActivatedLikeAnyOther() {
        portal.part(FakeDirectory.class).entries.clear();
        apply(new Browser(portal, null));
        verify();
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        Map<String, String> typed =
                Map.of(
                        "naam", "De Regenboog",
                        "adres", "https://app.example/scim/v2/9/",
                        "token", "a-token-typed-by-hand");

        agent.press(page, "#probeer-taalblobs", Map.of("naam", "x", "adres", "javascript:x"))
                .shows("Er is niets bewaard.");
        portal.desk.taalblobs.failWith(
                new Failure(Failure.Kind.BAD_CREDENTIALS, "taalblobs", 401, "no", null));
        agent.press(page, "#probeer-taalblobs", typed).shows("De app gelooft dit token niet");
        portal.desk.taalblobs.recover();
        agent.press(page, "#probeer-taalblobs", typed).shows("Adres en token werken.");

        verify();
        Browser administrator = new Browser(portal, null);
        administrator.press(administrator.get(linkInTheLetter()), "#ja", Map.of());
        Browser lead = Browser.ofHelpdesk(portal, PortalOnPaper.lead());
        lead.press(
                lead.get("/helpdesk/scholen/104200"),
                "#besluit-ja-taalblobs",
                Map.of("reden", "nog leeg"));
        page = agent.get("/helpdesk/scholen/104200");
        page.shows("Adres en token met de hand ingevoerd, en ze werken");
        assertThat(page.html()).doesNotContain("a-token-typed-by-hand");
        agent.press(page, "#goedkeuren", Map.of()).shows("De koppeling is geactiveerd.");
        assertThat(
                        portal.part(TestDatabase.class)
                                .asSuperuser()
                                .sql("select scim_base || encode(token, 'escape') from connection")
                                .query(String.class)
                                .single())
                .startsWith("https://app.example/scim/v2/9")
                .doesNotContain("a-token-typed-by-hand");
    }

    @Test
    void anAdministratorsNoNeedsALeadAndAnAgentCannotDecide() {
        apply(new Browser(portal, null));
        verify();
        Browser administrator = new Browser(portal, null);
        administrator.press(administrator.get(linkInTheLetter()), "#nee", Map.of());
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        page.shows("Een teamleider moet beslissen");
        assertThat(page.page().select("#besluit-ja-taalblobs")).isEmpty();
        Browser lead = Browser.ofHelpdesk(portal, PortalOnPaper.lead());
        page = lead.get("/helpdesk/scholen/104200");
        lead.press(page, "#besluit-ja-taalblobs", Map.of())
                .shows("Schrijf er eerst een reden bij.");
        lead.press(page, "#besluit-ja-taalblobs", Map.of("reden", "gebeld met de directeur"))
                .shows("Je besluit is bewaard.");
        assertThat(lead.get("/helpdesk/scholen/104200").page().select("#goedkeuren")).hasSize(1);
    }

    @Test
    void withoutPermissionItWaitsAndGoesOnByItselfWhenItIsGiven() {
        portal.desk.basispoort.permit(DeRegenboog.SCHOOL, false);
        apply(new Browser(portal, null));
        verify();
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        page.shows("De school deelt nog geen gegevens met ons.");
        agent.press(page, "#vraag-toestemming", Map.of())
                .shows("De vraag om toestemming is via Basispoort gesteld.");
        portal.desk.basispoort.permit(DeRegenboog.SCHOOL, true);
        // the clock on paper stands still, and a permission changes once at a moment
        portal.part(TestDatabase.class).asSuperuser().sql("delete from permission_change").update();
        verify();
        agent.get("/helpdesk/scholen/104200").shows("De school deelt haar gegevens met ons.");
    }

    @Test
    void anAccountThatIsConnectedElsewhereIsNeverTaken() {
        apply(new Browser(portal, null));
        verify();
        Browser administrator = new Browser(portal, null);
        administrator.press(administrator.get(linkInTheLetter()), "#ja", Map.of());
        portal.part(TestDatabase.class)
                .asSuperuser()
                .sql(
                        """
                        with other as (
                            insert into school (school_id, number, name, reference, active)
                            values (gen_random_uuid(), 5, 'Andere', '', true) returning school_id)
                        insert into connection select school_id, 'taalblobs', 'x',
                            'http://localhost/regenboog/v2', '', '{"is":"WholeSchool"}', '', now()
                        from other
                        """)
                .update();
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        agent.press(page, "#goedkeuren", Map.of()).shows("net aan een andere school gekoppeld");
        assertThat(count("connection")).isEqualTo(1);
        verify();
        agent.get("/helpdesk/scholen/104200")
                .shows("Dit account is al gekoppeld aan een andere school.");
    }

    @Test
    void ofSeveralAccountsTheHelpdeskChooses() {
        portal.part(FakeDirectory.class)
                .add(
                        new AppDirectory.Entry(
                                "acc-2",
                                "De Regenboog Noord",
                                Set.of("beheer@regenboog.example"),
                                new Licence.WholeSchool(null),
                                URI.create("http://localhost/noord/v2"),
                                null));
        apply(new Browser(portal, null));
        verify();
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        page.shows("De app heeft 2 accounts met deze beheerder");
        agent.press(page, "#kies-taalblobs", Map.of("account", "acc-1")).shows("gewijzigd");
        verify();
        agent.get("/helpdesk/scholen/104200").shows("hebben een naam die in Basispoort");
    }

    @Test
    void aSchoolNobodyCanWriteToHasAStateOfItsOwnAndTheAdministratorHearsIt() {
        portal.desk.basispoort.put(
                DeRegenboog.rosterOf(
                        DeRegenboog.pupils(),
                        DeRegenboog.staff().stream()
                                .filter(member -> member.email() == null)
                                .toList()));
        apply(new Browser(portal, null));
        verify();
        Browser administrator = new Browser(portal, null);
        administrator.press(administrator.get(linkInTheLetter()), "#ja", Map.of());
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        agent.press(page, "#goedkeuren", Map.of()).shows("geactiveerd");
        assertThat(kinds()).contains("NobodyReachable").doesNotContain("ConnectionActive");
        agent.get("/helpdesk?toon=aandacht").shows("geen coördinator bereikbaar");
    }

    @Test
    void anApplicationIsHeldTakenUpCorrectedAndRejectedWithAReason() {
        apply(new Browser(portal, null));
        Browser agent = helpdesk();
        Browser.Answer page = agent.get("/helpdesk/scholen/104200");
        agent.press(page, "#aanhouden", Map.of()).shows("Schrijf er eerst een reden bij.");
        agent.press(page, "#aanhouden", Map.of("reden", "wacht op contract"))
                .shows("aangehouden", "wacht op contract");
        agent.get("/helpdesk").shows("aangehouden");
        page = agent.press(agent.get("/helpdesk/scholen/104200"), "#hervatten", Map.of());
        page.shows("in behandeling");
        agent.press(page, "#corrigeren", Map.of("beheerder-taalblobs", "iemand@anders.example"));
        verify();
        page = agent.get("/helpdesk/scholen/104200");
        page.shows("De app heeft geen account met beheerder iemand@anders.example.");
        agent.press(page, "#afwijzen", Map.of("reden", "verkeerde school")).shows("afgewezen");
        assertThat(linksThatWork()).isZero();
        agent.get("/helpdesk").shows("niet gekoppeld");
    }

    private static Browser.Answer apply(Browser who) {
        Browser.Answer form = who.get("/aanmelden?school=104200");
        return who.press(
                form,
                "#verstuur",
                Map.of(
                        "instellingsnummer",
                        "104 200",
                        "app-taalblobs",
                        "ja",
                        "beheerder-taalblobs",
                        "beheer@regenboog.example"));
    }

    private Browser helpdesk() {
        return Browser.ofHelpdesk(portal, PortalOnPaper.agent());
    }

    private void verify() {
        portal.part(Verification.class).verify(SchoolScope.forJob(school(), "verification"));
    }

    private SchoolId school() {
        return database()
                .forFleet(() -> portal.part(SchoolStore.class).find(FLEET, DeRegenboog.SCHOOL))
                .orElseThrow();
    }

    /// The path of the link in the letter to the account's administrators.
    private String linkInTheLetter() {
        EncryptedJson json =
                new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
        return portal.part(TestDatabase.class)
                .asSuperuser()
                .sql("select school_id, mail_id, content from mail where kind = 'AccountAsked'")
                .query((row, _) ->
                        nl.beheerportaal.mail.LettersRead.link(
                                json,
                                row.getBytes("content"),
                                row.getString("school_id") + "/mail/" + row.getString("mail_id")))
                .single()
                .replace("https://portaal.example", "");
    }

    private List<String> kinds() {
        return portal.part(TestDatabase.class)
                .asSuperuser()
                .sql("select kind from mail")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long linksThatWork() {
        return portal.part(TestDatabase.class)
                .asSuperuser()
                .sql(
                        "select count(*) from application_link l join application a using (school_id, application_id) where a.ended is null")
                .query(Long.class)
                .single();
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
