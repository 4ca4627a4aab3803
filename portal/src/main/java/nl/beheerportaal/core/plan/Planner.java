package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;

/// Works out what must change in an app. Pure: reads no clock and nothing but its arguments; the
/// same world in any order gives the same plan.
///
/// What the portal neither made nor linked is touched only in a plan that a person reviews as a
/// whole; what could not be read is never taken for absent; a person who is on the roster and in
/// the app keeps one account with its work.
public final class Planner {
    private Planner() {}

    /// @param today decides the school year, whose employment is over, and how long removed
    ///   accounts can be put back
    public static Plan plan(World world, LocalDate today) {
        List<Hold> closed = Gate.closed(world, today);
        if (!closed.isEmpty()) {
            return new Plan(
                    basis(world, today), List.of(), closed, List.of(), Facts.closed(world, closed));
        }
        Situation situation = Situation.of(world, today);
        Identities identities = Identities.of(situation);
        Wanted wanted = Wanted.of(situation, identities);
        AccountSteps accounts = new AccountSteps(situation, identities, wanted);
        accounts.add();
        List<Step> others = new OtherAccounts(situation, identities).steps(existing(accounts));
        accounts.releaseUnlinked(others);
        GroupSteps groups = new GroupSteps(situation, wanted, accounts.present());

        List<Step> steps = new ArrayList<>(accounts.steps());
        steps.addAll(groups.steps(going(others)));
        steps.addAll(others);
        List<Hold> holds = Gate.holds(situation, wanted, steps);
        holds.addAll(accounts.holds());
        List<Notice> notices = new ArrayList<>(wanted.notices());
        notices.addAll(accounts.notices());
        return new Plan(
                basis(world, today),
                steps,
                holds,
                notices,
                Facts.seal(situation, wanted, steps, holds));
    }

    private static Basis basis(World world, LocalDate today) {
        return new Basis(
                world.school(),
                world.app().app(),
                world.occasion(),
                world.selection().mode(),
                today,
                world.roster().fetched(),
                world.app().fetched(),
                null);
    }

    private static Set<AccountId> existing(AccountSteps accounts) {
        Set<AccountId> existing = new HashSet<>();
        for (AccountRef ref : accounts.present().values()) {
            if (ref instanceof AccountRef.Existing(AccountId id)) {
                existing.add(id);
            }
        }
        return existing;
    }

    private static Set<AccountId> going(List<Step> others) {
        Set<AccountId> going = new HashSet<>();
        for (Step step : others) {
            if (step instanceof Step.DeactivateAccount gone) {
                going.add(gone.account());
            }
        }
        return going;
    }
}
