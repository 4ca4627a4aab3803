package nl.beheerportaal.core.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import org.jspecify.annotations.Nullable;

/// Finds the existing group of the app that a group of the roster is, by where its linked pupils
/// are: at least two thirds of the roster group's pupils are in the app group, and at least two
/// thirds of the app group's linked pupils are in the roster group. One pupil alone says so only
/// when the names agree as well.
final class GroupAdoption {
    private final SortedMap<LasKey, Set<AppGroupId>> seats = new TreeMap<>();
    private final Map<LasKey, Integer> pupils = new HashMap<>();
    private final Map<AppGroupId, Integer> linked = new HashMap<>();
    private final Map<LasKey, Map<AppGroupId, Integer>> shared = new HashMap<>();

    /// Counts one pupil who is in this roster group and, now, in these app groups.
    void count(LasKey key, Collection<AppGroupId> appGroups) {
        if (appGroups.isEmpty()) {
            return;
        }
        pupils.merge(key, 1, Integer::sum);
        Map<AppGroupId, Integer> row = shared.computeIfAbsent(key, _ -> new HashMap<>());
        for (AppGroupId group : appGroups) {
            linked.merge(group, 1, Integer::sum);
            row.merge(group, 1, Integer::sum);
            seats.computeIfAbsent(key, _ -> new TreeSet<>()).add(group);
        }
    }

    /// For each of the roster groups that have one, the app group it is; none is given twice.
    SortedMap<LasKey, AppGroup> adopt(
            List<Group> rosterGroups, Map<AppGroupId, AppGroup> candidates) {
        SortedMap<LasKey, AppGroup> found = new TreeMap<>();
        Map<AppGroupId, Integer> claims = new HashMap<>();
        for (Group group : rosterGroups) {
            AppGroup best = best(group, candidates);
            if (best != null) {
                found.put(group.key(), best);
                claims.merge(best.id(), 1, Integer::sum);
            }
        }
        found.values().removeIf(group -> claims.getOrDefault(group.id(), 0) > 1);
        return found;
    }

    /// The one app group without doubt; of several, the one that bears the name; else none.
    private @Nullable AppGroup best(Group group, Map<AppGroupId, AppGroup> candidates) {
        List<AppGroup> fitting =
                seats.getOrDefault(group.key(), Set.of()).stream()
                        .filter(candidates::containsKey)
                        .map(candidates::get)
                        .filter(candidate -> fits(group, candidate))
                        .toList();
        if (fitting.size() > 1) {
            fitting = fitting.stream().filter(candidate -> sameName(group, candidate)).toList();
        }
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private boolean fits(Group group, AppGroup candidate) {
        int both = shared.getOrDefault(group.key(), Map.of()).getOrDefault(candidate.id(), 0);
        int enough = sameName(group, candidate) ? 1 : 2;
        return both >= enough
                && 3 * both >= 2 * pupils.getOrDefault(group.key(), 0)
                && 3 * both >= 2 * linked.getOrDefault(candidate.id(), 0);
    }

    private static boolean sameName(Group group, AppGroup candidate) {
        return group.display().equalsIgnoreCase(candidate.name().strip());
    }
}
