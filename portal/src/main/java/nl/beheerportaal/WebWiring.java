package nl.beheerportaal;

import java.time.Clock;
import java.time.Duration;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.helpdesk.HelpLinking;
import nl.beheerportaal.school.helpdesk.LookStore;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.web.account.AccountPage;
import nl.beheerportaal.web.app.AppPage;
import nl.beheerportaal.web.app.Books;
import nl.beheerportaal.web.app.Doubts;
import nl.beheerportaal.web.app.HeldPlans;
import nl.beheerportaal.web.app.StatusBuilder;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Assets;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.JtePages;
import nl.beheerportaal.web.frame.Menus;
import nl.beheerportaal.web.history.UndoBuilder;
import nl.beheerportaal.web.history.UndoPage;
import nl.beheerportaal.web.overview.SchoolMenus;
import nl.beheerportaal.web.person.PersonKeys;
import nl.beheerportaal.web.review.HeldPage;
import nl.beheerportaal.web.review.ReviewDesk;
import nl.beheerportaal.web.run.RunDigests;
import nl.beheerportaal.web.run.UndoTerms;
import nl.beheerportaal.web.teachers.TeachersPage.TeacherRules;
import nl.beheerportaal.web.wizard.Acts;
import nl.beheerportaal.web.wizard.AppDoor;
import nl.beheerportaal.web.wizard.WizardDesk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the pages together: templates, style, texts, and what each page is made from.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebWiring {
    @Bean
    Assets assets() {
        return Assets.read();
    }

    @Bean
    JtePages jtePages() {
        return new JtePages();
    }

    @Bean
    Brand brand(WebSettings settings) {
        return settings.brandOfPages();
    }

    @Bean
    AppLooks appLooks(WebSettings settings) {
        return settings.looks();
    }

    @Bean
    Menus menus(Overview overview, AppLooks looks, HelpLinking helping) {
        return new SchoolMenus(overview, looks, helping);
    }

    @Bean
    Frames frames(JtePages pages, Assets assets, Brand brand, Menus menus) {
        return new Frames(pages, assets, brand, menus);
    }

    @Bean
    AppDoor appDoor(Overview overview, AppLooks looks) {
        return new AppDoor(overview, looks);
    }

    @Bean
    WizardDesk wizardDesk(Frames frames, AppDoor door, Wizard wizard, Brand brand, Clock clock) {
        return new WizardDesk(frames, door, wizard, brand, clock);
    }

    @Bean
    Acts acts(Wizard wizard) {
        return new Acts(wizard);
    }

    @Bean
    TeacherRules teacherRules(Limits limits, WebSettings settings, Clock clock) {
        return new TeacherRules(limits, settings.keepTeachers(), clock);
    }

    @Bean
    ReviewDesk reviewDesk(Limits limits, Brand brand, Clock clock) {
        return new ReviewDesk(limits, brand, clock);
    }

    @Bean
    HeldPage.Behind behindHeld(Reader reader, Downloads downloads) {
        return new HeldPage.Behind(reader, downloads);
    }

    @Bean
    RunDigests runDigests(Overview overview) {
        return new RunDigests(overview);
    }

    @Bean
    StatusBuilder.Halts halts(Transactions transactions, PauseStore pauses, Doubts doubts) {
        return new StatusBuilder.Halts(
                scope -> transactions.forSchool(scope.school().value(), () -> pauses.of(scope)),
                doubts);
    }

    @Bean
    StatusBuilder statusBuilder(
            RunDigests runs, HeldPlans waiting, StatusBuilder.Halts halts, Clock clock) {
        return new StatusBuilder(runs, waiting, halts, clock);
    }

    /// What the portal did in an app, and what it planned last.
    record KnownOfApp(Books books, HeldPlans plans) {}

    @Bean
    KnownOfApp knownOfApp(Books books, HeldPlans plans) {
        return new KnownOfApp(books, plans);
    }

    @Bean
    AppPage.Sources appSources(
            RunDigests runs,
            Reader reader,
            KnownOfApp known,
            StatusBuilder statuses,
            Review.Settings when) {
        return new AppPage.Sources(
                runs, reader, known.books(), known.plans(), statuses, when.limits(), when.clock());
    }

    @Bean
    UndoTerms undoTerms(Limits limits, Clock clock) {
        return new UndoTerms(limits, clock);
    }

    @Bean
    UndoPage.Doors undoDoors(Frames frames, WizardDesk desk, Overview overview) {
        return new UndoPage.Doors(frames, desk, overview);
    }

    @Bean
    UndoBuilder undoBuilder(Limits limits, Brand brand, Clock clock) {
        return new UndoBuilder(limits, brand, clock);
    }

    @Bean
    AccountPage.Sources accountSources(
            Overview overview,
            Reader reader,
            AccountPage.OnRecord record,
            WebSettings settings,
            Clock clock) {
        return new AccountPage.Sources(
                overview, reader, record, settings.agreement().shown(), clock);
    }

    @Bean
    AccountPage.OnRecord accountRecord(
            AuditReader audit, LookStore looks, Transactions transactions) {
        return new AccountPage.OnRecord(
                audit,
                scope ->
                        transactions.forSchool(
                                scope.school().value(), () -> looks.newest(scope, 20)));
    }

    @Bean
    PersonKeys personKeys(KeyedHash hashes) {
        return new PersonKeys(hashes);
    }

    /// Serves the style sheet, the fonts and the scripts under the address that names their
    /// content.
    @Bean
    WebMvcConfigurer assetAddresses(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(assets.at("**"))
                        .addResourceLocations(
                                "classpath:/static/",
                                "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
            }
        };
    }
}
