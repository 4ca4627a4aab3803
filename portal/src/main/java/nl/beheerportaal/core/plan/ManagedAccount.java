package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// An account the portal made or took over, with what the roster said of its owner when it was last
/// synchronised. The keys beside the person's number rescue a link when Basispoort reissues it.
///
/// @param made true when the portal made the account, false when somebody linked it
/// @param settled true once the portal has set its groups; until then it is taken out of the groups
///   it had before
/// @param since the day on which it became the portal's; null when that was before this was kept
/// @param seen the day of the last plan carried out in which the owner was on the roster
/// @param former the pupil's year before the present one; null when there was none
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
        @Nullable Former former) {
    /// The same account, some time later.
    ManagedAccount asOf(Seen now, LocalDate day) {
        boolean another = yearGroup != null && !yearGroup.equals(now.yearGroup());
        return new ManagedAccount(
                account,
                person,
                kind,
                made,
                settled,
                now.eckId(),
                now.lasKey(),
                now.yearGroup(),
                now.homeGroup(),
                since,
                day,
                another ? new Former(yearGroup, homeGroup, day) : former);
    }

    ManagedAccount settled(boolean groupsSet) {
        return new ManagedAccount(
                account, person, kind, made, groupsSet, eckId, lasKey, yearGroup, homeGroup, since,
                seen, former);
    }

    /// The same account of the person it belongs to by another number.
    ManagedAccount of(PersonId owner, boolean madeByUs) {
        return new ManagedAccount(
                account, owner, kind, madeByUs, settled, eckId, lasKey, yearGroup, homeGroup, since,
                seen, former);
    }

    /// An account that just became the portal's.
    static ManagedAccount fresh(
            AccountId account, PersonId person, AccountKind kind, boolean made, LocalDate day) {
        return new ManagedAccount(
                account, person, kind, made, true, null, null, null, null, day, null, null);
    }

    /// The same account, of whoever's number it bears; of the same owner when it bears none.
    ManagedAccount ofBearer(AccountFields fields) {
        PersonId bearer = Account.person(fields.externalId());
        return bearer == null || bearer.equals(person) ? this : of(bearer, made);
    }
}
