package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
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
                add(holds, Change.REMOVED, kind, removed(ofKind, kind));
            }
            add(holds, Change.MADE, kind, made(ofKind));
            add(holds, Change.REKEYED, kind, rekeyed(ofKind));
        }
        return holds;
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
        Limits limits = situation.world().limits();
        return kind == AccountKind.PUPIL
                ? limits.removals().of(situation.world().app().activePupils().size())
                : limits.teacherRemovals().of(situation.world().app().activeTeachers().size());
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
                    case GROUP_EIGHT, DECISION -> {}
                }
            }
        }
        // a last day for everybody is a mistake at the source, not the end of so many jobs
        if (2 * ended.size() > limitless(kind) && ended.size() > limit(kind)) {
            unexplained.addAll(ended);
        }
        return unexplained;
    }

    private int limitless(AccountKind kind) {
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

    /// The groups as the ledger knows them: last year's for whoever has not been seen in this one.
    private static final class OldGroups {
        private final Situation situation;
        private final YearChange year;
        private final Map<LasKey, Integer> lastYear = new TreeMap<>();
        private final Map<LasKey, Integer> thisYear = new TreeMap<>();

        /// @param now whether this school year's group of that key is meant, or last year's
        record Place(LasKey key, boolean now) {}

        OldGroups(Situation situation, YearChange year) {
            this.situation = situation;
            this.year = year;
            for (ManagedAccount ours : situation.managed().values()) {
                if (ours.kind() == AccountKind.PUPIL && isActive(ours.account())) {
                    count(ours);
                }
            }
        }

        @Nullable Place placeOf(AccountId account) {
            ManagedAccount ours = situation.managed().get(account);
            return ours == null || ours.homeGroup() == null
                    ? null
                    : new Place(ours.homeGroup(), year.sawInNewYear(ours));
        }

        int size(Place place) {
            return (place.now ? thisYear : lastYear).getOrDefault(place.key, 0);
        }

        String name(Place place) {
            for (ManagedGroup group : situation.world().ledger().groups()) {
                var now = situation.appGroups().get(group.group());
                if (group.keys().contains(place.key) && now != null) {
                    return now.name();
                }
            }
            var listed = situation.groups().get(place.key);
            return listed == null ? "" : listed.display();
        }

        /// Whoever stays a year longer was in the same group last year.
        private void count(ManagedAccount ours) {
            boolean now = year.sawInNewYear(ours);
            Former former = ours.former();
            LasKey home = ours.homeGroup();
            LasKey before =
                    former != null && YearChange.changedYear(situation, ours)
                            ? former.homeGroup()
                            : home;
            if (now && home != null) {
                thisYear.merge(home, 1, Integer::sum);
            }
            if (before != null) {
                lastYear.merge(before, 1, Integer::sum);
            }
        }

        private boolean isActive(AccountId account) {
            var now = situation.accounts().get(account);
            return now != null && Objects.requireNonNull(now).active();
        }
    }
}
