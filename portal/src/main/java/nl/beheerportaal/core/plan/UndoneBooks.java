package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// Which accounts stay as a person put them back: an undo adds what it moved, and undoing that
/// undo, or a plan that a person confirmed about the account, takes it off.
final class UndoneBooks {
    private final Plan plan;
    private final Bookkeeping.Results results;

    UndoneBooks(Plan plan, Bookkeeping.Results results) {
        this.plan = plan;
        this.results = results;
    }

    List<UndoneAccount> after(List<UndoneAccount> before) {
        Map<AccountId, UndoneAccount> undone = new TreeMap<>();
        before.forEach(each -> undone.put(each.account(), each));
        Undoing undoing = plan.basis().undoing();
        if (undoing != null) {
            moved().forEach((account, person) -> {
                if (undoing.forward()) {
                    undone.remove(account);
                } else {
                    undone.merge(account, new UndoneAccount(account, person), UndoneBooks::known);
                }
            });
        } else if (plan.basis().occasion() == Occasion.WIZARD) {
            Set<PersonId> decided = new HashSet<>();
            confirmed(undone, decided);
            undone.values()
                    .removeIf(each -> each.person() != null && decided.contains(each.person()));
        }
        return new ArrayList<>(undone.values());
    }

    private static UndoneAccount known(UndoneAccount old, UndoneAccount now) {
        return now.person() == null ? old : now;
    }

    /// What a confirmed wizard says about every account it knows.
    private void confirmed(Map<AccountId, UndoneAccount> undone, Set<PersonId> decided) {
        for (Step step : plan.steps()) {
            boolean done = !step.acts() || results.done(step.id());
            switch (step) {
                case Step.KeepAccount keep -> undone.remove(keep.account());
                case Step.UpdateAccount up when done -> undone.remove(up.account());
                case Step.RestoreAccount back when done -> undone.remove(back.account());
                case Step.DeactivateAccount gone when done -> undone.remove(gone.account());
                case Step.CreateAccount create when done -> decided.add(create.person());
                default -> {}
            }
        }
    }

    /// The accounts that an undo moved, and whose they are.
    private Map<AccountId, @Nullable PersonId> moved() {
        Map<AccountId, @Nullable PersonId> moved = new HashMap<>();
        for (Step step : plan.steps()) {
            if (!results.done(step.id()) && !results.unknown(step.id())) {
                continue;
            }
            switch (step) {
                case Step.PutBack back -> moved.put(back.account(), back.person());
                case Step.DeactivateAccount gone -> moved.put(gone.account(), gone.person());
                case Step.ChangeMembers change ->
                        members(change).forEach(id -> moved.putIfAbsent(id, null));
                default -> {}
            }
        }
        return moved;
    }

    private static List<AccountId> members(Step.ChangeMembers change) {
        List<AccountId> members = new ArrayList<>(change.removed());
        for (AccountRef ref : change.added()) {
            if (ref instanceof AccountRef.Existing(AccountId id)) {
                members.add(id);
            }
        }
        return members;
    }
}
