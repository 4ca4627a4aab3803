package nl.beheerportaal.connector;

import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;

/// One change at a learning app, all ids known. Every call but the two creations may be repeated as
/// it is.
public sealed interface AppCall {
    /// POST a new account with a user name of ours.
    record CreateAccount(AccountFields fields, String userName) implements AppCall {}

    /// PATCH the fields that differ; user name and password stay.
    record UpdateAccount(AccountId account, AccountFields before, AccountFields after)
            implements AppCall {}

    /// PATCH `active`: deactivate, or bring back.
    record SetActive(AccountId account, boolean active) implements AppCall {}

    /// Erase for good, after retention.
    record DeleteAccount(AccountId account) implements AppCall {}

    /// POST a new, empty group.
    record CreateGroup(GroupFields fields) implements AppCall {}

    /// PATCH the fields that differ; members stay.
    record UpdateGroup(AppGroupId group, GroupFields before, GroupFields after)
            implements AppCall {}

    /// PATCH members in and out; the others stay.
    record ChangeMembers(AppGroupId group, Set<AccountId> added, Set<AccountId> removed)
            implements AppCall {
        public ChangeMembers {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }
}
