package nl.beheerportaal.sync.draft;

import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Mode;

/// Everything a coordinator can do in the wizard, as data.
public sealed interface Act {
    record ChooseMode(Mode mode) implements Act {}

    /// *Automatisch koppelen*: reads both sides afresh and links what is certain.
    record LinkAutomatically() implements Act {}

    /// Links one account with one pupil: an accepted suggestion when the matcher suggested the
    /// pair, else by hand.
    record Link(AccountId account, PersonId person) implements Act {}

    /// *Alle n koppelen*, for a bundle that is safe to accept together.
    record LinkBundle(Bundle bundle) implements Act {}

    /// *Welk account houdt …?* Links the account that is kept; the pupil's other accounts may go,
    /// or wait until they are merged.
    record KeepOne(AccountId account, PersonId person, boolean untilMerged) implements Act {}

    record Unlink(AccountId account) implements Act {}

    record NotSame(AccountId account, PersonId person) implements Act {}

    /// *Dit account mag verwijderd worden*.
    record MayGo(AccountId account) implements Act {}

    /// *Niet verwijderen tot samengevoegd*.
    record KeepUntilMerged(AccountId account) implements Act {}

    /// Takes back *may go* or *keep until merged*.
    record Release(AccountId account) implements Act {}

    /// Takes back *not the same*: the pair may be suggested again.
    record ReleasePair(AccountId account, PersonId person) implements Act {}

    /// Takes back the last act on links and decisions.
    record Undo() implements Act {}

    /// Takes a linked pupil along, or not (*Toch niet meenemen*).
    record TakeAlong(PersonId person, boolean along) implements Act {}

    /// Chooses pupils without an account to be made new, or no longer.
    record ChoosePupils(Set<PersonId> people, boolean chosen) implements Act {}

    record ChooseTeachers(Set<PersonId> people, boolean chosen) implements Act {}

    /// Keeps the account of somebody who left the roster, or lets it go (unticked among the
    /// changes).
    record KeepLeaver(PersonId person, boolean keep) implements Act {}

    /// Whether combined groups come along.
    record CombinedGroups(boolean along) implements Act {}

    /// Whether teachers recognised by key or e-mail address keep their account.
    record KeepRecognisedTeachers(boolean keep) implements Act {}

    /// Arrived at a step; remembered to go on from.
    record Arrive(WizardStep step) implements Act {}
}
