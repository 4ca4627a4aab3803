package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.GroupTargets.Target;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// The steps for groups and their members. The app's own groups are never renamed or deleted;
/// people the portal takes over leave them, people of ours are only moved between groups of ours.
final class GroupSteps {
    private final Situation situation;
    private final Wanted wanted;
    private final SortedMap<PersonId, AccountRef> present;
    private final GroupTargets targets;
    private final Set<AccountId> staying = new HashSet<>();
    private final Map<AppGroupId, Target> byAppGroup = new HashMap<>();
    private final Map<LasKey, String> names = new HashMap<>();
    private final SortedMap<AppGroupId, Set<AccountId>> leaving = new TreeMap<>();

    GroupSteps(Situation situation, Wanted wanted, SortedMap<PersonId, AccountRef> present) {
        this.situation = situation;
        this.wanted = wanted;
        this.present = present;
        this.targets = GroupTargets.of(situation, wanted, present);
        for (AccountRef ref : present.values()) {
            if (ref instanceof AccountRef.Existing(AccountId id)) {
                staying.add(id);
            }
        }
        for (Target target : targets.all().values()) {
            if (target.now() != null) {
                byAppGroup.put(target.now().id(), target);
            }
        }
    }

    /// @param going accounts that are deactivated
    List<Step> steps(Set<AccountId> going) {
        findLeavers();
        name(going);
        List<Step> steps = new ArrayList<>();
        targets.all().values().stream()
                .map(this::group)
                .sorted(Comparator.comparing(step -> step instanceof Step.CreateGroup))
                .forEach(steps::add);
        steps.addAll(members());
        steps.addAll(emptied(going));
        return steps;
    }

    /// Two groups never bear the same name, whatever the case: many apps refuse that. Groups of the
    /// app that end up empty do not count, unless the app insisted on it before.
    private void name(Set<AccountId> going) {
        Set<String> used = new HashSet<>();
        Set<String> emptied = new HashSet<>();
        for (AppGroup group : situation.appGroups().values()) {
            if (!byAppGroup.containsKey(group.id())) {
                (endsUpFilled(group, going) ? used : emptied).add(lower(group.name()));
            }
        }
        for (Target target : targets.all().values()) {
            String name = target.group().display();
            String dated = GroupFields.dated(name, situation.schoolYear().toString());
            boolean insisted =
                    target.now() != null
                            && target.now().name().equals(dated)
                            && emptied.contains(lower(name));
            if (insisted || !used.add(lower(name))) {
                name = dated;
                for (int number = 2; !used.add(lower(name)); number++) {
                    name = dated + " " + number;
                }
            }
            names.put(target.group().key(), name);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private String nameOf(Target target) {
        return names.getOrDefault(target.group().key(), target.group().display());
    }

    private Step group(Target target) {
        LasKey key = target.group().key();
        GroupFields fields = fields(target);
        AppGroup now = target.now();
        if (now == null) {
            return new Step.CreateGroup(
                    StepId.of("create-group", target.externalId()), fields, key);
        }
        GroupFields before = GroupFields.of(now);
        return before.equals(fields)
                ? new Step.KeepGroup(
                        StepId.of("keep-group", now.id().value()),
                        now.id(),
                        target.externalId(),
                        key,
                        now.name(),
                        false)
                : new Step.UpdateGroup(
                        StepId.of("update-group", now.id().value()),
                        now.id(),
                        before,
                        fields,
                        key,
                        !targets.isManaged(now.id()));
    }

    private GroupFields fields(Target target) {
        Group group = target.group();
        return new GroupFields(
                target.externalId(),
                nameOf(target),
                GroupFields.type(group.type()),
                group.yearGroup(),
                situation.schoolYear().toString());
    }

    private List<Step> members() {
        SortedMap<LasKey, SortedMap<PersonId, AccountRef>> desired = new TreeMap<>();
        present.forEach((person, ref) ->
                wanted.groupsOf(person)
                        .forEach(key ->
                                desired.computeIfAbsent(key, _ -> new TreeMap<>())
                                        .put(person, ref)));
        List<Step> steps = new ArrayList<>();
        for (Target target : targets.all().values()) {
            add(steps, target, desired.getOrDefault(target.group().key(), new TreeMap<>()));
        }
        leaving.forEach((id, leavers) -> steps.add(leave(id, leavers)));
        return steps;
    }

    private void add(List<Step> steps, Target target, SortedMap<PersonId, AccountRef> desired) {
        AppGroup now = target.now();
        Set<AccountId> members = now == null ? Set.of() : now.members();
        List<AccountRef> added = new ArrayList<>();
        SortedSet<AccountId> removed = new TreeSet<>(members);
        removed.retainAll(staying);
        for (AccountRef ref : desired.values()) {
            if (!(ref instanceof AccountRef.Existing(AccountId id) && members.contains(id))) {
                added.add(ref);
            }
            if (ref instanceof AccountRef.Existing(AccountId id)) {
                removed.remove(id);
            }
        }
        GroupRef group =
                now == null
                        ? new GroupRef.Made(target.externalId())
                        : new GroupRef.Existing(now.id());
        if (!added.isEmpty() || !removed.isEmpty()) {
            String subject = now == null ? target.externalId() : now.id().value();
            steps.add(
                    new Step.ChangeMembers(
                            StepId.of("change-members", subject),
                            group,
                            nameOf(target),
                            added,
                            List.copyOf(removed)));
        }
    }

    /// Another group of ours loses everybody who belongs elsewhere now; a group of the app loses
    /// those whom the portal takes over.
    private void findLeavers() {
        for (AppGroup group : situation.appGroups().values()) {
            SortedSet<AccountId> leavers = new TreeSet<>(group.members());
            leavers.retainAll(staying);
            if (!targets.isManaged(group.id())) {
                leavers.removeIf(this::isSettled);
            }
            if (!byAppGroup.containsKey(group.id()) && !leavers.isEmpty()) {
                leaving.put(group.id(), leavers);
            }
        }
    }

    private Step leave(AppGroupId id, Set<AccountId> leavers) {
        AppGroup group = situation.appGroups().get(id);
        return new Step.ChangeMembers(
                StepId.of("change-members", id.value()),
                new GroupRef.Existing(id),
                group == null ? "" : group.name(),
                List.of(),
                leavers.stream().sorted().toList());
    }

    private boolean isSettled(AccountId account) {
        ManagedAccount ours = situation.managed().get(account);
        return ours != null && ours.settled();
    }

    /// Groups in which nobody is left who is active afterwards, and somebody was.
    private List<Step> emptied(Set<AccountId> going) {
        List<Step> steps = new ArrayList<>();
        for (AppGroup group : situation.appGroups().values()) {
            boolean filledNow = group.members().stream().anyMatch(this::isActive);
            if (filledNow && !endsUpFilled(group, going) && !byAppGroup.containsKey(group.id())) {
                steps.add(keptEmpty(group));
            }
        }
        return steps;
    }

    private boolean endsUpFilled(AppGroup group, Set<AccountId> going) {
        Set<AccountId> leavers = leaving.getOrDefault(group.id(), Set.of());
        return group.members().stream()
                .anyMatch(member ->
                        isActive(member) && !leavers.contains(member) && !going.contains(member));
    }

    private Step keptEmpty(AppGroup group) {
        return new Step.KeepGroup(
                StepId.of("keep-group", group.id().value()),
                group.id(),
                group.externalId(),
                null,
                group.name(),
                true);
    }

    private boolean isActive(AccountId id) {
        @Nullable Account account = situation.accounts().get(id);
        return account != null && account.active();
    }
}
