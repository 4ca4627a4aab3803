package nl.beheerportaal;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.FindableConnections;
import nl.beheerportaal.school.FindableStaff;
import nl.beheerportaal.school.MailHashStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.ReplaySqlStore;
import nl.beheerportaal.school.ReplayStore;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.SourceNotesSqlStore;
import nl.beheerportaal.school.StaffSqlStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.sync.StoredValues;
import nl.beheerportaal.sync.draft.ConfirmedSqlStore;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftSqlStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.fetch.SnapshotSqlStore;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.review.LedgerSqlStore;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.ProposalSqlStore;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.run.RunSqlStore;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.support.RunQuestionSqlStore;
import nl.beheerportaal.sync.support.RunQuestionStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The database, the keys, and every store over them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class DatabaseWiring {
    /// In microseconds, as PostgreSQL keeps moments: what is written reads back equal.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    Database database(DataSource dataSource, PlatformTransactionManager manager) {
        return new Database(dataSource, manager);
    }

    @Bean
    Codec codec() {
        return StoredValues.codec();
    }

    @Bean
    EncryptedJson encryptedJson(Codec codec, KeySettings settings) {
        return new EncryptedJson(codec, new Cipher(settings.encryptionKeys()));
    }

    @Bean
    KeyedHash keyedHash(KeySettings settings) {
        return new KeyedHash(settings.hashKeys());
    }

    @Bean
    MailHashStore mailHashes(Database database, KeyedHash hashes) {
        return new MailHashStore(database, hashes);
    }

    @Bean
    SchoolStore schools(Database database) {
        return new SchoolSqlStore(database);
    }

    @Bean
    ConnectionStore connections(
            Database database, EncryptedJson json, Codec codec, MailHashStore found) {
        return new FindableConnections(new ConnectionSqlStore(database, json, codec), found);
    }

    @Bean
    SourceNotes mergers(Database database) {
        return new SourceNotesSqlStore(database);
    }

    @Bean
    TileDueStore tilesDue(Database database) {
        return new TileDueStore(database);
    }

    @Bean
    PauseStore pauses(Database database) {
        return new PauseStore(database);
    }

    @Bean
    StaffStore staff(Database database, EncryptedJson json, MailHashStore found) {
        return new FindableStaff(new StaffSqlStore(database, json), found);
    }

    @Bean
    CoordinatorStore coordinators(Database database) {
        return new CoordinatorStore(database);
    }

    @Bean
    ReplayStore usedMessages(Database database, Clock clock) {
        return new ReplaySqlStore(database, clock);
    }

    @Bean
    SnapshotStore snapshots(Database database, EncryptedJson json) {
        return new SnapshotSqlStore(database, json);
    }

    @Bean
    DraftStore drafts(Database database, EncryptedJson json) {
        return new DraftSqlStore(database, json);
    }

    @Bean
    ConfirmedStore confirmed(Database database, EncryptedJson json) {
        return new ConfirmedSqlStore(database, json);
    }

    @Bean
    ProposalStore proposals(Database database, EncryptedJson json) {
        return new ProposalSqlStore(database, json);
    }

    @Bean
    LedgerStore ledgers(Database database, EncryptedJson json) {
        return new LedgerSqlStore(database, json);
    }

    @Bean
    RunStore runRows(Database database, EncryptedJson json, Codec codec) {
        return new RunSqlStore(database, json, codec);
    }

    @Bean
    RunQuestionStore runQuestions(Database database, EncryptedJson json) {
        return new RunQuestionSqlStore(database, json);
    }
}
