package nl.beheerportaal;

import java.util.Optional;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.HeldRuns;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.web.app.Books;
import nl.beheerportaal.web.app.Doubts;
import nl.beheerportaal.web.app.FetchNow;
import nl.beheerportaal.web.app.HeldPlans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects the overview of an app with the runs without a person.
@Configuration(proxyBeanMethods = false)
class FetchWiring {
    @Bean
    FetchNow fetchNow(AutomaticRuns runs) {
        return runs::run;
    }

    @Bean
    Books books(Transactions transactions, LedgerStore ledgers) {
        return (scope, app) ->
                transactions.forSchool(scope.school().value(), () -> ledgers.find(scope, app));
    }

    @Bean
    Doubts doubts(Transactions transactions, SourceNotes notes) {
        return scope -> transactions.forSchool(scope.school().value(), () -> notes.doubted(scope));
    }

    @Bean
    HeldPlans heldPlans(Transactions transactions, ProposalStore proposals, HeldRuns runs) {
        return (scope, app) -> {
            Optional<Proposal> last =
                    transactions.forSchool(
                            scope.school().value(),
                            () -> proposals.find(scope, app, Occasion.AUTOMATIC));
            return last.map(Proposal::plan)
                    .filter(plan -> !plan.approvable() || runs.waiting(scope, app).isPresent());
        };
    }
}
