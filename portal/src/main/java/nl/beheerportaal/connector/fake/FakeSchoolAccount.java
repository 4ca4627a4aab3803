package nl.beheerportaal.connector.fake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;
import org.jspecify.annotations.Nullable;

/// One school's account at an app, in memory: the rows and the rules an app has for them.
final class FakeSchoolAccount {
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Map<AppGroupId, AppGroup> groups = new LinkedHashMap<>();
    private int made;

    AccountId newAccountId() {
        made++;
        return new AccountId("a" + made);
    }

    AppGroupId newGroupId() {
        made++;
        return new AppGroupId("g" + made);
    }

    void put(Account account) {
        accounts.put(account.id(), account);
    }

    void put(AppGroup group) {
        groups.put(group.id(), group);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    List<AppGroup> groups() {
        return List.copyOf(groups.values());
    }

    Optional<Account> account(Predicate<Account> which) {
        return accounts.values().stream().filter(which).findFirst();
    }

    Optional<AppGroup> group(Predicate<AppGroup> which) {
        return groups.values().stream().filter(which).findFirst();
    }

    Outcome apply(AppCall call, Licence licence) {
        return switch (call) {
            case AppCall.CreateAccount(AccountFields fields, String userName) ->
                    create(fields, userName, licence);
            case AppCall.UpdateAccount(AccountId id, AccountFields before, AccountFields after) ->
                    update(id, before, after, licence);
            case AppCall.SetActive(AccountId id, boolean active) -> setActive(id, active, licence);
            case AppCall.DeleteAccount(AccountId id) -> delete(id);
            case AppCall.CreateGroup(GroupFields fields) -> create(fields);
            case AppCall.UpdateGroup(AppGroupId id, GroupFields before, GroupFields after) ->
                    update(id, before, after);
            case AppCall.ChangeMembers(AppGroupId id, Set<AccountId> in, Set<AccountId> out) ->
                    changeMembers(id, in, out);
        };
    }

    private Outcome create(AccountFields fields, String userName, Licence licence) {
        if (account(other -> other.userName().equalsIgnoreCase(userName)).isPresent()) {
            return refused(Why.USER_NAME_TAKEN, "userName exists");
        }
        if (taken(fields.externalId(), null)) {
            return refused(Why.TAKEN, "externalId exists");
        }
        if (fields.active() && full(fields.kind(), licence)) {
            return refused(Why.NO_SEATS, "no seat left");
        }
        AccountId id = newAccountId();
        put(FakeRows.account(id, userName, fields));
        return new Outcome.Applied(id.value());
    }

    private Outcome update(
            AccountId id, AccountFields before, AccountFields after, Licence licence) {
        Account old = accounts.get(id);
        if (old == null) {
            return refused(Why.GONE, "no such account");
        }
        if (before.equals(after)) {
            return new Outcome.AlreadyTrue(null);
        }
        AccountFields wanted = FakeRows.merge(AccountFields.of(old), before, after);
        if (taken(wanted.externalId(), id)) {
            return refused(Why.TAKEN, "externalId exists");
        }
        if (wanted.active() && !old.active() && full(wanted.kind(), licence)) {
            return refused(Why.NO_SEATS, "no seat left");
        }
        put(FakeRows.changed(old, wanted));
        return new Outcome.Applied(null);
    }

    private Outcome setActive(AccountId id, boolean active, Licence licence) {
        Account old = accounts.get(id);
        if (old == null) {
            return refused(Why.GONE, "no such account");
        }
        if (old.active() == active) {
            return new Outcome.AlreadyTrue(null);
        }
        if (active && full(old.kind(), licence)) {
            return refused(Why.NO_SEATS, "no seat left");
        }
        put(FakeRows.changed(old, AccountFields.of(old).withActive(active)));
        return new Outcome.Applied(null);
    }

    private Outcome delete(AccountId id) {
        if (accounts.remove(id) == null) {
            return new Outcome.AlreadyTrue(null);
        }
        groups.replaceAll((_, group) -> FakeRows.withMembers(group, Set.of(), Set.of(id)));
        return new Outcome.Applied(null);
    }

    private Outcome create(GroupFields fields) {
        String key = fields.externalId();
        if (key != null && group(other -> key.equals(other.externalId())).isPresent()) {
            return refused(Why.TAKEN, "externalId exists");
        }
        AppGroupId id = newGroupId();
        put(FakeRows.group(id, fields));
        return new Outcome.Applied(id.value());
    }

    private Outcome update(AppGroupId id, GroupFields before, GroupFields after) {
        AppGroup old = groups.get(id);
        if (old == null) {
            return refused(Why.GONE, "no such group");
        }
        if (before.equals(after)) {
            return new Outcome.AlreadyTrue(null);
        }
        put(FakeRows.changed(old, FakeRows.merge(GroupFields.of(old), before, after)));
        return new Outcome.Applied(null);
    }

    private Outcome changeMembers(AppGroupId id, Set<AccountId> in, Set<AccountId> out) {
        AppGroup old = groups.get(id);
        if (old == null) {
            return refused(Why.GONE, "no such group");
        }
        Set<AccountId> strangers = new HashSet<>(in);
        strangers.removeAll(accounts.keySet());
        if (!strangers.isEmpty()) {
            return refused(Why.INVALID, "member is no account");
        }
        AppGroup next = FakeRows.withMembers(old, in, out);
        put(next);
        return next.equals(old) ? new Outcome.AlreadyTrue(null) : new Outcome.Applied(null);
    }

    private boolean taken(@Nullable String externalId, @Nullable AccountId except) {
        return externalId != null
                && account(other ->
                                externalId.equals(other.externalId()) && !other.id().equals(except))
                        .isPresent();
    }

    private boolean full(AccountKind kind, Licence licence) {
        if (!(licence instanceof Licence.Limited(int pupils, int teachers, var _))) {
            return false;
        }
        long used =
                accounts.values().stream()
                        .filter(account -> account.active() && account.kind() == kind)
                        .count();
        return switch (kind) {
            case PUPIL -> used >= pupils;
            case TEACHER -> used >= teachers;
            case OTHER -> false;
        };
    }

    private static Outcome refused(Why why, String said) {
        return new Outcome.Refused(why, said);
    }
}
