package nl.beheerportaal.core.plan;

import java.util.UUID;
import nl.beheerportaal.core.app.AccountId;
import org.jspecify.annotations.Nullable;

/// What an undo takes back.
///
/// @param run the run, by our id
/// @param only the one account it is about; null for the whole run
/// @param forward true when that run was an undo itself, so that taking it back lets the accounts
///   change by themselves again
/// @param undone what the plan was made for that is taken back in the end; null in what was kept
///   before this was known
public record Undoing(
        UUID run, @Nullable AccountId only, boolean forward, @Nullable Occasion undone) {
    /// To take back that plan, which was carried out by that run.
    public static Undoing of(UUID run, Plan plan, @Nullable AccountId only) {
        Undoing before = plan.basis().undoing();
        return new Undoing(
                run,
                only,
                before != null && !before.forward(),
                before == null ? plan.basis().occasion() : before.undone());
    }

    boolean covers(AccountId account) {
        return only == null || only.equals(account);
    }
}
