package nl.beheerportaal.sync.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.SettledElsewhere;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.fetch.SnapshotStore;

/// The links in force of a school's other apps: what was settled for Taalblobs is offered in
/// Rekenblobs (PRODUCT §5). Accounts are as they were last read; nothing is read for this.
public final class OtherAppLinks {
    private final Transactions transactions;
    private final ConnectionStore connections;
    private final ConfirmedStore confirmed;
    private final SnapshotStore snapshots;

    public OtherAppLinks(
            Transactions transactions,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            SnapshotStore snapshots) {
        this.transactions = transactions;
        this.connections = connections;
        this.confirmed = confirmed;
        this.snapshots = snapshots;
    }

    /// What is in force for one other app.
    record InForce(AppId app, Links links, AppSnapshot accounts) {
        /// When its accounts were read; with the links all that the offers rest on.
        Instant read() {
            return accounts.fetched();
        }

        List<SettledElsewhere> settled() {
            Map<AccountId, Account> byId = new HashMap<>();
            accounts.accounts().forEach(account -> byId.put(account.id(), account));
            List<SettledElsewhere> settled = new ArrayList<>();
            for (Link link : links.all()) {
                Account account = byId.get(link.account());
                if (account != null) {
                    settled.add(new SettledElsewhere(app, account, link.person()));
                }
            }
            return settled;
        }
    }

    List<InForce> of(SchoolScope scope, AppId app) {
        return transactions.forSchool(
                scope.school().value(),
                () ->
                        connections.all(scope).stream()
                                .map(Connection::app)
                                .filter(other -> !other.equals(app))
                                .flatMap(other -> inForce(scope, other).stream())
                                .toList());
    }

    private Optional<InForce> inForce(SchoolScope scope, AppId app) {
        return confirmed
                .find(scope, app)
                .flatMap(known ->
                        snapshots
                                .app(scope, app)
                                .map(accounts -> new InForce(app, known.links(), accounts)));
    }
}
