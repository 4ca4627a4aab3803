package nl.beheerportaal.core.roster;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How many pupils there are, and whether they sit in groups.
final class SanityOfPupils {
    private final RosterSnapshot now;
    private final @Nullable RosterSnapshot before;
    private final Measures measures;
    private final LocalDate today;

    SanityOfPupils(
            RosterSnapshot now,
            @Nullable RosterSnapshot before,
            LocalDate today,
            Measures measures) {
        this.measures = measures;
        this.now = now;
        this.before = before;
        this.today = today;
    }

    void add(List<Doubt> doubts) {
        if (before != null && !before.pupils().isEmpty()) {
            if (now.pupils().isEmpty()) {
                doubts.add(new Doubt.NoPupils(before.pupils().size()));
            } else {
                number(doubts, before);
            }
        }
        groups(doubts);
    }

    /// Group 8 in summer and one whole class are not counted.
    private void number(List<Doubt> doubts, RosterSnapshot older) {
        int were = older.pupils().size();
        int are = now.pupilsById().size();
        int gone = were - are - leavers(older) - closedClass(older);
        if (measures.fewerPupils().exceeds(gone, were)) {
            doubts.add(new Doubt.FarFewerPupils(were, are));
        }
    }

    private int leavers(RosterSnapshot older) {
        boolean summer =
                today.getMonth().compareTo(Month.JULY) >= 0
                        && today.getMonth().compareTo(Month.OCTOBER) < 0;
        return summer
                ? (int)
                        gone(older)
                                .filter(pupil -> YearGroup.of(8).equals(pupil.yearGroup()))
                                .count()
                : 0;
    }

    /// The pupils of the largest class that is gone together with its group.
    private int closedClass(RosterSnapshot older) {
        Set<LasKey> groups = now.groupsByKey().keySet();
        Map<LasKey, Integer> closed = new HashMap<>();
        gone(older)
                .filter(pupil -> pupil.homeGroup() != null && !groups.contains(pupil.homeGroup()))
                .forEach(pupil -> closed.merge(homeOf(pupil), 1, Integer::sum));
        return closed.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private java.util.stream.Stream<Pupil> gone(RosterSnapshot older) {
        Set<PersonId> here = now.pupilsById().keySet();
        return older.pupils().stream().filter(pupil -> !here.contains(pupil.id()));
    }

    private static LasKey homeOf(Pupil pupil) {
        return java.util.Objects.requireNonNull(pupil.homeGroup());
    }

    private void groups(List<Doubt> doubts) {
        int of = now.pupils().size();
        int strays = strays(now);
        int without = without(now);
        if (measures.unknownGroups()
                .newlyExceeds(strays, before == null ? 0 : strays(before), of)) {
            doubts.add(new Doubt.UnknownGroups(strays, of));
        } else if (before != null
                && measures.withoutGroup().newlyExceeds(without, without(before), of)) {
            doubts.add(new Doubt.PupilsWithoutGroup(without, of));
        } else if (before != null && of > 0) {
            emptied(doubts, before);
        }
    }

    private void emptied(List<Doubt> doubts, RosterSnapshot older) {
        int groups = (int) now.groups().stream().filter(SanityOfPupils::isHome).count();
        int empty = empty(now);
        if (measures.emptiedGroups().newlyExceeds(empty, empty(older), groups)) {
            doubts.add(new Doubt.GroupsEmptied(empty, groups));
        }
    }

    private static int strays(RosterSnapshot roster) {
        Set<LasKey> groups = roster.groupsByKey().keySet();
        return (int)
                roster.pupils().stream()
                        .filter(pupil ->
                                pupil.homeGroup() != null && !groups.contains(pupil.homeGroup()))
                        .count();
    }

    private static int without(RosterSnapshot roster) {
        return (int) roster.pupils().stream().filter(pupil -> pupil.homeGroup() == null).count();
    }

    private static int empty(RosterSnapshot roster) {
        Set<LasKey> filled = new HashSet<>();
        roster.pupils().stream()
                .filter(pupil -> pupil.homeGroup() != null)
                .forEach(pupil -> filled.add(homeOf(pupil)));
        return (int)
                roster.groups().stream()
                        .filter(group -> isHome(group) && !filled.contains(group.key()))
                        .count();
    }

    private static boolean isHome(Group group) {
        return group.type() == GroupType.HOME;
    }
}
