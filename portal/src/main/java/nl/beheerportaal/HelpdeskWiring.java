package nl.beheerportaal;

import java.time.Clock;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.mail.MailLog;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.CoordinatorRecipients;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.application.Deciding;
import nl.beheerportaal.school.helpdesk.FleetSqlStore;
import nl.beheerportaal.school.helpdesk.FleetStore;
import nl.beheerportaal.school.helpdesk.HelpLinking;
import nl.beheerportaal.school.helpdesk.HelpdeskPersonStore;
import nl.beheerportaal.school.helpdesk.HelpdeskSignIn;
import nl.beheerportaal.school.helpdesk.LookStore;
import nl.beheerportaal.school.helpdesk.LookingAlong;
import nl.beheerportaal.school.helpdesk.SchoolFiles;
import nl.beheerportaal.school.helpdesk.TroubleSqlStore;
import nl.beheerportaal.school.helpdesk.TroubleStore;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.LoweredBrakes;
import nl.beheerportaal.sync.lead.LeadDesk;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.web.helpdesk.FleetPage;
import nl.beheerportaal.web.helpdesk.HelpdeskArrival;
import nl.beheerportaal.web.helpdesk.SchoolPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What stands behind the helpdesk's pages.
@Configuration(proxyBeanMethods = false)
class HelpdeskWiring {
    @Bean
    FleetStore fleet(Database database) {
        return new FleetSqlStore(database);
    }

    @Bean
    HelpdeskSignIn helpdeskSignIn(
            HelpdeskSettings settings, Database database, Transactions transactions, Clock clock) {
        return new HelpdeskSignIn(
                settings.rules(), new HelpdeskPersonStore(database), transactions, clock);
    }

    @Bean
    HelpdeskArrival helpdeskArrival(HelpdeskSignIn signIn, HelpdeskSettings settings) {
        return new HelpdeskArrival(signIn, settings.groupsClaim());
    }

    @Bean
    FleetPage.Sources fleetSources(
            FleetStore fleet, Transactions transactions, KnownApps apps, Clock clock) {
        return new FleetPage.Sources(fleet, transactions, apps.all(), clock);
    }

    @Bean
    TroubleStore troubles(Database database) {
        return new TroubleSqlStore(database);
    }

    @Bean
    SchoolFiles schoolFiles(
            Transactions transactions,
            SchoolFiles.Stores stores,
            AuditTrail trail,
            AuditLog log,
            Clock clock) {
        return new SchoolFiles(transactions, stores, new SchoolFiles.Books(trail, log), clock);
    }

    @Bean
    SchoolFiles.Stores schoolFileStores(
            SchoolStore schools,
            ConnectionStore connections,
            SourceNotes notes,
            Database database,
            EncryptedJson json) {
        return new SchoolFiles.Stores(schools, connections, notes, new MailLog(database, json));
    }

    @Bean
    SchoolPage.Sources schoolPageSources(
            SchoolFiles files,
            FleetStore fleet,
            Deciding deciding,
            Transactions transactions,
            Clock clock) {
        return new SchoolPage.Sources(files, fleet, deciding, transactions, clock);
    }

    @Bean
    LeadDesk.Stores leadStores(
            SchoolStore schools,
            ConnectionStore connections,
            LoweredBrakes brakes,
            LedgerStore ledgers) {
        return new LeadDesk.Stores(schools, connections, brakes, ledgers);
    }

    @Bean
    LeadDesk leadDesk(
            Transactions transactions,
            LeadDesk.Stores stores,
            BrakeDesk brakes,
            RequestedErasure erasure,
            Clock clock) {
        return new LeadDesk(transactions, stores, new LeadDesk.Desks(brakes, erasure), clock);
    }

    @Bean
    LookStore looks(Database database, EncryptedJson json) {
        return new LookStore(database, json);
    }

    @Bean
    LookingAlong.Stores lookingStores(
            SchoolStore schools,
            LookStore looks,
            StaffStore staff,
            CoordinatorStore chosen,
            AuditLog audit) {
        return new LookingAlong.Stores(
                schools, looks, new CoordinatorRecipients(staff, chosen), audit);
    }

    @Bean
    LookingAlong lookingAlong(
            Transactions transactions, LookingAlong.Stores stores, Outbox outbox, Clock clock) {
        return new LookingAlong(transactions, stores, outbox, clock);
    }

    @Bean
    HelpLinking helpLinking(Transactions transactions, LookingAlong.Stores stores, Clock clock) {
        return new HelpLinking(transactions, stores, clock);
    }
}
