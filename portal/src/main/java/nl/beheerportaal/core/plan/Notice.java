package nl.beheerportaal.core.plan;

import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;

/// Something a person should know and that stops nothing: *Dit vraagt je aandacht*.
public sealed interface Notice {
    /// The roster gives this person a group that it does not list.
    record UnknownGroup(PersonId person, LasKey group) implements Notice {}

    /// The roster has no name at all; no account can be made, an existing one keeps its name.
    record NameMissing(PersonId person) implements Notice {}

    /// The roster lists this number more than once; only the first is believed.
    record ListedTwice(PersonId person) implements Notice {}

    /// A chosen person is not on the roster (any more).
    record ChosenNotOnRoster(PersonId person, AccountKind kind) implements Notice {}

    /// A chosen member of staff does not count as *docent*: employment over, or no fitting role.
    record ChosenNotTeacher(PersonId person) implements Notice {}

    /// An account we made or linked is no longer in the app; an automatic run makes no other.
    record AccountVanished(PersonId person, AccountId account) implements Notice {}

    /// Somebody deactivated an account of ours in the app; an automatic run leaves it so.
    record DeactivatedInApp(PersonId person, AccountId account) implements Notice {}

    /// Somebody changed an account of ours in the app; this plan puts it back to what the roster
    /// says.
    ///
    /// @param name whom to call it on a screen
    /// @param group whether it was put into another group, or out of one
    record ChangedInApp(
            PersonId person, AccountId account, String name, List<AccountPart> parts, boolean group)
            implements Notice {
        public ChangedInApp {
            parts = List.copyOf(parts);
        }
    }

    /// A group of ours is no longer in the app; this plan makes it again.
    record GroupVanished(String name) implements Notice {}

    /// An account that nobody linked bears this person's number; an automatic run does not take it
    /// away.
    record KeyTaken(PersonId person, AccountId account) implements Notice {}

    /// Somebody whose account stays as a person put it back; it does not change by itself.
    record StaysAsUndone(PersonId person, AccountId account, boolean active) implements Notice {}

    /// The school went over to the next year: so many pupils went up. Explains the many changes.
    record YearPromoted(int pupils) implements Notice {}

    /// The school renamed its groups.
    record GroupsRenamed(int groups) implements Notice {}

    /// The school changed its administration (LAS): so many people have another key there, and are
    /// the same people.
    record LasChanged(int people) implements Notice {}

    /// Something of an account that an undo leaves as it is, although the run changed it.
    ///
    /// @param name whom to call it on a screen
    record NotPutBack(AccountId account, String name, AccountPart part, Why why)
            implements Notice {}

    /// A group that an undo leaves as it is, although the run changed it.
    record GroupNotPutBack(AppGroupId group, String name, Why why) implements Notice {}

    /// Whether it tells of something that somebody did in the app.
    default boolean drift() {
        return switch (this) {
            case AccountVanished _,
                    DeactivatedInApp _,
                    ChangedInApp _,
                    GroupVanished _,
                    KeyTaken _ ->
                    true;
            case UnknownGroup _,
                    NameMissing _,
                    ListedTwice _,
                    ChosenNotOnRoster _,
                    ChosenNotTeacher _,
                    StaysAsUndone _,
                    YearPromoted _,
                    GroupsRenamed _,
                    LasChanged _,
                    NotPutBack _,
                    GroupNotPutBack _ ->
                    false;
        };
    }

    /// Whether the plan itself puts right what somebody did in the app.
    default boolean repaired() {
        return this instanceof ChangedInApp || this instanceof GroupVanished;
    }

    /// Why an undo leaves something as it is.
    enum Why {
        /// A later run changed it: what later runs did is kept.
        LATER_RUN,
        /// Somebody changed it in the app since.
        IN_APP,
        /// The account or group is no longer in the app.
        GONE,
        /// Another account has the key now.
        KEY_TAKEN,
        /// The administrator of the account at the app is never removed.
        ADMINISTRATOR
    }
}
