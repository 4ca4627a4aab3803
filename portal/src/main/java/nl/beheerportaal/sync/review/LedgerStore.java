package nl.beheerportaal.sync.review;

import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.school.SchoolScope;

/// What the portal made, linked and deactivated, per school and app. Written in the transaction
/// that ends a run.
public interface LedgerStore {
    /// The empty ledger before the first run.
    Ledger find(SchoolScope scope, AppId app);

    void save(SchoolScope scope, AppId app, Ledger ledger);
}
