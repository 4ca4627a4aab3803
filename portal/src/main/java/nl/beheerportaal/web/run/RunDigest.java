package nl.beheerportaal.web.run;

import java.time.LocalDate;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.selection.Mode;

/// What lists and status bars say of a run, without its plan and its steps.
///
/// @param empty whether its plan had nothing to do
/// @param failed accounts that are not as they should be
/// @param total accounts it is about
/// @param changed accounts that were really changed
/// @param cause key of the sentence that says why it stopped; empty when it did not
/// @param code for the helpdesk; empty when nothing went wrong
/// @param day for which its plan was made
/// @param wrote whether it ended and changed anything at all
/// @param undo whether it took another run back
public record RunDigest(
        Mode mode,
        Occasion occasion,
        boolean empty,
        RunEnd end,
        int failed,
        int total,
        int changed,
        String cause,
        String code,
        Deltas deltas,
        LocalDate day,
        boolean wrote,
        boolean undo) {
    static RunDigest of(RunFacts facts) {
        Plan plan = facts.run().plan();
        return new RunDigest(
                plan.basis().mode(),
                plan.basis().occasion(),
                plan.isEmpty(),
                facts.end(),
                facts.failed(),
                facts.total(),
                facts.changed(),
                facts.cause(),
                facts.code(),
                facts.deltas(),
                plan.basis().day(),
                facts.run().state().ended() && facts.wroteAnything(),
                plan.basis().undoing() != null);
    }
}
