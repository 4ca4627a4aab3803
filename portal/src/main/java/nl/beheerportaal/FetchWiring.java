package nl.beheerportaal;

import java.util.Optional;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.sync.review.AutomaticRuns;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.review.ProposalStore;
import nl.beheerportaal.web.app.FetchNow;
import nl.beheerportaal.web.app.HeldPlans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Connects the overview of an app with the runs without a person.
@Configuration(proxyBeanMethods = false)
class FetchWiring {
    @Bean
    FetchNow fetchNow(AutomaticRuns runs) {
        return (scope, app) ->
                switch (runs.run(scope, app)) {
                    case AutomaticRuns.Result.Started _ -> FetchNow.Answer.STARTED;
                    case AutomaticRuns.Result.Busy _ -> FetchNow.Answer.STARTED;
                    case AutomaticRuns.Result.Held _ -> FetchNow.Answer.HELD;
                    case AutomaticRuns.Result.NothingToDo _ -> FetchNow.Answer.NOTHING;
                    case AutomaticRuns.Result.Withdrawn _ -> FetchNow.Answer.WITHDRAWN;
                    case AutomaticRuns.Result.Unread(var failure) ->
                            failure.system().equals("basispoort")
                                    ? FetchNow.Answer.BASISPOORT_SILENT
                                    : FetchNow.Answer.APP_SILENT;
                    case AutomaticRuns.Result.NotByItself _ -> FetchNow.Answer.NOTHING;
                    case AutomaticRuns.Result.ReadOnly _ -> FetchNow.Answer.READ_ONLY;
                };
    }

    @Bean
    HeldPlans heldPlans(Transactions transactions, ProposalStore proposals) {
        return (scope, app) -> {
            Optional<Proposal> last =
                    transactions.forSchool(
                            scope.school().value(),
                            () -> proposals.find(scope, app, Occasion.AUTOMATIC));
            return last.map(Proposal::plan);
        };
    }
}
