package nl.beheerportaal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.ChainedLog;
import nl.beheerportaal.command.AdminCommands;
import nl.beheerportaal.command.Answer;
import nl.beheerportaal.command.EraseCommand;
import nl.beheerportaal.command.HeldDesk;
import nl.beheerportaal.command.PersonCommands;
import nl.beheerportaal.command.Tools;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.school.helpdesk.HelpdeskPersonStore;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.HeldSqlStore;
import nl.beheerportaal.sync.held.LoweredBrakeStore;
import nl.beheerportaal.sync.person.KeptValueStore;
import nl.beheerportaal.sync.person.PersonErasure;
import nl.beheerportaal.sync.person.PersonFile;
import nl.beheerportaal.sync.retention.Erasure;
import nl.beheerportaal.sync.retention.Receipts;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.support.RunExport;
import nl.beheerportaal.sync.support.RunQuestionStore;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;

/// The operator's command line: `bin/admin`. Uses the same configuration and the same stores as the
/// portal, without its web server; makes only what the command needs.
public final class Admin {
    private static final String CONFIG = "--config=";

    private Admin() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    /// @return the code to end with
    static int run(List<String> arguments) {
        List<String> words = arguments.stream().filter(word -> !word.startsWith(CONFIG)).toList();
        try (ConfigurableApplicationContext context = context(arguments)) {
            return tell(context.getBean(AdminCommands.class).run(words));
        } catch (DataAccessException e) {
            System.err.println(
                    "The database does not do as asked: "
                            + e.getMostSpecificCause().getMessage()
                            + "\nA new database is made ready by: admin migrate");
            return 1;
        }
    }

    private static int tell(Answer answer) {
        (answer.code() == 0 ? System.out : System.err).println(String.join("\n", answer.lines()));
        return answer.code();
    }

    private static ConfigurableApplicationContext context(List<String> arguments) {
        SpringApplication application =
                new SpringApplication(
                        DatabaseWiring.class,
                        AuditWiring.class,
                        ConnectorWiring.class,
                        Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(
                Map.of(
                        "logging.level.root", "warn",
                        "spring.datasource.hikari.maximum-pool-size", "2"));
        List<String> options = new ArrayList<>();
        arguments.stream()
                .filter(word -> word.startsWith(CONFIG))
                .map(word -> word.substring(CONFIG.length()))
                .forEach(file -> options.add("--spring.config.additional-location=file:" + file));
        return application.run(options.toArray(String[]::new));
    }

    /// Not a configuration of the portal itself: its scan does not take it. Everything is made at
    /// its first use, so that a command needs no more configuration than it uses.
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        SslAutoConfiguration.class
    })
    @EnableConfigurationProperties(SanitySettings.class)
    static class Wiring {
        @Bean
        Tools.Tables tables(
                @Lazy Transactions transactions,
                @Lazy SchoolStore schools,
                @Lazy ConnectionStore connections,
                ObjectProvider<TileDueStore> tiles,
                ObjectProvider<PauseStore> pauses) {
            return new Tools.Tables(
                    transactions,
                    schools,
                    connections,
                    (scope, now) -> tiles.getObject().ask(scope, now),
                    pauses::getObject);
        }

        @Bean
        Tools.Outside outside(@Lazy RosterSource rosters, @Lazy AppDirectory directory) {
            return new Tools.Outside(rosters, directory);
        }

        /// Writing the record, and checking it.
        record Book(AuditLog log, Supplier<AuditChain> chain, Clock clock) {}

        @Bean
        Book book(@Lazy AuditLog log, ObjectProvider<AuditChain> chain, Clock clock) {
            return new Book(log, chain::getObject, clock);
        }

        /// Whoever reads the file cannot undo what the chance did.
        @Bean
        RunExport runExport(
                Transactions transactions,
                @Qualifier("runRows") RunStore runs,
                RunQuestionStore questions,
                Book book,
                Codec codec) {
            return new RunExport(
                    transactions,
                    new RunExport.Stores(runs, questions, book.log()),
                    codec,
                    SecureRandom::new,
                    book.clock());
        }

        @Bean
        HeldDesk heldDesk(Database database, Book book) {
            return new HeldDesk(
                    new HeldSqlStore(database),
                    new BrakeDesk(
                            database, new LoweredBrakeStore(database), book.log(), book.clock()));
        }

        @Bean
        Reader.Stores readerStores(
                Transactions transactions,
                SchoolStore schools,
                ConnectionStore connections,
                SnapshotStore snapshots,
                SourceNotes mergers) {
            return new Reader.Stores(transactions, schools, connections, snapshots, mergers);
        }

        @Bean
        Erasure.Stores erasureStores(
                ConnectionStore connections,
                LedgerStore ledgers,
                @Qualifier("runRows") RunStore runs) {
            return new Erasure.Stores(connections, ledgers, runs);
        }

        @Bean
        RequestedErasure.Outside erasureOutside(
                RosterSource rosters,
                LearningApp apps,
                RosterCheck check,
                Reader.Stores stores,
                Receipts receipts) {
            return new RequestedErasure.Outside(
                    new Reader(rosters, apps, stores, check, Clock.systemUTC()), receipts);
        }

        @Bean
        RosterCheck rosterCheck(Reader.Stores stores, SanitySettings sanity) {
            return new RosterCheck(
                    stores.transactions(), stores.snapshots(), stores.mergers(), sanity.measures());
        }

        @Bean
        Receipts receipts(LedgerStore ledgers, ConfirmedStore confirmed, Book book) {
            return new Receipts(ledgers, confirmed, book.log());
        }

        @Bean
        EraseCommand.Erasing erasing(
                Database database,
                LearningApp apps,
                Erasure.Stores stores,
                RequestedErasure.Outside outside,
                Clock clock) {
            return new EraseCommand.Erasing(
                    new RequestedErasure(database, apps, stores, outside, clock),
                    new HelpdeskPersonStore(database));
        }

        @Bean
        PersonCommands.PersonDesk personDesk(
                Database database,
                EncryptedJson json,
                Book book,
                ObjectProvider<AuditTrail> trail,
                ObjectProvider<ChainedLog> names) {
            KeptValueStore values = new KeptValueStore(database, json);
            PersonErasure.OnRecord record =
                    new PersonErasure.OnRecord(book.log(), trail.getObject(), names.getObject());
            return new PersonCommands.PersonDesk(
                    new PersonFile(database, values, record.reader()),
                    new PersonErasure(database, values, record, book.clock()),
                    new HelpdeskPersonStore(database));
        }

        /// What only some commands need.
        @Bean
        AdminCommands.Seldom seldom(
                ObjectProvider<RunExport> exports,
                ObjectProvider<EraseCommand.Erasing> erasing,
                ObjectProvider<HeldDesk> held,
                ObjectProvider<PersonCommands.PersonDesk> people) {
            return new AdminCommands.Seldom(
                    exports::getObject, erasing::getObject, held::getObject, people::getObject);
        }

        @Bean
        AdminCommands commands(
                Tools.Outside outside,
                Tools.Tables tables,
                Book book,
                AdminCommands.Seldom seldom,
                ObjectProvider<Flyway> flyway) {
            return new AdminCommands(
                    new Tools(outside, tables, book.log(), book.clock()),
                    book.chain(),
                    seldom,
                    () -> flyway.getObject().migrate());
        }
    }
}
