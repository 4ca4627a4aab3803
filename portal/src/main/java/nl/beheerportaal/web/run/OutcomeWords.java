package nl.beheerportaal.web.run;

import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.sync.run.StepState;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Says in plain words what a step was to do and what came of it.
final class OutcomeWords {
    private final Words words;

    OutcomeWords(Words words) {
        this.words = words;
    }

    String what(Step step) {
        return words.text(
                switch (step) {
                    case Step.KeepAccount _ -> "what.keep";
                    case Step.LeaveAccount _ -> "what.leave";
                    case Step.CreateAccount _ -> "what.create";
                    case Step.UpdateAccount update ->
                            update.takeOver() ? "what.link" : "what.update";
                    case Step.RestoreAccount _ -> "what.restore";
                    case Step.ReleaseAccount _ -> "what.release";
                    case Step.DeactivateAccount _ -> "what.remove";
                    case Step.PutBack back -> back.returns() ? "what.restore" : "what.putback";
                    case Step.PutBackGroup _ -> "what.group.putback";
                    case Step.KeepGroup _ -> "what.group.keep";
                    case Step.CreateGroup _ -> "what.group.create";
                    case Step.UpdateGroup _ -> "what.group.update";
                    case Step.ChangeMembers _ -> "what.group.members";
                });
    }

    /// @param over whether the run ended
    String outcome(Step step, @Nullable StepState state, boolean over) {
        if (!step.acts()) {
            return words.text("outcome.nothing");
        }
        return switch (state) {
            case null -> words.text(over ? "problem.NOT_REACHED" : "outcome.waiting");
            case StepState.Intended _ -> words.text(over ? "problem.NO_ANSWER" : "outcome.busy");
            case StepState.Postponed _ ->
                    words.text(over ? "problem.NO_ANSWER" : "outcome.postponed");
            case StepState.Done _ -> words.text("outcome.done");
            case StepState.Failed(var problem, var _) -> words.text("problem." + problem);
        };
    }

    String kind(Step step) {
        return switch (step) {
            case Step.OfAccount account ->
                    words.text(account.kind() == AccountKind.PUPIL ? "kind.pupil" : "kind.teacher");
            case Step.OfGroup _ -> words.text("kind.group");
        };
    }
}
