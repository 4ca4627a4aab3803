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
        Explained explained = Explained.of(situation, identities);
        OtherAccounts rest = new OtherAccounts(situation, identities, explained.year());
        AccountSteps accounts = accounts(situation, identities, wanted, rest);
        List<Step> others = rest.steps(existing(accounts));
        accounts.releaseUnlinked(others);
        GroupSteps groups = new GroupSteps(situation, wanted, accounts.present());

        List<Step> steps = new ArrayList<>(accounts.steps());
        steps.addAll(groups.steps(going(others)));
        steps.addAll(others);
        List<Hold> holds = Gate.holds(situation, wanted, explained, steps);
        holds.addAll(accounts.holds());
        List<Notice> notices = new ArrayList<>(explained.notices(steps));
        notices.addAll(wanted.notices());
        notices.addAll(accounts.notices());
        notices.addAll(Drift.notices(situation, steps));
        return new Plan(
                basis(world, today),
                steps,
                holds,
                notices,
                Facts.seal(situation, wanted, steps, holds));
    }

    /// Who got no seat gets one that an explained removal of the same plan frees.
    private static AccountSteps accounts(
            Situation situation, Identities identities, Wanted wanted, OtherAccounts rest) {
        Seats seats = new Seats(situation, List.of());
        AccountSteps accounts = new AccountSteps(situation, identities, wanted, seats);
        accounts.add();
        if (!seats.shortOf() || Gate.removalsWait(situation)) {
            return accounts;
        }
        Seats freed = new Seats(situation, rest.steps(existing(accounts)));
        AccountSteps again = new AccountSteps(situation, identities, wanted, freed);
        again.add();
        return again;
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
