package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// Makes the plan by which a school leaves an app: everything the portal made or linked there is
/// deactivated. A plan like any other, reviewed, sealed, carried out and undoable. Pure.
///
/// Nothing rests on the roster: a school that withdrew its permission has none any more. What the
/// portal neither made nor linked, its administrators, and what a person keeps until it is merged
/// stay.
public final class Departure {
    private Departure() {}

    /// @param world the school and the app now; roster, links and selection play no part
    public static Plan plan(World world, LocalDate today) {
        Basis basis =
                new Basis(
                        world.school(),
                        world.app().app(),
                        Occasion.DEPARTURE,
                        world.selection().mode(),
                        today,
                        world.roster().fetched(),
                        world.app().fetched(),
                        null);
        List<Hold> closed = Gate.closedByApp(world);
        if (!closed.isEmpty()) {
            return new Plan(basis, List.of(), closed, List.of(), Facts.closed(world, closed));
        }
        Situation situation = Situation.of(world, today);
        List<Step> steps = new ArrayList<>();
        for (Account account : situation.accounts().values()) {
            ManagedAccount ours = situation.managed().get(account.id());
            if (ours != null && account.active() && account.kind() != AccountKind.OTHER) {
                steps.add(step(situation, account, ours));
            }
        }
        return new Plan(
                basis, steps, List.of(), List.of(), Facts.seal(situation, basis, steps, List.of()));
    }

    /// In the place of a roster, where there is none any more.
    ///
    /// @param mergedInto the school it went into; null when it did not
    public static RosterSnapshot noRoster(
            SchoolNumber school, @Nullable SchoolNumber mergedInto, Instant now) {
        return new RosterSnapshot(
                school,
                mergedInto == null,
                mergedInto,
                List.of(),
                List.of(),
                List.of(),
                now,
                now,
                now,
                Completeness.complete());
    }

    private static Step step(Situation situation, Account account, ManagedAccount ours) {
        Shown shown = OtherAccounts.shown(situation, account);
        Stays stays =
                situation.isAdministrator(account)
                        ? Stays.ADMINISTRATOR
                        : situation.world().decisions().keptUntilMerged(account.id())
                                ? Stays.KEPT_UNTIL_MERGED
                                : null;
        return stays != null
                ? new Step.LeaveAccount(
                        StepId.of("leave-account", account.id().value()),
                        account.id(),
                        ours.person(),
                        account.kind(),
                        stays,
                        shown)
                : new Step.DeactivateAccount(
                        StepId.of("deactivate-account", account.id().value()),
                        account.id(),
                        ours.person(),
                        AccountFields.of(account),
                        true,
                        situation.world().roster().mergedInto() == null
                                ? new Cause.SchoolStops()
                                : new Cause.SchoolMerged(),
                        situation.world().limits().restorableUntil(situation.today()),
                        shown);
    }
}
