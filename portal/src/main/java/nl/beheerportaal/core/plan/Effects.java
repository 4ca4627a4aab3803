package nl.beheerportaal.core.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.AccountEffect.Change;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What a run changed in the app, account by account and group by group. A step of which nobody
/// knows whether it was done counts as done: an undo looks at the app as it is anyway.
final class Effects {
    /// What changed of one group, its members apart.
    ///
    /// @param key the roster group it became; null when an undo put it back
    /// @param entry what the ledger said of a group before an undo put it back; null otherwise
    record OfGroup(
            AppGroupId group,
            GroupFields before,
            GroupFields after,
            boolean adopted,
            @Nullable LasKey key,
            @Nullable ManagedGroup entry) {}

    /// Who came into a group and who left it.
    record OfMembers(Set<AccountId> added, Set<AccountId> removed, String name) {}

    private final Map<AccountId, AccountEffect> accounts = new TreeMap<>();
    private final Map<AppGroupId, OfGroup> groups = new LinkedHashMap<>();
    private final Map<AppGroupId, OfMembers> members = new TreeMap<>();
    private final Map<PersonId, AccountId> madeAccounts = new HashMap<>();
    private final Map<String, AppGroupId> madeGroups = new HashMap<>();

    private Effects() {}

    static Effects of(Recorded recorded) {
        Bookkeeping.Results results = recorded.results();
        Effects effects = new Effects();
        for (Step step : recorded.plan().runnable()) {
            effects.addMade(step, results.made(step.id()));
        }
        for (Step step : recorded.plan().runnable()) {
            if (results.done(step.id()) || results.unknown(step.id())) {
                effects.add(step);
            }
        }
        return effects;
    }

    Map<AccountId, AccountEffect> accounts() {
        return accounts;
    }

    /// In the order of the plan.
    Map<AppGroupId, OfGroup> groups() {
        return groups;
    }

    Map<AppGroupId, OfMembers> members() {
        return members;
    }

    /// Everything this run wrote.
    Set<Subject> written() {
        Set<Subject> written = new HashSet<>();
        for (AccountEffect each : accounts.values()) {
            for (AccountPart part : AccountPart.values()) {
                if (each.changes(part)) {
                    written.add(Subject.of(each.account(), part));
                }
            }
        }
        groups.keySet().forEach(group -> written.add(Subject.of(group)));
        members.forEach((group, change) -> {
            change.added.forEach(account -> written.add(Subject.of(group, account)));
            change.removed.forEach(account -> written.add(Subject.of(group, account)));
        });
        return written;
    }

    private void addMade(Step step, @Nullable String made) {
        if (made == null) {
            return;
        }
        if (step instanceof Step.CreateAccount create) {
            madeAccounts.put(create.person(), new AccountId(made));
        } else if (step instanceof Step.CreateGroup create
                && create.fields().externalId() != null) {
            madeGroups.put(create.fields().externalId(), new AppGroupId(made));
        }
    }

    private void add(Step step) {
        switch (step) {
            case Step.OfAccount account -> add(account);
            case Step.OfGroup group -> add(group);
        }
    }

    private void add(Step.OfAccount step) {
        switch (step) {
            case Step.CreateAccount create -> {
                AccountId made = madeAccounts.get(create.person());
                if (made != null) {
                    AccountFields after = create.fields();
                    add(create, made, new Change(create.person(), after.withActive(false), after));
                }
            }
            case Step.UpdateAccount up ->
                    add(up, up.account(), new Change(up.person(), up.before(), up.after()));
            case Step.RestoreAccount back ->
                    add(
                            back,
                            back.account(),
                            new Change(back.person(), back.before(), back.after()));
            case Step.ReleaseAccount free ->
                    add(free, free.account(), new Change(null, free.before(), free.after()));
            case Step.PutBack back ->
                    add(
                            back,
                            back.account(),
                            new Change(back.person(), back.before(), back.after()));
            case Step.DeactivateAccount gone -> {
                AccountFields before = gone.before().withActive(true);
                Change change = new Change(gone.person(), before, before.withActive(false));
                add(gone, gone.account(), change);
            }
            case Step.KeepAccount _, Step.LeaveAccount _ -> {}
        }
    }

    private void add(Step.OfGroup step) {
        switch (step) {
            case Step.UpdateGroup up ->
                    groups.put(
                            up.group(),
                            new OfGroup(
                                    up.group(),
                                    up.before(),
                                    up.after(),
                                    up.adopted(),
                                    up.key(),
                                    null));
            case Step.PutBackGroup back ->
                    groups.put(
                            back.group(),
                            new OfGroup(
                                    back.group(),
                                    back.before(),
                                    back.after(),
                                    back.oursBefore() == null,
                                    null,
                                    back.oursBefore()));
            case Step.ChangeMembers change -> add(change);
            case Step.KeepGroup _, Step.CreateGroup _ -> {}
        }
    }

    private void add(Step.OfAccount step, AccountId account, Change change) {
        accounts.merge(account, AccountEffect.of(step, account, change), AccountEffect::and);
    }

    private void add(Step.ChangeMembers change) {
        AppGroupId group =
                switch (change.group()) {
                    case GroupRef.Existing(AppGroupId id) -> id;
                    case GroupRef.Made(String key) -> madeGroups.get(key);
                };
        if (group == null) {
            return;
        }
        Set<AccountId> added = new HashSet<>();
        for (AccountRef ref : change.added()) {
            AccountId account =
                    switch (ref) {
                        case AccountRef.Existing(AccountId id) -> id;
                        case AccountRef.Made(PersonId person) -> madeAccounts.get(person);
                    };
            if (account != null) {
                added.add(account);
            }
        }
        members.put(group, new OfMembers(added, Set.copyOf(change.removed()), change.groupName()));
    }
}
