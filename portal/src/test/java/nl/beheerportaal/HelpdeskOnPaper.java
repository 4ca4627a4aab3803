package nl.beheerportaal;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.ChainedLog;
import nl.beheerportaal.command.FakeDirectory;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.mail.Letterhead;
import nl.beheerportaal.mail.MailChoices;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.StoredOutbox;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.FindableConnections;
import nl.beheerportaal.school.FindableStaff;
import nl.beheerportaal.school.MailHashStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.SourceNotesSqlStore;
import nl.beheerportaal.school.StaffSqlStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.school.application.Asking;
import nl.beheerportaal.school.application.VerificationQueue;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.draft.ConfirmedSqlStore;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.SnapshotSqlStore;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.LoweredBrakeStore;
import nl.beheerportaal.sync.held.LoweredBrakes;
import nl.beheerportaal.sync.lead.LeadDesk;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.retention.Erasure;
import nl.beheerportaal.sync.retention.Receipts;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.review.LedgerSqlStore;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.run.RunSqlStore;
import nl.beheerportaal.web.frame.AppLooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The helpdesk's half of the pages on paper: on a real database, with De Regenboog's Basispoort
/// and app in memory.
@Configuration(proxyBeanMethods = false)
@Import({HelpdeskWiring.class, ApplicationWiring.class})
class HelpdeskOnPaper {
    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
        return TestDatabase.create();
    }

    @Bean
    Database database(TestDatabase test) {
        return test.database();
    }

    @Bean
    Codec codec() {
        return StoredValues.codec();
    }

    @Bean
    EncryptedJson encryptedJson(Codec codec) {
        return new EncryptedJson(codec, new Cipher(TestDatabase.keys()));
    }

    @Bean
    KeyedHash keyedHash() {
        return new KeyedHash(TestDatabase.keys());
    }

    @Bean
    MailHashStore mailHashes(Database database) {
        return new MailHashStore(database, keyedHash());
    }

    @Bean
    SchoolStore schools(Database database) {
        return new SchoolSqlStore(database);
    }

    @Bean
    ConnectionStore connections(Database database, EncryptedJson json, Codec codec) {
        return new FindableConnections(
                new ConnectionSqlStore(database, json, codec), mailHashes(database));
    }

    @Bean
    SourceNotes sourceNotes(Database database) {
        return new SourceNotesSqlStore(database);
    }

    @Bean
    StaffStore staff(Database database, EncryptedJson json) {
        return new FindableStaff(new StaffSqlStore(database, json), mailHashes(database));
    }

    @Bean
    CoordinatorStore coordinators(Database database) {
        return new CoordinatorStore(database);
    }

    @Bean
    PauseStore pauses(Database database) {
        return new PauseStore(database);
    }

    @Bean
    TileDueStore tilesDue(Database database) {
        return new TileDueStore(database);
    }

    @Bean
    AuditLog auditLog(Database database, EncryptedJson json, KeyedHash hashes) {
        return new ChainedLog(database, json, hashes);
    }

    @Bean
    AuditTrail auditTrail(Database database, EncryptedJson json, KeyedHash hashes) {
        return new AuditTrail(database, json, hashes);
    }

    @Bean
    MailChoices mailChoices(Database database) {
        return new MailChoices(database, keyedHash(), URI.create("https://portaal.example/"));
    }

    @Bean
    Outbox outbox(Database database, EncryptedJson json) {
        return new StoredOutbox(
                database,
                json,
                new Letterhead("Beheerportaal", "portaal@w.example", "helpdesk@w.example", "x"),
                mailChoices(database));
    }

    @Bean
    RosterSource rosterSource(Desk desk) {
        return desk.basispoort;
    }

    @Bean
    LearningApp learningApp(Desk desk) {
        return desk.taalblobs;
    }

    @Bean
    LoweredBrakes loweredBrakes(Database database) {
        return new LoweredBrakeStore(database);
    }

    @Bean
    BrakeDesk brakeDesk(Database database, LoweredBrakes brakes, AuditLog audit, Clock clock) {
        return new BrakeDesk(database, brakes, audit, clock);
    }

    @Bean
    LedgerStore ledgers(Database database, EncryptedJson json) {
        return new LedgerSqlStore(database, json);
    }

    @Bean
    RequestedErasure requestedErasure(
            Database database, LeadDesk.Stores stores, EncryptedJson json, Desk desk) {
        AuditLog audit = new ChainedLog(database, json, keyedHash());
        return new RequestedErasure(
                database,
                desk.taalblobs,
                new Erasure.Stores(
                        stores.connections(),
                        stores.ledgers(),
                        new RunSqlStore(database, json, codec())),
                new RequestedErasure.Outside(
                        new Reader(
                                desk.basispoort,
                                desk.taalblobs,
                                new Reader.Stores(
                                        database,
                                        stores.schools(),
                                        stores.connections(),
                                        new SnapshotSqlStore(database, json),
                                        sourceNotes(database)),
                                Clock.fixed(DeRegenboog.NOW, ZoneOffset.UTC)),
                        new Receipts(
                                stores.ledgers(), new ConfirmedSqlStore(database, json), audit)),
                Clock.fixed(DeRegenboog.NOW, ZoneOffset.UTC));
    }

    /// De Regenboog's account at Taalblobs; the app does not know whose it is.
    @Bean
    FakeDirectory directory() {
        FakeDirectory directory = new FakeDirectory();
        directory.add(
                new AppDirectory.Entry(
                        "acc-1",
                        "De Regenboog",
                        Set.of("beheer@regenboog.example"),
                        new Licence.WholeSchool(null),
                        URI.create("http://localhost/regenboog/v2"),
                        null));
        return directory;
    }

    @Bean
    KnownApps knownApps(AppLooks looks) {
        return new KnownApps(List.of(looks.of(DeRegenboog.TAALBLOBS)));
    }

    @Bean
    Asking.Places places(AppLooks looks) {
        return new Asking.Places(
                URI.create("https://portaal.example/bevestigen"), app -> looks.of(app).name());
    }

    @Bean
    Asked asked() {
        return new Asked(new ArrayList<>());
    }

    @Bean
    VerificationQueue verificationQueue(Asked asked) {
        return asked.schools()::add;
    }

    /// The schools whose verification was asked for.
    record Asked(List<SchoolId> schools) {}
}
