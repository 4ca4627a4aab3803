package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import nl.beheerportaal.audit.NameKeeper;
import nl.beheerportaal.jobs.HousekeepingTask;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.retention.Housekeeping;
import nl.beheerportaal.sync.retention.RetentionStore;
import nl.beheerportaal.sync.review.LedgerStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is kept no longer than it serves.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionWiring {
    @Bean
    Housekeeping.Stores housekeepingStores(
            SnapshotStore snapshots, ConnectionStore connections, LedgerStore ledgers) {
        return new Housekeeping.Stores(snapshots, connections, ledgers);
    }

    @Bean
    Housekeeping.Setting housekeepingSetting(RetentionSettings settings, Clock clock) {
        return new Housekeeping.Setting(settings.periods(), clock);
    }

    @Bean
    Housekeeping housekeeping(
            Database database,
            NameKeeper names,
            Housekeeping.Stores stores,
            Housekeeping.Setting setting) {
        return new Housekeeping(database, new RetentionStore(database), names, stores, setting);
    }

    @Bean
    Task<Void> housekeepingTask(
            Housekeeping housekeeping,
            SchoolStore schools,
            Transactions transactions,
            RetentionSettings settings) {
        return new HousekeepingTask(housekeeping, schools, transactions)
                .at(Schedules.daily(Matching.SCHOOL_TIME, settings.at()));
    }
}
