package nl.beheerportaal.sync.overview;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.StepEntry;

/// Reads how a school and its apps stand. Database only: pages that show it stay fast when the
/// outside is slow.
public final class Overview {
    private static final int RUNS_SHOWN = 50;

    private final Transactions transactions;
    private final Stores stores;

    /// The tables an overview reads.
    public record Stores(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            DraftStore drafts,
            RunStore runs) {}

    public Overview(Transactions transactions, Stores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    public School school(SchoolScope scope) {
        return inSchool(scope, () -> stores.schools().get(scope));
    }

    /// The school's connections, in the order of the menu.
    public List<Connection> connections(SchoolScope scope) {
        return inSchool(scope, () -> stores.connections().all(scope));
    }

    /// How every app stands that the school has a connection to, in the order of the menu.
    public List<AppState> apps(SchoolScope scope) {
        return inSchool(
                scope,
                () ->
                        stores.connections().all(scope).stream()
                                .map(connection -> state(scope, connection))
                                .toList());
    }

    /// One app; nothing when the school has no connection to it.
    public Optional<AppState> app(SchoolScope scope, AppId app) {
        return inSchool(
                scope,
                () ->
                        stores.connections()
                                .find(scope, app)
                                .map(connection -> state(scope, connection)));
    }

    /// One run of the school; nothing for another school's.
    public Optional<Run> run(SchoolScope scope, RunId id) {
        return inSchool(scope, () -> stores.runs().find(scope, id));
    }

    /// How far each step of a run is.
    public List<StepEntry> entries(SchoolScope scope, RunId id) {
        return inSchool(scope, () -> stores.runs().entries(scope, id));
    }

    private AppState state(SchoolScope scope, Connection connection) {
        AppId app = connection.app();
        return new AppState(
                stores.schools().get(scope),
                connection,
                stores.confirmed().find(scope, app).orElse(null),
                stores.drafts().find(scope, app, Occasion.WIZARD).orElse(null),
                stores.runs().latest(scope, app, RUNS_SHOWN));
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
