package nl.beheerportaal.core.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// Which group of the app each roster group is: one of ours, one that becomes ours because its
/// linked pupils say so, or a new one.
final class GroupTargets {
    /// Where the members of a roster group go.
    ///
    /// @param now null when it must be made
    record Target(Group group, String externalId, @Nullable AppGroup now) {}

    private final Situation situation;
    private final Wanted wanted;
    private final SortedMap<PersonId, AccountRef> present;
    private final GroupIds ids;
    private final SortedSet<LasKey> needed = new TreeSet<>();
    private final SortedMap<LasKey, Target> targets = new TreeMap<>();
    private final Map<AppGroupId, ManagedGroup> managed;

    private GroupTargets(
            Situation situation, Wanted wanted, SortedMap<PersonId, AccountRef> present) {
        this.situation = situation;
        this.wanted = wanted;
        this.present = present;
        this.ids = new GroupIds(situation.world());
        this.managed =
                situation.world().ledger().groups().stream()
                        .collect(
                                Collectors.toMap(
                                        ManagedGroup::group,
                                        Function.identity(),
                                        (first, _) -> first));
        present.keySet().forEach(person -> needed.addAll(wanted.groupsOf(person)));
    }

    /// @param present the chosen people who will have an account
    static GroupTargets of(
            Situation situation, Wanted wanted, SortedMap<PersonId, AccountRef> present) {
        GroupTargets targets = new GroupTargets(situation, wanted, present);
        targets.addManaged();
        targets.addUnrecorded();
        targets.addAdopted(GroupType.HOME);
        targets.addAdopted(GroupType.COMBINED);
        targets.addNew();
        return targets;
    }

    SortedMap<LasKey, Target> all() {
        return targets;
    }

    /// Whether the portal made or adopted this group before.
    boolean isManaged(AppGroupId group) {
        return managed.containsKey(group);
    }

    private void addManaged() {
        for (ManagedGroup ours : situation.world().ledger().groups()) {
            Group group = situation.groups().get(ours.key());
            if (group != null && needed.contains(ours.key()) && !targets.containsKey(ours.key())) {
                targets.put(
                        ours.key(),
                        new Target(
                                group, ours.externalId(), situation.appGroups().get(ours.group())));
            }
        }
    }

    /// Groups that bear our id without the ledger knowing: made just before a crash.
    private void addUnrecorded() {
        Map<String, AppGroup> byExternalId = new HashMap<>();
        for (AppGroup group : situation.appGroups().values()) {
            if (group.externalId() != null) {
                byExternalId.putIfAbsent(group.externalId(), group);
            }
        }
        targets.replaceAll((_, target) ->
                target.now() != null
                        ? target
                        : new Target(
                                target.group(),
                                target.externalId(),
                                byExternalId.get(target.externalId())));
        for (Group group : missing()) {
            AppGroup now = byExternalId.get(ids.first(group.key()));
            if (now != null && !managed.containsKey(now.id())) {
                targets.put(group.key(), new Target(group, ids.next(group.key()), now));
            }
        }
    }

    private void addAdopted(GroupType type) {
        Map<AppGroupId, AppGroup> candidates = free();
        Map<AppGroupId, AppGroup> known = found(type);
        Set<AppGroupId> counted = new HashSet<>(candidates.keySet());
        counted.addAll(known.keySet());
        candidates.values().removeIf(group -> !mayBe(group, type));
        if (candidates.isEmpty()) {
            return;
        }
        GroupAdoption adoption = new GroupAdoption(managed.keySet());
        for (PersonId pupil : wanted.pupils().keySet()) {
            if (present.get(pupil) instanceof AccountRef.Existing(var account)) {
                Set<AppGroupId> now = new TreeSet<>(situation.groupsOf(account));
                now.retainAll(counted);
                for (LasKey key : wanted.groupsOf(pupil)) {
                    if (hasType(key, type)) {
                        adoption.count(key, now);
                    }
                }
            }
        }
        List<Group> open = missing().stream().filter(group -> group.type() == type).toList();
        adoption.adopt(open, candidates, known)
                .forEach((key, now) -> targets.put(key, adopted(key, now)));
    }

    /// The groups of the app that are known already and were free when nothing was: home groups are
    /// looked for first, among all. Whoever is in one counts as before, for an interrupted run may
    /// have taken over some of its groups, and the others are no more alike for that.
    private Map<AppGroupId, AppGroup> found(GroupType type) {
        Map<AppGroupId, AppGroup> found = new HashMap<>();
        for (Target target : targets.values()) {
            if (target.now() != null && (type == GroupType.HOME || target.group().type() == type)) {
                found.put(target.now().id(), target.now());
            }
        }
        return found;
    }

    private boolean hasType(LasKey key, GroupType type) {
        Group group = situation.groups().get(key);
        return group != null && group.type() == type;
    }

    private Target adopted(LasKey key, AppGroup now) {
        ManagedGroup ours = managed.get(now.id());
        Group group = situation.groups().get(key);
        if (group == null) {
            throw new IllegalStateException("only groups of the roster are looked for");
        }
        return new Target(group, ours == null ? ids.next(key) : ours.externalId(), now);
    }

    /// Groups of ours whose LAS key is gone (a new LAS, a new year), and, in a plan a person
    /// reviews as a whole, the app's own groups.
    private Map<AppGroupId, AppGroup> free() {
        Set<AppGroupId> used = new HashSet<>();
        targets.values()
                .forEach(target -> {
                    if (target.now() != null) {
                        used.add(target.now().id());
                    }
                });
        Map<AppGroupId, AppGroup> free = new HashMap<>();
        for (AppGroup group : situation.appGroups().values()) {
            ManagedGroup ours = managed.get(group.id());
            boolean nobodys =
                    ours == null
                            ? situation.occasion() == Occasion.WIZARD
                            : !situation.groups().containsKey(ours.key());
            if (nobodys && !used.contains(group.id())) {
                free.put(group.id(), group);
            }
        }
        return free;
    }

    /// A group of ours is of the type under which it was made or taken over, unless the app forgot.
    private boolean mayBe(AppGroup group, GroupType type) {
        String known = group.groupType();
        return known == null
                || !managed.containsKey(group.id())
                || known.equals(GroupFields.type(type));
    }

    private void addNew() {
        for (Group group : missing()) {
            targets.put(group.key(), new Target(group, ids.next(group.key()), null));
        }
    }

    private List<Group> missing() {
        return needed.stream()
                .filter(key -> !targets.containsKey(key))
                .map(situation.groups()::get)
                .toList();
    }
}
