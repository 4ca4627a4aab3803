package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.jobs.AutomaticTasks;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.review.Reminders;
import nl.beheerportaal.sync.review.RunLetters;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.Surroundings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What keeps connections up to date by itself.
@Configuration(proxyBeanMethods = false)
class AutomaticWiring {
    @Bean
    AutomaticRuns.Stores automaticStores(
            SchoolStore schools,
            ConfirmedStore confirmed,
            ProposalStore proposals,
            RunDesk desk,
            AuditLog audit) {
        return new AutomaticRuns.Stores(
                schools, confirmed, proposals, desk.runs(), desk.queue(), audit);
    }

    /// Where runs are kept and where they wait.
    record RunDesk(RunStore runs, RunQueue queue) {}

    @Bean
    RunDesk runDesk(RunStore runs, RunQueue queue) {
        return new RunDesk(runs, queue);
    }

    @Bean
    AutomaticRuns.Outside automaticOutside(Reader reader, Surroundings surroundings) {
        return new AutomaticRuns.Outside(reader, surroundings);
    }

    @Bean
    AutomaticRuns automaticRuns(
            Transactions transactions,
            AutomaticRuns.Stores stores,
            AutomaticRuns.Outside outside,
            RunLetters letters,
            Clock clock) {
        return new AutomaticRuns(transactions, stores, outside, letters, clock);
    }

    @Bean
    Reminders reminders(
            Transactions transactions,
            DraftStore drafts,
            ConfirmedStore confirmed,
            RunLetters letters) {
        return new Reminders(transactions, drafts, confirmed, letters);
    }

    @Bean
    Task<Void> automaticTask(
            AutomaticRuns runs,
            Reminders reminders,
            Transactions transactions,
            PauseStore pauses,
            Clock clock) {
        return AutomaticTasks.one((scope, app) -> {
            if (transactions
                    .forSchool(scope.school().value(), () -> pauses.of(scope))
                    .isPresent()) {
                return;
            }
            reminders.remind(scope, app, clock.instant());
            AutomaticRuns.Result result = runs.run(scope, app);
            if (result instanceof AutomaticRuns.Result.Unread(Failure failure)
                    && failure.mayPass()) {
                throw new IllegalStateException(
                        failure.system() + " cannot be read now: " + failure.kind());
            }
        });
    }

    @Bean
    Task<Void> automaticRound(
            SchoolStore schools,
            ConnectionStore connections,
            Transactions transactions,
            JobSettings settings,
            Clock clock) {
        return new AutomaticTasks(schools, connections, transactions, clock)
                .round(
                        Schedules.daily(
                                Matching.SCHOOL_TIME,
                                settings.automaticAt().toArray(LocalTime[]::new)),
                        settings.automaticWithin());
    }
}
