package nl.beheerportaal.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line and some counts for every run that ended on this node: our ids and numbers, never who.
public final class RunReport {
    private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

    private final Transactions transactions;
    private final RunStore runs;
    private final MeterRegistry meters;

    public RunReport(Transactions transactions, RunStore runs, MeterRegistry meters) {
        this.transactions = transactions;
        this.runs = runs;
        this.meters = meters;
    }

    /// A run that somebody drove until it ended.
    ///
    /// @param node which node that was
    public void ended(SchoolScope scope, RunId id, String node) {
        transactions.forSchool(
                scope.school().value(),
                () -> {
                    runs.find(scope, id)
                            .filter(run -> run.state().ended())
                            .ifPresent(run -> tell(scope, run, runs.entries(scope, id), node));
                    return id;
                });
    }

    private void tell(SchoolScope scope, Run run, List<StepEntry> entries, String node) {
        Map<String, Integer> outcomes = new TreeMap<>();
        entries.forEach(entry -> outcomes.merge(word(entry.state()), 1, Integer::sum));
        String occasion = run.plan().basis().occasion().name();
        meters.counter(
                        "portal.runs",
                        "app",
                        run.app().value(),
                        "occasion",
                        occasion,
                        "state",
                        run.state().name())
                .increment();
        outcomes.forEach((outcome, count) ->
                meters.counter("portal.steps", "app", run.app().value(), "outcome", outcome)
                        .increment(count));
        LOG.info(
                "run={} school={} app={} occasion={} state={} epoch={} node={} steps={}",
                run.id(),
                scope.school(),
                run.app(),
                occasion,
                run.state(),
                run.epoch(),
                node,
                outcomes);
    }

    private static String word(StepState state) {
        return switch (state) {
            case StepState.Done _ -> "DONE";
            case StepState.Failed(StepState.Problem problem, var _) -> problem.name();
            case StepState.Intended _ -> "UNANSWERED";
            case StepState.Postponed _ -> "POSTPONED";
        };
    }
}
