package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Pupil;
import org.jspecify.annotations.Nullable;

/// Finds the class of the new school year of which a part is missing. Where the classes are made
/// anew, those children come from several classes of last year, a few of each, and no old class
/// loses too many. Then the new class says it: smaller than those beside it, by as many as are
/// missing from its year.
final class NewClasses {
    private final Situation situation;
    private final YearChange year;
    private final Map<LasKey, Room> rooms = new TreeMap<>();

    /// A class, and the years of the pupils in it.
    private record Room(int size, Set<Integer> years) {
        Room and(Room other) {
            Set<Integer> all = new TreeSet<>(years);
            all.addAll(other.years);
            return new Room(size + other.size, all);
        }
    }

    NewClasses(Situation situation, YearChange year) {
        this.situation = situation;
        this.year = year;
        for (Pupil pupil : situation.pupils().values()) {
            LasKey home = pupil.homeGroup();
            if (home != null) {
                int number = YearChange.number(pupil.yearGroup());
                rooms.merge(home, new Room(1, Set.of(number)), Room::and);
            }
        }
    }

    /// The class that lacks most, of those that lack too many; nothing when none does.
    ///
    /// @param unexplained removals that nothing explains
    @Nullable Hold hold(List<Step.OfAccount> unexplained) {
        Map<Integer, Integer> missing = missing(unexplained);
        List<Hold.ClassMissing> holds = new ArrayList<>();
        rooms.forEach((key, room) -> add(holds, key, room, missing));
        if (holds.isEmpty()) {
            // a class of which nobody is left is not on the roster
            missing.keySet()
                    .forEach(number -> add(holds, null, new Room(0, Set.of(number)), missing));
        }
        return holds.stream().max(Comparator.comparingInt(Hold.ClassMissing::count)).orElse(null);
    }

    /// How many are missing from each year of the new school year.
    private Map<Integer, Integer> missing(List<Step.OfAccount> unexplained) {
        Map<Integer, Integer> missing = new TreeMap<>();
        for (Step.OfAccount step : year.promoted() ? unexplained : List.<Step.OfAccount>of()) {
            ManagedAccount ours =
                    step instanceof Step.DeactivateAccount gone
                            ? situation.managed().get(gone.account())
                            : null;
            int last = ours == null ? 0 : YearChange.number(ours.yearGroup());
            if (ours != null && last > 0 && !YearChange.changedYear(situation, ours)) {
                missing.merge(last + 1, 1, Integer::sum);
            }
        }
        return missing;
    }

    private void add(
            List<Hold.ClassMissing> holds,
            @Nullable LasKey key,
            Room room,
            Map<Integer, Integer> missing) {
        int gap = beside(key, room) - room.size;
        int ofItsYears = room.years.stream().mapToInt(each -> missing.getOrDefault(each, 0)).sum();
        int lost = Math.min(ofItsYears, gap);
        int normal = situation.world().limits().groupRemovals().of(room.size + lost);
        int limit = Math.max(normal, gap / 2);
        if (lost > limit) {
            holds.add(new Hold.ClassMissing(key == null ? null : name(key), lost, limit));
        }
    }

    /// The mean size of the other classes of its years; 0 when there are none.
    private int beside(@Nullable LasKey key, Room room) {
        return (int)
                rooms.entrySet().stream()
                        .filter(other -> !other.getKey().equals(key))
                        .map(Map.Entry::getValue)
                        .filter(other -> !Collections.disjoint(other.years, room.years))
                        .mapToInt(Room::size)
                        .average()
                        .orElse(0);
    }

    private String name(LasKey key) {
        var listed = situation.groups().get(key);
        return listed == null ? key.value() : listed.display();
    }
}
