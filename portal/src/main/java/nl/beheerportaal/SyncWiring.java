package nl.beheerportaal;

import java.time.Clock;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Drafts;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.draft.OtherAppLinks;
import nl.beheerportaal.sync.draft.Wizard;
import nl.beheerportaal.sync.fetch.Acceptance;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.BrakedSurroundings;
import nl.beheerportaal.sync.held.LoweredBrakeStore;
import nl.beheerportaal.sync.held.LoweredBrakes;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.review.ConfirmedWorlds;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.Surroundings;
import nl.beheerportaal.sync.support.KeptQuestions;
import nl.beheerportaal.sync.support.RunQuestionStore;
import nl.beheerportaal.sync.undo.UndoSurroundings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The main job: fetch, draft, review, run.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, SanitySettings.class})
class SyncWiring {
    @Bean
    Limits limits(LimitSettings settings) {
        return settings.limits();
    }

    @Bean
    Reader reader(
            RosterSource rosters,
            LearningApp apps,
            Reader.Stores stores,
            RosterCheck check,
            Clock clock) {
        return new Reader(rosters, apps, stores, check, clock);
    }

    @Bean
    Acceptance acceptance(
            RosterSource rosters, RosterCheck check, Acceptance.Stores stores, Clock clock) {
        return new Acceptance(rosters, check, stores, clock);
    }

    @Bean
    Acceptance.Stores acceptanceStores(
            Transactions transactions, SchoolStore schools, AuditLog audit) {
        return new Acceptance.Stores(transactions, schools, audit);
    }

    @Bean
    RosterCheck rosterCheck(
            Transactions transactions,
            SnapshotStore snapshots,
            SourceNotes mergers,
            SanitySettings sanity) {
        return new RosterCheck(transactions, snapshots, mergers, sanity.measures());
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
    Drafts keptDrafts(
            Transactions transactions,
            DraftStore drafts,
            ConfirmedStore confirmed,
            AuditLog audit,
            Clock clock) {
        return new Drafts(transactions, drafts, confirmed, audit, clock);
    }

    @Bean
    OtherAppLinks otherAppLinks(
            Transactions transactions,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            SnapshotStore snapshots) {
        return new OtherAppLinks(transactions, connections, confirmed, snapshots);
    }

    @Bean
    Matching matching(OtherAppLinks others, Clock clock) {
        return new Matching(others, clock);
    }

    @Bean
    Wizard wizard(Drafts drafts, Reader reader, Matching matching, Limits limits, Clock clock) {
        return new Wizard(drafts, reader, matching, limits, clock);
    }

    @Bean
    ConfirmedWorlds.Stores worldStores(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            DraftStore drafts,
            LedgerStore ledgers) {
        return new ConfirmedWorlds.Stores(schools, connections, confirmed, drafts, ledgers);
    }

    @Bean
    ConfirmedWorlds.Outside worldOutside(
            RosterSource rosters, LearningApp apps, RosterCheck check) {
        return new ConfirmedWorlds.Outside(rosters, apps, check);
    }

    @Bean
    Surroundings surroundings(
            Transactions transactions,
            ConfirmedWorlds.Outside outside,
            ConfirmedWorlds.Stores stores,
            Brakes brakes) {
        ConfirmedWorlds worlds = new ConfirmedWorlds(transactions, outside, stores, brakes.limits);
        return new BrakedSurroundings(worlds, transactions, brakes.lowered, brakes.clock);
    }

    /// The publisher's limits, and for which connection they are others now.
    record Brakes(Limits limits, LoweredBrakes lowered, Clock clock) {}

    @Bean
    Brakes brakes(Limits limits, LoweredBrakes lowered, Clock clock) {
        return new Brakes(limits, lowered, clock);
    }

    @Bean
    LoweredBrakes loweredBrakes(Database database) {
        return new LoweredBrakeStore(database);
    }

    /// For the helpdesk's pages.
    @Bean
    BrakeDesk brakeDesk(
            Transactions transactions, LoweredBrakes brakes, AuditLog audit, Clock clock) {
        return new BrakeDesk(transactions, brakes, audit, clock);
    }

    @Bean
    @Primary
    Surroundings undoSurroundings(
            @Qualifier("surroundings") Surroundings others,
            Transactions transactions,
            @Qualifier("runRows") RunStore runs,
            RunQuestionStore questions,
            ConfirmedWorlds.Stores stores) {
        return new KeptQuestions(
                new UndoSurroundings(
                        others, transactions, runs, stores.confirmed(), stores.drafts()),
                questions);
    }

    @Bean
    Review.Stores reviewStores(
            ConfirmedStore confirmed,
            ProposalStore proposals,
            LedgerStore ledgers,
            RunStore runs,
            RunQueue queue) {
        return new Review.Stores(confirmed, proposals, ledgers, runs, queue);
    }

    @Bean
    Review review(
            Transactions transactions,
            Review.Stores stores,
            Drafts drafts,
            Reader reader,
            Review.Settings settings) {
        return new Review(transactions, stores, drafts, reader, settings);
    }

    @Bean
    Review.Settings reviewSettings(Limits limits, Clock clock) {
        return new Review.Settings(limits, clock);
    }

    @Bean
    Downloads downloads(Transactions transactions, AuditLog audit, Clock clock) {
        return new Downloads(transactions, audit, clock);
    }

    @Bean
    Overview overview(Transactions transactions, Overview.Stores stores) {
        return new Overview(transactions, stores);
    }

    @Bean
    Overview.Stores overviewStores(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            DraftStore drafts,
            RunStore runs) {
        return new Overview.Stores(schools, connections, confirmed, drafts, runs);
    }
}
