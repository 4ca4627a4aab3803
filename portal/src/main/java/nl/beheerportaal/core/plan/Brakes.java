package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Hold.Change;
import nl.beheerportaal.core.plan.Limits.Share;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import org.jspecify.annotations.Nullable;

/// Counts what nothing explains in the plan of a run without a person, and holds the plan as a
/// whole when it is more than normal (PRODUCT §6.4): removals, creations and re-keyings, each of
/// the whole app and of every group.
final class Brakes {
    private static final int FIRST_YEAR = 1;

    private final Situation situation;
    private final Explained explained;
    private final OldGroups groups;

    Brakes(Situation situation, Explained explained) {
        this.situation = situation;
        this.explained = explained;
        this.groups = new OldGroups(situation, explained.year());
    }

    /// @param removals whether removals go through now; those that wait are counted when they do
    List<Hold> holds(List<Step> steps, boolean removals) {
        List<Hold> holds = new ArrayList<>();
        for (AccountKind kind : List.of(AccountKind.PUPIL, AccountKind.TEACHER)) {
            List<Step.OfAccount> ofKind =
                    steps.stream()
                            .filter(Step.OfAccount.class::isInstance)
                            .map(Step.OfAccount.class::cast)
                            .filter(step -> step.kind() == kind)
                            .toList();
            if (removals) {
                removals(holds, kind, removed(ofKind, kind));
            }
            add(holds, Change.MADE, kind, made(ofKind));
            add(holds, Change.REKEYED, kind, rekeyed(ofKind));
        }
        return holds;
    }

    /// Today's alone, of last year's classes and of this year's; else those of some days together.
    private void removals(List<Hold> holds, AccountKind kind, List<Step.OfAccount> unexplained) {
        int before = holds.size();
        add(holds, Change.REMOVED, kind, unexplained);
        if (holds.size() == before && kind == AccountKind.PUPIL) {
            Hold ofNewClass = new NewClasses(situation, explained.year()).hold(unexplained);
            if (ofNewClass != null) {
                holds.add(ofNewClass);
            }
        }
        if (holds.size() == before) {
            holds.addAll(new SlowLoss(situation, groups).holds(kind, unexplained));
        }
    }

    private void add(
            List<Hold> holds, Change change, AccountKind kind, List<Step.OfAccount> unexplained) {
        int limit = limit(kind);
        if (unexplained.size() > limit) {
            holds.add(new Hold.TooMuchUnexplained(change, kind, null, unexplained.size(), limit));
        } else if (kind == AccountKind.PUPIL) {
            add(holds, change, unexplained);
        }
    }

    /// Of the groups that lose or get too many, the one with most.
    private void add(List<Hold> holds, Change change, List<Step.OfAccount> unexplained) {
        Map<OldGroups.Place, Integer> counts = new HashMap<>();
        for (Step.OfAccount step : unexplained) {
            OldGroups.Place place = place(step);
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() > limit(entry.getKey(), change))
                .max(
                        Map.Entry.<OldGroups.Place, Integer>comparingByValue()
                                .thenComparing(entry -> entry.getKey().key(), reversed()))
                .ifPresent(entry ->
                        holds.add(
                                new Hold.TooMuchUnexplained(
                                        change,
                                        AccountKind.PUPIL,
                                        groups.name(entry.getKey()),
                                        entry.getValue(),
                                        limit(entry.getKey(), change))));
    }

    private static Comparator<LasKey> reversed() {
        return Comparator.reverseOrder();
    }

    private int limit(AccountKind kind) {
        return limits(kind).of(active(kind));
    }

    private Share limits(AccountKind kind) {
        Limits limits = situation.world().limits();
        return kind == AccountKind.PUPIL ? limits.removals() : limits.teacherRemovals();
    }

    private int limit(OldGroups.Place place, Change change) {
        Share share = situation.world().limits().groupRemovals();
        return share.of(change == Change.REMOVED ? groups.size(place) : rosterSize(place.key()));
    }

    private int rosterSize(LasKey group) {
        return (int)
                situation.pupils().values().stream()
                        .filter(pupil -> group.equals(pupil.homeGroup()))
                        .count();
    }

    private List<Step.OfAccount> removed(List<Step.OfAccount> steps, AccountKind kind) {
        List<Step.OfAccount> unexplained = new ArrayList<>();
        List<Step.OfAccount> ended = new ArrayList<>();
        for (Step.OfAccount step : steps) {
            if (step instanceof Step.DeactivateAccount gone) {
                switch (gone.cause().explanation()) {
                    case NONE -> unexplained.add(gone);
                    case END_DATE -> ended.add(gone);
                    case GROUP_EIGHT, MERGED, DECISION -> {}
                }
            }
        }
        // a last day for everybody is a mistake at the source, not the end of so many jobs
        if (2 * ended.size() > active(kind) && ended.size() > limit(kind)) {
            unexplained.addAll(ended);
        }
        return unexplained;
    }

    private int active(AccountKind kind) {
        return kind == AccountKind.PUPIL
                ? situation.world().app().activePupils().size()
                : situation.world().app().activeTeachers().size();
    }

    /// Four-year-olds begin all year round.
    private List<Step.OfAccount> made(List<Step.OfAccount> steps) {
        return steps.stream()
                .filter(Step.CreateAccount.class::isInstance)
                .map(Step.CreateAccount.class::cast)
                .filter(step -> !beginsSchool(step.person()))
                .map(Step.OfAccount.class::cast)
                .toList();
    }

    private boolean beginsSchool(PersonId person) {
        Pupil pupil = situation.pupils().get(person);
        return pupil != null && YearChange.number(pupil.yearGroup()) == FIRST_YEAR;
    }

    private List<Step.OfAccount> rekeyed(List<Step.OfAccount> steps) {
        return steps.stream()
                .filter(step ->
                        switch (step) {
                            case Step.UpdateAccount update ->
                                    rekeyed(update.takeOver(), update.before(), update.after());
                            case Step.RestoreAccount back ->
                                    rekeyed(back.takeOver(), back.before(), back.after());
                            default -> false;
                        })
                .toList();
    }

    /// A new number comes with a new LAS; who the child is, the ECK iD says.
    private boolean rekeyed(boolean takeOver, AccountFields before, AccountFields after) {
        boolean number =
                before.externalId() != null && !before.externalId().equals(after.externalId());
        boolean eckId = before.eckId() != null && !before.hasEckIdOf(after);
        return !takeOver && (eckId || (number && !explained.lasChanged()));
    }

    private OldGroups.@Nullable Place place(Step.OfAccount step) {
        return switch (step) {
            case Step.DeactivateAccount gone -> groups.placeOf(gone.account());
            case Step.CreateAccount create -> home(create.person());
            case Step.UpdateAccount update -> home(update.person());
            case Step.RestoreAccount back -> home(back.person());
            default -> null;
        };
    }

    private OldGroups.@Nullable Place home(PersonId person) {
        Pupil pupil = situation.pupils().get(person);
        LasKey home = pupil == null ? null : pupil.homeGroup();
        return home == null ? null : new OldGroups.Place(home, true);
    }
}
