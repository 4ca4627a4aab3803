package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final Set<AppGroupId> ours;
    private final SortedMap<LasKey, Set<AppGroupId>> seats = new TreeMap<>();
    private final Map<LasKey, Integer> pupils = new HashMap<>();
    private final Map<AppGroupId, Integer> linked = new HashMap<>();
    private final Map<LasKey, Map<AppGroupId, Integer>> shared = new HashMap<>();

    /// @param ours groups that the portal made or took over before
    GroupAdoption(Set<AppGroupId> ours) {
        this.ours = Set.copyOf(ours);
    }

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
    ///
    /// @param candidates groups of ours, and the app's own
    /// @param known groups that cannot be chosen any more: one of them that is as much alike as one
    ///   of the app's own leaves the doubt that there was before it was known
    SortedMap<LasKey, AppGroup> adopt(
            List<Group> rosterGroups,
            Map<AppGroupId, AppGroup> candidates,
            Map<AppGroupId, AppGroup> known) {
        SortedMap<LasKey, AppGroup> found = new TreeMap<>();
        Map<AppGroupId, Integer> claims = new HashMap<>();
        for (Group group : rosterGroups) {
            AppGroup best = best(group, candidates, known);
            if (best != null) {
                found.put(group.key(), best);
                claims.merge(best.id(), 1, Integer::sum);
            }
        }
        found.values().removeIf(group -> claims.getOrDefault(group.id(), 0) > 1);
        return found;
    }

    /// The one app group without doubt; of several, the one that bears the name; else none.
    private @Nullable AppGroup best(
            Group group, Map<AppGroupId, AppGroup> candidates, Map<AppGroupId, AppGroup> known) {
        List<AppGroup> fitting = fitting(group, candidates);
        if (fitting.stream().noneMatch(candidate -> ours.contains(candidate.id()))) {
            fitting.addAll(fitting(group, known));
        }
        if (fitting.size() > 1) {
            fitting.removeIf(candidate -> !sameName(group, candidate));
        }
        return fitting.size() == 1 ? candidates.get(fitting.getFirst().id()) : null;
    }

    private List<AppGroup> fitting(Group group, Map<AppGroupId, AppGroup> among) {
        return seats.getOrDefault(group.key(), Set.of()).stream()
                .filter(among::containsKey)
                .map(among::get)
                .filter(candidate -> fits(group, candidate))
                .collect(Collectors.toCollection(ArrayList::new));
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
