package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;

/// One thing in an app that a run can change and another run can change again: a part of an
/// account, a group, or who is in a group.
record Subject(String kind, String id, String other) {
    static Subject of(AccountId account, AccountPart part) {
        return new Subject("account", account.value(), part.name());
    }

    static Subject of(AppGroupId group) {
        return new Subject("group", group.value(), "");
    }

    static Subject of(AppGroupId group, AccountId member) {
        return new Subject("member", group.value(), member.value());
    }
}
