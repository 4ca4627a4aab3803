package nl.beheerportaal.sync.run;

import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import org.jspecify.annotations.Nullable;

/// What a plan made after a run shows of the run's steps.
///
/// @param open steps that the plan would carry out
/// @param accounts accounts the plan says anything about
record Sight(Set<StepId> open, Set<AccountId> accounts) {
    static Sight of(Plan again) {
        Set<StepId> open = new HashSet<>();
        again.runnable().forEach(step -> open.add(step.id()));
        Set<AccountId> accounts = new HashSet<>();
        for (Step.OfAccount step : again.only(Step.OfAccount.class)) {
            AccountId account = account(step);
            if (account != null) {
                accounts.add(account);
            }
        }
        return new Sight(open, accounts);
    }

    /// Whether a change or a removal of which nobody knew was done. Of an account that is switched
    /// off no later plan says anything. Creations are looked for by their key, not here.
    boolean showsDone(Step step) {
        return switch (step) {
            case Step.DeactivateAccount gone -> !accounts.contains(gone.account());
            case Step.CreateAccount _, Step.CreateGroup _ -> false;
            case Step.UpdateAccount _,
                    Step.RestoreAccount _,
                    Step.ReleaseAccount _,
                    Step.PutBack _,
                    Step.PutBackGroup _,
                    Step.UpdateGroup _,
                    Step.ChangeMembers _ ->
                    !open.contains(step.id());
            case Step.KeepAccount _, Step.LeaveAccount _, Step.KeepGroup _ -> true;
        };
    }

    private static @Nullable AccountId account(Step.OfAccount step) {
        return switch (step) {
            case Step.KeepAccount keep -> keep.account();
            case Step.LeaveAccount leave -> leave.account();
            case Step.CreateAccount _ -> null;
            case Step.UpdateAccount update -> update.account();
            case Step.RestoreAccount restore -> restore.account();
            case Step.ReleaseAccount release -> release.account();
            case Step.PutBack back -> back.account();
            case Step.DeactivateAccount gone -> gone.account();
        };
    }
}
