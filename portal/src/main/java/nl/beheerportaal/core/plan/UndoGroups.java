package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import org.jspecify.annotations.Nullable;

/// The steps that take back what a run did to groups and their members. A group that the run made
/// stays, empty: groups are never deleted.
final class UndoGroups {
    private final Situation situation;
    private final Provenance provenance;
    private final Undoing what;
    private final Map<AppGroupId, ManagedGroup> managed = new TreeMap<>();
    private final Map<AppGroupId, Set<AccountId>> afterwards = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();

    UndoGroups(Situation situation, Provenance provenance, Undoing what) {
        this.situation = situation;
        this.provenance = provenance;
        this.what = what;
        situation.world().ledger().groups().forEach(group -> managed.put(group.group(), group));
    }

    List<Notice> notices() {
        return notices;
    }

    /// @param going accounts that are deactivated
    List<Step> steps(Effects effects, Set<AccountId> going) {
        List<Step> steps = new ArrayList<>();
        if (what.only() == null) {
            // the other way round: a name that one group gave to another is free again first
            List.copyOf(effects.groups().values())
                    .reversed()
                    .forEach(effect -> addGroup(steps, effect));
        }
        effects.members().forEach((id, effect) -> addMembers(steps, id, effect));
        afterwards.forEach((id, members) -> addEmptied(steps, id, members, going));
        return steps;
    }

    private void addGroup(List<Step> steps, Effects.OfGroup effect) {
        AppGroup now = situation.appGroups().get(effect.group());
        if (now == null) {
            keep(effect.group(), effect.after().name(), Notice.Why.GONE);
            return;
        }
        GroupFields is = GroupFields.of(now);
        if (is.equals(effect.before())) {
            return;
        }
        if (!provenance.isLast(what.run(), Subject.of(effect.group()))) {
            keep(effect.group(), is.name(), Notice.Why.LATER_RUN);
        } else if (!is.equals(effect.after()) && !is.equals(effect.after().dated())) {
            keep(effect.group(), is.name(), Notice.Why.IN_APP);
        } else {
            ManagedGroup ours = managed.get(effect.group());
            steps.add(
                    new Step.PutBackGroup(
                            StepId.of("put-back-group", effect.group().value()),
                            effect.group(),
                            is,
                            effect.before(),
                            ours,
                            oursAfter(effect, ours)));
        }
    }

    private static @Nullable ManagedGroup oursAfter(
            Effects.OfGroup effect, @Nullable ManagedGroup ours) {
        if (effect.adopted()) {
            return null;
        }
        if (effect.entry() != null) {
            return effect.entry();
        }
        return ours == null || ours.keys().size() == 1 || !keyMoved(effect, ours)
                ? ours
                : new ManagedGroup(
                        ours.externalId(),
                        ours.keys().subList(0, ours.keys().size() - 1),
                        ours.group());
    }

    private static boolean keyMoved(Effects.OfGroup effect, ManagedGroup ours) {
        return effect.key() != null && effect.key().equals(ours.key());
    }

    private void addMembers(List<Step> steps, AppGroupId id, Effects.OfMembers effect) {
        AppGroup now = situation.appGroups().get(id);
        if (now == null) {
            return;
        }
        List<AccountRef> added = new ArrayList<>();
        List<AccountId> removed = new ArrayList<>();
        for (AccountId account : Situation.sorted(effect.removed())) {
            if (!now.members().contains(account)
                    && situation.accounts().containsKey(account)
                    && mayMove(id, account)) {
                added.add(new AccountRef.Existing(account));
            }
        }
        for (AccountId account : Situation.sorted(effect.added())) {
            if (now.members().contains(account) && mayMove(id, account)) {
                removed.add(account);
            }
        }
        if (!added.isEmpty() || !removed.isEmpty()) {
            Set<AccountId> members = new HashSet<>(now.members());
            removed.forEach(members::remove);
            members.addAll(effect.removed());
            afterwards.put(id, members);
            steps.add(
                    new Step.ChangeMembers(
                            StepId.of("change-members", id.value()),
                            new GroupRef.Existing(id),
                            now.name(),
                            added,
                            removed));
        }
    }

    private boolean mayMove(AppGroupId group, AccountId account) {
        return what.covers(account) && provenance.isLast(what.run(), Subject.of(group, account));
    }

    private void addEmptied(
            List<Step> steps, AppGroupId id, Set<AccountId> members, Set<AccountId> going) {
        AppGroup group = situation.appGroups().get(id);
        boolean filled =
                members.stream().anyMatch(member -> isActive(member) && !going.contains(member));
        if (group != null && !filled) {
            steps.add(
                    new Step.KeepGroup(
                            StepId.of("keep-group", id.value()),
                            id,
                            null,
                            null,
                            group.name(),
                            true));
        }
    }

    private boolean isActive(AccountId id) {
        Account account = situation.accounts().get(id);
        return account != null && account.active();
    }

    private void keep(AppGroupId group, String name, Notice.Why why) {
        notices.add(new Notice.GroupNotPutBack(group, name, why));
    }
}
