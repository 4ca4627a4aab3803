package nl.beheerportaal.core.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.PersonId;

/// Who of the roster is in an app by what the portal did there: exactly those who shall see its
/// tile.
public final class Presence {
    private Presence() {}

    /// The owners of accounts of ours that were not deactivated. A pupil counts only while linked:
    /// an account that somebody unlinked is kept in the books but is nobody's way in.
    public static Set<PersonId> in(Ledger ledger, Links links) {
        Set<AccountId> gone =
                ledger.deactivated().stream()
                        .map(DeactivatedAccount::account)
                        .collect(Collectors.toSet());
        Map<AccountId, PersonId> linked =
                links.all().stream().collect(Collectors.toMap(Link::account, Link::person));
        Set<PersonId> present = new HashSet<>();
        for (ManagedAccount account : ledger.accounts()) {
            boolean in =
                    account.kind() != AccountKind.PUPIL
                            || account.person().equals(linked.get(account.account()));
            if (in && !gone.contains(account.account())) {
                present.add(account.person());
            }
        }
        return present;
    }
}
