package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import javax.sql.DataSource;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.jobs.FleetFigures;
import nl.beheerportaal.jobs.RunReport;
import nl.beheerportaal.jobs.RunTasks;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.run.ClearanceSqlStore;
import nl.beheerportaal.sync.run.Clearances;
import nl.beheerportaal.sync.run.Pace;
import nl.beheerportaal.sync.run.RunConductor;
import nl.beheerportaal.sync.run.RunDriver;
import nl.beheerportaal.sync.run.RunFigureStore;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.Surroundings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// What runs without a person. The scheduler itself comes from db-scheduler's starter, which takes
/// every [Task] there is.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class JobsWiring {
    /// A client of its own, because the scheduler needs the tasks, and the tasks need, far down,
    /// the queue. It joins the caller's transaction.
    @Bean
    RunQueue runQueue(DataSource dataSource, Clock clock) {
        return new RunTasks(
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                        .build(),
                clock);
    }

    @Bean
    Clearances clearances(Database database, Codec codec) {
        return new ClearanceSqlStore(database, codec, Matching.SCHOOL_TIME);
    }

    @Bean
    RunConductor.Outside runOutside(
            RunStore runs,
            Surroundings surroundings,
            LearningApp apps,
            Transactions transactions,
            Clearances clearances) {
        return new RunConductor.Outside(runs, surroundings, apps, transactions, clearances);
    }

    @Bean
    RunDriver runDriver(
            RunConductor.Outside outside,
            JobSettings settings,
            ConnectorSettings connectors,
            Clock clock) {
        Pace pace = Pace.standard().forAnswersWithin(connectors.scim().answerTimeout());
        return new RunDriver(outside, pace, clock, settings.callsAtOnce());
    }

    @Bean
    RunReport runReport(Transactions transactions, RunStore runs, MeterRegistry meters) {
        return new RunReport(transactions, runs, meters);
    }

    @Bean
    Task<Void> runTask(RunDriver driver, RunReport report) {
        String node = ManagementFactory.getRuntimeMXBean().getName();
        return RunTasks.task((scope, run) -> {
            RunDriver.Driven driven = driver.drive(scope, run, node);
            if (driven == RunDriver.Driven.ENDED) {
                report.ended(scope, run, node);
            }
            return driven != RunDriver.Driven.PUT_OFF;
        });
    }

    /// What of the whole fleet is worth watching: counts and ages only.
    @Bean
    MeterBinder fleetFigures(Database database, Clock clock) {
        return new FleetFigures(database, new RunFigureStore(database), clock);
    }
}
