package nl.beheerportaal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.Admission;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.HelpdeskRole;
import nl.beheerportaal.sync.departure.DepartureReview;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.sync.fetch.Acceptance;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.memory.AuditOnPaper;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.review.Discarding;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.review.HeldRuns;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.sync.story.PastDays;
import nl.beheerportaal.sync.story.Stories;
import nl.beheerportaal.sync.undo.UndoReview;
import nl.beheerportaal.web.app.Books;
import nl.beheerportaal.web.app.Doubts;
import nl.beheerportaal.web.app.HeldPlans;
import nl.beheerportaal.web.door.ChosenOnPaper;
import nl.beheerportaal.web.door.DoorPage;
import nl.beheerportaal.web.door.Languages;
import nl.beheerportaal.web.signin.ArrivalPage;
import nl.beheerportaal.web.wellknown.WellKnownPage;
import nl.beheerportaal.web.words.Moments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The pages as they are wired, with De Regenboog in memory behind them instead of a database, an
/// app and Basispoort.
public final class PortalOnPaper implements AutoCloseable {
    /// Another school of the portal, which has no app.
    public static final UUID OTHER_SCHOOL = UUID.fromString("00000000-0000-4000-8000-000000000002");

    public final Desk desk = new Desk();

    private final AnnotationConfigWebApplicationContext context =
            new AnnotationConfigWebApplicationContext();
    private final MockMvc server;

    public PortalOnPaper() {
        desk.stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        new SchoolId(OTHER_SCHOOL),
                        new SchoolNumber(104_201),
                        "De Buurschool",
                        "",
                        true,
                        null,
                        School.Permission.UNKNOWN));
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("desk", desk));
        context.register(Paper.class);
        context.refresh();
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        server = builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    public MockMvc server() {
        return server;
    }

    /// A part of what stands behind the helpdesk's pages.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Every address the pages answer.
    public RequestMappingHandlerMapping routes() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    public static SignedIn joost() {
        return new SignedIn(Desk.SCHOOL.value(), 2002, "Joost Dekker", false);
    }

    public static SignedIn sanne() {
        return new SignedIn(Desk.SCHOOL.value(), 2001, "Sanne Bos", false);
    }

    public static SignedIn visitor() {
        return new SignedIn(Desk.SCHOOL.value(), 2002, "Joost Dekker", true);
    }

    public static SignedIn stranger() {
        return new SignedIn(OTHER_SCHOOL, 3001, "Vera Vreemd", false);
    }

    public static HelpdeskPerson agent() {
        return new HelpdeskPerson(
                UUID.fromString("00000000-0000-4000-8000-0000000000a1"),
                "Sanne de Boer",
                HelpdeskRole.AGENT);
    }

    public static HelpdeskPerson lead() {
        return new HelpdeskPerson(
                UUID.fromString("00000000-0000-4000-8000-0000000000a2"),
                "Bilal Amrani",
                HelpdeskRole.LEAD);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    @Import({
        WebWiring.class,
        WebSecurityWiring.class,
        HelpdeskSecurityWiring.class,
        HelpdeskOnPaper.class
    })
    @ComponentScan(
            basePackageClasses = DoorPage.class,
            basePackages = "nl.beheerportaal.web",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class),
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = ArrivalPage.class))
    static class Paper {
        @Bean
        Clock clock() {
            return Clock.fixed(DeRegenboog.NOW, ZoneOffset.UTC);
        }

        @Bean
        Guards guards(Clock clock) {
            int often = 1_000_000;
            return new Guards(
                    new GuardSettings(
                            Duration.ofHours(10),
                            Duration.ofMinutes(45),
                            often,
                            often,
                            often,
                            often,
                            often,
                            URI.create("mailto:veilig@voorbeeld.example")),
                    Admission.Admitted::new,
                    clock,
                    false);
        }

        @Bean
        WellKnownPage.Contact securityContact() {
            return new WellKnownPage.Contact(
                    URI.create("mailto:veilig@voorbeeld.example"),
                    URI.create("https://portaal.example/"));
        }

        @Bean
        AuditReader audit(Desk desk) {
            return new AuditOnPaper(Desk.SCHOOL, () -> desk.recorded, DeRegenboog.NOW);
        }

        @Bean
        KeyedHash hashes() {
            return new KeyedHash(TestDatabase.keys());
        }

        @Bean
        Stories stories(Desk desk, AuditReader audit) {
            return new Stories(
                    desk.stores.transactions,
                    new Stories.Stores(
                            desk.stores.snapshots,
                            desk.stores.confirmed,
                            desk.stores.ledgers,
                            desk.runs,
                            audit));
        }

        @Bean
        PastDays pastDays(Desk desk) {
            return new PastDays(desk.stores.transactions, desk.runs, Moments.ZONE);
        }

        @Bean
        Limits limits() {
            return Limits.standard();
        }

        @Bean
        Wizard wizard(Desk desk) {
            return desk.wizard;
        }

        @Bean
        Downloads downloads(Desk desk, Clock clock) {
            return new Downloads(desk.stores.transactions, (_, _, _) -> {}, clock);
        }

        @Bean
        Discarding discarding(Desk desk, Clock clock) {
            return new Discarding(
                    desk.stores.transactions,
                    new Discarding.Stores(
                            desk.stores.proposals, desk.stores.ledgers, desk.runs, (_, _, _) -> {}),
                    clock);
        }

        @Bean
        HeldRuns heldRuns(Desk desk, Limits limits, Clock clock) {
            return new HeldRuns(
                    desk.stores.transactions,
                    new HeldRuns.Stores(
                            desk.stores.held,
                            desk.stores.proposals,
                            desk.stores.ledgers,
                            desk.runs,
                            (_, _) -> {},
                            (_, _, _) -> {}),
                    limits,
                    clock);
        }

        @Bean
        UndoReview undoReview(Desk desk) {
            return desk.undo;
        }

        @Bean
        DepartureReview.Settings departureSettings(Limits limits, Clock clock) {
            return new DepartureReview.Settings(limits, clock);
        }

        @Bean
        DepartureReview departureReview(
                Desk desk, Reader reader, DepartureReview.Settings settings) {
            return new DepartureReview(
                    desk.stores.transactions,
                    new DepartureReview.Stores(
                            new DepartureReview.Places(
                                    desk.stores.schools,
                                    desk.stores.connections,
                                    desk.stores.confirmed,
                                    desk.stores.ledgers),
                            desk.stores.proposals,
                            new DepartureReview.Runs(desk.runs, (_, _) -> {})),
                    reader,
                    settings);
        }

        @Bean
        Review review(Desk desk) {
            return desk.review;
        }

        @Bean
        Reader reader(Desk desk, Clock clock) {
            return new Reader(
                    desk.basispoort,
                    desk.taalblobs,
                    new Reader.Stores(
                            desk.stores.transactions,
                            desk.stores.schools,
                            desk.stores.connections,
                            desk.stores.snapshots,
                            desk.stores.mergers),
                    clock);
        }

        @Bean
        Languages languages() {
            return new ChosenOnPaper();
        }

        @Bean
        Books books(Desk desk) {
            return desk.stores.ledgers::find;
        }

        @Bean
        Review.Settings reviewSettings(Limits limits, Clock clock) {
            return new Review.Settings(limits, clock);
        }

        @Bean
        Doubts doubts() {
            return _ -> Optional.empty();
        }

        @Bean
        Acceptance acceptance(Desk desk, Clock clock) {
            return new Acceptance(
                    desk.basispoort,
                    new RosterCheck(
                            desk.stores.transactions, desk.stores.snapshots, desk.stores.mergers),
                    new Acceptance.Stores(
                            desk.stores.transactions, desk.stores.schools, (_, _, _) -> {}),
                    clock);
        }

        @Bean
        HeldPlans heldPlans() {
            return (_, _) -> Optional.empty();
        }

        @Bean
        Overview overview(Desk desk) {
            return new Overview(
                    desk.stores.transactions,
                    new Overview.Stores(
                            desk.stores.schools,
                            desk.stores.connections,
                            desk.stores.confirmed,
                            desk.stores.drafts,
                            desk.runs));
        }
    }
}
