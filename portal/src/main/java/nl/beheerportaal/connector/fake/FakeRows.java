package nl.beheerportaal.connector.fake;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;
import org.jspecify.annotations.Nullable;

/// Rows made from fields, and fields patched: only what differs between before and after moves.
final class FakeRows {
    private FakeRows() {}

    static Account account(AccountId id, String userName, AccountFields fields) {
        return new Account(
                id,
                fields.externalId(),
                userName,
                fields.name(),
                fields.kind(),
                fields.active(),
                fields.eckId(),
                fields.yearGroup(),
                fields.schoolYear(),
                fields.namePrefix(),
                fields.email(),
                fields.roles(),
                Work.NONE,
                null);
    }

    static Account changed(Account old, AccountFields fields) {
        Account fresh = account(old.id(), old.userName(), fields);
        return new Account(
                fresh.id(),
                fresh.externalId(),
                fresh.userName(),
                fresh.name(),
                fresh.kind(),
                fresh.active(),
                fresh.eckId(),
                fresh.yearGroup(),
                fresh.schoolYear(),
                fresh.namePrefix(),
                fresh.email(),
                fresh.roles(),
                old.work(),
                old.created());
    }

    static AppGroup group(AppGroupId id, GroupFields fields) {
        return row(id, fields, Set.of());
    }

    static AppGroup changed(AppGroup old, GroupFields fields) {
        return row(old.id(), fields, old.members());
    }

    static AppGroup withMembers(AppGroup old, Set<AccountId> in, Set<AccountId> out) {
        Set<AccountId> members = new HashSet<>(old.members());
        members.addAll(in);
        members.removeAll(out);
        return row(old.id(), GroupFields.of(old), members);
    }

    static AccountFields merge(AccountFields now, AccountFields before, AccountFields after) {
        Patch<AccountFields> patch = new Patch<>(now, before, after);
        return new AccountFields(
                patch.of(AccountFields::externalId),
                patch.kept(AccountFields::given),
                patch.kept(AccountFields::family),
                patch.kept(AccountFields::display),
                patch.kept(AccountFields::kind),
                patch.kept(AccountFields::active),
                patch.of(AccountFields::eckId),
                patch.of(AccountFields::yearGroup),
                patch.of(AccountFields::schoolYear),
                patch.kept(AccountFields::namePrefix),
                patch.of(AccountFields::email),
                patch.kept(AccountFields::roles));
    }

    static GroupFields merge(GroupFields now, GroupFields before, GroupFields after) {
        Patch<GroupFields> patch = new Patch<>(now, before, after);
        return new GroupFields(
                patch.of(GroupFields::externalId),
                patch.kept(GroupFields::name),
                patch.of(GroupFields::groupType),
                patch.of(GroupFields::yearGroup),
                patch.of(GroupFields::schoolYear));
    }

    private static AppGroup row(AppGroupId id, GroupFields fields, Set<AccountId> members) {
        return new AppGroup(
                id,
                fields.externalId(),
                fields.name(),
                fields.groupType(),
                fields.yearGroup(),
                fields.schoolYear(),
                members);
    }

    private record Patch<R>(R now, R before, R after) {
        <T> @Nullable T of(Function<R, @Nullable T> part) {
            T wanted = part.apply(after);
            return Objects.equals(part.apply(before), wanted) ? part.apply(now) : wanted;
        }

        <T> T kept(Function<R, T> part) {
            T wanted = part.apply(after);
            return part.apply(before).equals(wanted) ? part.apply(now) : wanted;
        }
    }
}
