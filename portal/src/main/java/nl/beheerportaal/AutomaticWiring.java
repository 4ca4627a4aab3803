package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.jobs.AutomaticTasks;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.held.HeldSqlStore;
import nl.beheerportaal.sync.held.HeldStore;
import nl.beheerportaal.sync.held.LoweredBrakes;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.ChangesToldStore;
import nl.beheerportaal.sync.review.Coordinators;
import nl.beheerportaal.sync.review.HeldRuns;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.Noticing;
import nl.beheerportaal.sync.review.Places;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.review.Reminders;
import nl.beheerportaal.sync.review.RunLetters;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.review.SummerLetters;
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
                schools,
                confirmed,
                proposals,
                desk.runs(),
                desk.queue(),
                desk.held(),
                desk.brakes(),
                audit);
    }

    /// Where runs are kept, where they wait, which were held, and which brakes are lowered.
    record RunDesk(RunStore runs, RunQueue queue, HeldStore held, LoweredBrakes brakes) {}

    @Bean
    RunDesk runDesk(RunStore runs, RunQueue queue, HeldStore held, LoweredBrakes brakes) {
        return new RunDesk(runs, queue, held, brakes);
    }

    @Bean
    HeldStore heldStore(Database database) {
        return new HeldSqlStore(database);
    }

    @Bean
    HeldRuns heldRuns(
            Transactions transactions,
            AutomaticRuns.Stores stores,
            LedgerStore ledgers,
            Limits limits,
            Clock clock) {
        return new HeldRuns(
                transactions,
                new HeldRuns.Stores(
                        stores.held(),
                        stores.proposals(),
                        ledgers,
                        stores.runs(),
                        stores.queue(),
                        stores.audit()),
                limits,
                clock);
    }

    @Bean
    AutomaticRuns.Outside automaticOutside(
            Reader reader, Surroundings surroundings, SourceNotes notes) {
        return new AutomaticRuns.Outside(reader, surroundings, notes);
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
    Noticing noticing(
            Transactions transactions,
            Noticing.Stores stores,
            Reader reader,
            RunLetters letters,
            Noticing.Rules rules) {
        return new Noticing(transactions, stores, reader, letters, rules);
    }

    @Bean
    Noticing.Stores noticingStores(
            ConfirmedStore confirmed, LedgerStore ledgers, Database database) {
        return new Noticing.Stores(confirmed, ledgers, new ChangesToldStore(database));
    }

    @Bean
    Noticing.Rules noticingRules(Limits limits, Clock clock) {
        return new Noticing.Rules(limits, clock);
    }

    /// What a night does for one connection.
    record Night(
            AutomaticRuns runs, Noticing noticing, Reminders reminders, SummerLetters summer) {}

    @Bean
    Night night(AutomaticRuns runs, Noticing noticing, Reminders reminders, SummerLetters summer) {
        return new Night(runs, noticing, reminders, summer);
    }

    @Bean
    SummerLetters.Stores summerStores(
            ConnectionStore connections, ConfirmedStore confirmed, ProposalStore proposals) {
        return new SummerLetters.Stores(connections, confirmed, proposals);
    }

    @Bean
    SummerLetters.Desk summerDesk(Outbox outbox, Coordinators coordinators, Places places) {
        return new SummerLetters.Desk(outbox, coordinators, places);
    }

    @Bean
    SummerLetters summerLetters(
            Transactions transactions,
            SummerLetters.Stores stores,
            SummerLetters.Desk desk,
            Limits limits) {
        return new SummerLetters(transactions, stores, desk, limits);
    }

    @Bean
    Task<Void> automaticTask(
            Night night, Transactions transactions, PauseStore pauses, Clock clock) {
        return AutomaticTasks.one((scope, app) -> {
            if (transactions
                    .forSchool(scope.school().value(), () -> pauses.of(scope))
                    .isPresent()) {
                return;
            }
            night.reminders.remind(scope, app, clock.instant());
            night.summer.tell(scope, app, clock.instant());
            AutomaticRuns.Result result = night.runs.run(scope, app);
            if (result instanceof AutomaticRuns.Result.NotByItself) {
                night.noticing.notice(scope, app);
            }
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
