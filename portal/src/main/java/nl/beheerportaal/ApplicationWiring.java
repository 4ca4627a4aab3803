package nl.beheerportaal;

import java.time.Clock;
import java.time.Duration;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connecting;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.CoordinatorRecipients;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.MailHashStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.school.application.AccountSearch;
import nl.beheerportaal.school.application.Activation;
import nl.beheerportaal.school.application.ApplicationStore;
import nl.beheerportaal.school.application.Applying;
import nl.beheerportaal.school.application.Asking;
import nl.beheerportaal.school.application.Deciding;
import nl.beheerportaal.school.application.Probing;
import nl.beheerportaal.school.application.Reaching;
import nl.beheerportaal.school.application.Records;
import nl.beheerportaal.school.application.RegisterStore;
import nl.beheerportaal.school.application.Verification;
import nl.beheerportaal.school.application.VerificationQueue;
import nl.beheerportaal.school.application.Welcome;
import nl.beheerportaal.web.application.ApplyDesk;
import nl.beheerportaal.web.application.ApplyPage;
import nl.beheerportaal.web.application.Turnstile;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How schools come to the portal.
@Configuration(proxyBeanMethods = false)
class ApplicationWiring {
    private static final int LOOKS_PER_MINUTE = 30;
    private static final int SENT_PER_HOUR = 6;

    @Bean
    ApplicationStore applications(Database database, EncryptedJson json, MailHashStore found) {
        return new ApplicationStore(database, json, found);
    }

    @Bean
    RegisterStore register(Database database) {
        return new RegisterStore(database);
    }

    @Bean
    Records applicationRecords(
            Transactions transactions,
            SchoolStore schools,
            ApplicationStore applications,
            AuditLog audit,
            Clock clock) {
        return new Records(transactions, schools, applications, audit, clock);
    }

    @Bean
    Applying applying(Records records, RegisterStore register, VerificationQueue queue) {
        return new Applying(records, register, queue);
    }

    @Bean
    Asking asking(Records records, Outbox outbox, KeyedHash hashes, Asking.Places places) {
        return new Asking(records, outbox, hashes, places);
    }

    @Bean
    AccountSearch accountSearch(
            AppDirectory directory, LearningApp apps, RosterSource basispoort, Records records) {
        return new AccountSearch(directory, apps, basispoort, records);
    }

    @Bean
    Verification verification(
            RosterSource basispoort,
            AccountSearch accounts,
            Asking asking,
            Verification.Stores stores,
            Records records) {
        return new Verification(basispoort, accounts, asking, stores, records);
    }

    @Bean
    Reaching reaching(
            Records records, LearningApp apps, VerificationQueue queue, Asking.Places places) {
        boolean plainToo = "http".equals(places.confirm().getScheme());
        return new Reaching(records, new Probing(apps), queue, plainToo);
    }

    @Bean
    Verification.Stores verificationStores(ConnectionStore connections, StaffStore staff) {
        return new Verification.Stores(connections, staff);
    }

    @Bean
    Deciding deciding(Records records, VerificationQueue queue, RosterSource basispoort) {
        return new Deciding(records, queue, basispoort);
    }

    @Bean
    Welcome.Stores welcomeStores(
            SchoolStore schools,
            ConnectionStore connections,
            StaffStore staff,
            CoordinatorStore chosen,
            ApplicationStore applications) {
        return new Welcome.Stores(
                schools, connections, new CoordinatorRecipients(staff, chosen), applications);
    }

    @Bean
    Welcome welcome(Welcome.Stores stores, Outbox outbox, AppLooks looks) {
        return new Welcome(stores, outbox, app -> looks.of(app).name());
    }

    @Bean
    Connecting connecting(ConnectionStore connections, TileDueStore tiles, AuditLog audit) {
        return new Connecting(connections, tiles, audit);
    }

    @Bean
    Activation activation(
            Records records, AppDirectory directory, Connecting connecting, Welcome welcome) {
        return new Activation(records, directory, connecting, welcome);
    }

    @Bean
    ApplyDesk applyDesk(Frames frames, Applying applying, KnownApps apps) {
        return new ApplyDesk(frames, applying, apps.all());
    }

    @Bean
    ApplyPage.Turnstiles turnstiles(Clock clock) {
        return new ApplyPage.Turnstiles(
                new Turnstile(LOOKS_PER_MINUTE, Duration.ofMinutes(1), clock),
                new Turnstile(SENT_PER_HOUR, Duration.ofHours(1), clock));
    }
}
