package nl.beheerportaal.core.plan;

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
public record ManagedAccount(
        AccountId account,
        PersonId person,
        AccountKind kind,
        boolean made,
        boolean settled,
        @Nullable EckId eckId,
        @Nullable LasKey lasKey,
        @Nullable YearGroup yearGroup,
        @Nullable LasKey homeGroup) {
    /// The same account, of whoever's number it bears; of the same owner when it bears none.
    ManagedAccount ofBearer(AccountFields fields) {
        PersonId bearer = Account.person(fields.externalId());
        return bearer == null || bearer.equals(person)
                ? this
                : new ManagedAccount(
                        account, bearer, kind, made, settled, eckId, lasKey, yearGroup, homeGroup);
    }
}
