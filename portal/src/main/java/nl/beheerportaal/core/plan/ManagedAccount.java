package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.Objects;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// An account the portal made or took over, with what the roster said of its owner when it was last
/// synchronised. The keys beside the person's number rescue a link when Basispoort reissues it;
/// they are the last that were there, for a key that is missing once is not another key.
///
/// @param made true when the portal made the account, false when somebody linked it
/// @param settled true once the portal has set its groups; until then it is taken out of the groups
///   it had before
/// @param since the day on which it became the portal's; null when that was before this was kept
/// @param seen the day of the last plan carried out in which the owner was on the roster
/// @param former the pupil's year or class before the present one; null when there was none
/// @param keys every key that is remembered, the last ones too
/// @param wish what the account should be by that, as of [Seen]; null when that was before this was
///   kept
public record ManagedAccount(
        AccountId account,
        PersonId person,
        AccountKind kind,
        boolean made,
        boolean settled,
        @Nullable EckId eckId,
        @Nullable LasKey lasKey,
        @Nullable YearGroup yearGroup,
        @Nullable LasKey homeGroup,
        @Nullable LocalDate since,
        @Nullable LocalDate seen,
        @Nullable Former former,
        KnownKeys keys,
        @Nullable String wish) {
    public ManagedAccount {
        // Books from before this was kept know the last keys only.
        keys = keys == null ? lastOnly(eckId, lasKey, since, seen) : keys;
    }

    private static KnownKeys lastOnly(
            @Nullable EckId eckId,
            @Nullable LasKey lasKey,
            @Nullable LocalDate since,
            @Nullable LocalDate seen) {
        LocalDate day = seen != null ? seen : since != null ? since : LocalDate.EPOCH;
        return KnownKeys.NONE.with(eckId, lasKey, day);
    }

    /// The same account, some time later. Its keys go on to the present owner when they can be of
    /// the same person; whoever else a person gave it to begins with none.
    ///
    /// @param owner whose it is now, perhaps by another number
    ManagedAccount asOf(PersonId owner, boolean madeByUs, Seen now, LocalDate day) {
        boolean same = owner.equals(person) || keys.speakFor(now);
        KnownKeys known = same ? keys : KnownKeys.NONE;
        return new ManagedAccount(
                account,
                owner,
                kind,
                madeByUs,
                settled,
                now.eckId() == null && same ? eckId : now.eckId(),
                now.lasKey() == null && same ? lasKey : now.lasKey(),
                now.yearGroup(),
                now.homeGroup(),
                since,
                day,
                Former.after(this, now, day),
                known.with(now.eckId(), now.lasKey(), day),
                now.wish());
    }

    /// Whether the roster says what it said at the last synchronisation; a key that is missing says
    /// nothing.
    boolean asSeen(Seen now) {
        return (now.eckId() == null || now.eckId().equals(eckId))
                && (now.lasKey() == null || now.lasKey().equals(lasKey))
                && Objects.equals(yearGroup, now.yearGroup())
                && Objects.equals(homeGroup, now.homeGroup())
                && (wish == null || now.wish() == null || wish.equals(now.wish()));
    }

    ManagedAccount settled(boolean groupsSet) {
        return new ManagedAccount(
                account, person, kind, made, groupsSet, eckId, lasKey, yearGroup, homeGroup, since,
                seen, former, keys, wish);
    }

    /// An account that just became the portal's.
    static ManagedAccount fresh(
            AccountId account, PersonId person, AccountKind kind, boolean made, LocalDate day) {
        return new ManagedAccount(
                account,
                person,
                kind,
                made,
                true,
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                KnownKeys.NONE,
                null);
    }

    /// The same account, of whoever's number it bears; of the same owner when it bears none.
    ManagedAccount ofBearer(AccountFields fields) {
        PersonId bearer = Account.person(fields.externalId());
        return bearer == null || bearer.equals(person)
                ? this
                : new ManagedAccount(
                        account, bearer, kind, made, settled, eckId, lasKey, yearGroup, homeGroup,
                        since, seen, former, keys, wish);
    }
}
