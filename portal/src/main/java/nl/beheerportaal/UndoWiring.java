package nl.beheerportaal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.jobs.AutomaticTasks;
import nl.beheerportaal.jobs.ErasureTask;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.departure.DepartureReview;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.retention.Erasure;
import nl.beheerportaal.sync.retention.Receipts;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.review.Discarding;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.undo.UndoReview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Taking back what was done, and erasing what nobody took back in time.
@Configuration(proxyBeanMethods = false)
class UndoWiring {
    /// Before the automatic runs begin.
    private static final Duration ERASED_WITHIN = Duration.ofMinutes(45);

    @Bean
    UndoReview.Stores undoStores(
            ConfirmedStore confirmed,
            DraftStore drafts,
            ProposalStore proposals,
            LedgerStore ledgers,
            AutomaticWiring.RunDesk desk) {
        return new UndoReview.Stores(
                confirmed, drafts, proposals, ledgers, desk.runs(), desk.queue());
    }

    @Bean
    UndoReview undoReview(
            Transactions transactions,
            UndoReview.Stores stores,
            Reader reader,
            Limits limits,
            Clock clock) {
        return new UndoReview(transactions, stores, reader, new UndoReview.Settings(limits, clock));
    }

    @Bean
    DepartureReview.Places departurePlaces(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            LedgerStore ledgers) {
        return new DepartureReview.Places(schools, connections, confirmed, ledgers);
    }

    @Bean
    DepartureReview departureReview(
            Transactions transactions,
            DepartureReview.Places places,
            UndoReview.Stores stores,
            Reader reader,
            DepartureReview.Settings limits) {
        return new DepartureReview(
                transactions,
                new DepartureReview.Stores(
                        places,
                        stores.proposals(),
                        new DepartureReview.Runs(stores.runs(), stores.queue())),
                reader,
                limits);
    }

    @Bean
    DepartureReview.Settings departureSettings(Limits limits, Clock clock) {
        return new DepartureReview.Settings(limits, clock);
    }

    @Bean
    Discarding.Stores discardStores(
            ProposalStore proposals, LedgerStore ledgers, RunStore runs, AuditLog audit) {
        return new Discarding.Stores(proposals, ledgers, runs, audit);
    }

    @Bean
    Discarding discarding(Transactions transactions, Discarding.Stores stores, Clock clock) {
        return new Discarding(transactions, stores, clock);
    }

    @Bean
    Receipts receipts(LedgerStore ledgers, ConfirmedStore confirmed, AuditLog audit) {
        return new Receipts(ledgers, confirmed, audit);
    }

    @Bean
    Erasure.Stores erasureStores(ConnectionStore connections, LedgerStore ledgers, RunStore runs) {
        return new Erasure.Stores(connections, ledgers, runs);
    }

    @Bean
    Erasure erasure(
            Transactions transactions,
            LearningApp apps,
            Erasure.Stores stores,
            Receipts receipts,
            Clock clock) {
        return new Erasure(transactions, apps, stores, receipts, clock);
    }

    @Bean
    RequestedErasure.Outside erasureOutside(Reader reader, Receipts receipts) {
        return new RequestedErasure.Outside(reader, receipts);
    }

    /// For the helpdesk's pages.
    @Bean
    RequestedErasure requestedErasure(
            Transactions transactions,
            LearningApp apps,
            Erasure.Stores stores,
            RequestedErasure.Outside outside,
            Clock clock) {
        return new RequestedErasure(transactions, apps, stores, outside, clock);
    }

    @Bean
    Task<Void> erasureTask(Erasure erasure) {
        return ErasureTask.one(erasure::erase);
    }

    @Bean
    Task<Void> erasureRound(
            SchoolStore schools,
            ConnectionStore connections,
            Transactions transactions,
            JobSettings settings,
            Clock clock) {
        return new AutomaticTasks(schools, connections, transactions, clock)
                .round(
                        ErasureTask.NAME,
                        Schedules.daily(
                                Matching.SCHOOL_TIME,
                                settings.erasureAt().toArray(LocalTime[]::new)),
                        ERASED_WITHIN);
    }
}
