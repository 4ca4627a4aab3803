package nl.beheerportaal;

import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.story.PastDays;
import nl.beheerportaal.sync.story.Stories;
import nl.beheerportaal.web.words.Moments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is told of people and of past days.
@Configuration(proxyBeanMethods = false)
class StoryWiring {
    @Bean
    Stories.Stores storyStores(
            SnapshotStore snapshots,
            ConfirmedStore confirmed,
            LedgerStore ledgers,
            RunStore runs,
            AuditReader audit) {
        return new Stories.Stores(snapshots, confirmed, ledgers, runs, audit);
    }

    @Bean
    Stories stories(Transactions transactions, Stories.Stores stores) {
        return new Stories(transactions, stores);
    }

    @Bean
    PastDays pastDays(Transactions transactions, RunStore runs) {
        return new PastDays(transactions, runs, Moments.ZONE);
    }
}
