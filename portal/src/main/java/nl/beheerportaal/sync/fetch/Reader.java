package nl.beheerportaal.sync.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;

/// Reads Basispoort and the app, and keeps what came back whole. Calls over the network are made
/// outside any transaction, so that a slow app holds no database connection.
public final class Reader {
    private static final int HTTP_OK = 200;
    private static final String BASISPOORT = "basispoort";

    private final RosterSource rosters;
    private final LearningApp apps;
    private final Stores stores;
    private final Clock clock;
    private final RosterCheck check;

    /// What the reader needs of the database.
    public record Stores(
            Transactions transactions,
            SchoolStore schools,
            ConnectionStore connections,
            SnapshotStore snapshots,
            SourceNotes mergers) {}

    /// @param check whether a roster is believed
    public Reader(
            RosterSource rosters, LearningApp apps, Stores stores, RosterCheck check, Clock clock) {
        this.rosters = rosters;
        this.apps = apps;
        this.stores = stores;
        this.clock = clock;
        this.check = check;
    }

    /// By the measures that a publisher gets who sets none.
    public Reader(RosterSource rosters, LearningApp apps, Stores stores, Clock clock) {
        this(
                rosters,
                apps,
                stores,
                new RosterCheck(stores.transactions(), stores.snapshots(), stores.mergers()),
                clock);
    }

    /// Both sides, read now. A failure of one leaves the other.
    public Sides readNow(SchoolScope scope, AppId app) {
        return new Sides(rosterNow(scope), appNow(scope, app));
    }

    /// Both sides, read again only where the last complete answer is older than `age`.
    public Sides readIfOlder(SchoolScope scope, AppId app, Duration age) {
        return new Sides(rosterIfOlder(scope, age), appIfOlder(scope, app, age));
    }

    /// Both sides as they were read at those moments; nothing when a side was read again since.
    public Optional<Sides> asRead(
            SchoolScope scope, AppId app, Instant rosterRead, Instant appRead) {
        Optional<RosterSnapshot> roster =
                lastRoster(scope).filter(last -> last.fetched().equals(rosterRead));
        return roster.isEmpty()
                ? Optional.empty()
                : lastApp(scope, app)
                        .filter(last -> last.fetched().equals(appRead))
                        .map(last -> new Sides(Side.fresh(roster.get()), Side.fresh(last)));
    }

    public Side<RosterSnapshot> rosterIfOlder(SchoolScope scope, Duration age) {
        Optional<RosterSnapshot> last = lastRoster(scope);
        return last.isPresent() && isYoung(last.get().fetched(), age)
                ? Side.fresh(last.get())
                : rosterNow(scope);
    }

    public Side<AppSnapshot> appIfOlder(SchoolScope scope, AppId app, Duration age) {
        Optional<AppSnapshot> last = lastApp(scope, app);
        return last.isPresent() && isYoung(last.get().fetched(), age)
                ? Side.fresh(last.get())
                : appNow(scope, app);
    }

    /// The number Basispoort knows the school by, as we know it ourselves: what an answer says of
    /// itself is compared with it.
    public SchoolNumber number(SchoolScope scope) {
        return inSchool(scope, () -> stores.schools().get(scope).number());
    }

    /// Whether the school shares its roster now; what Basispoort answers is kept with the school.
    public Fetched<Boolean> permissionNow(SchoolScope scope) {
        Fetched<Boolean> permission = rosters.permission(number(scope));
        permission
                .answer()
                .ifPresent(given ->
                        inSchool(
                                scope,
                                () ->
                                        stores.schools()
                                                .notePermission(scope, given, clock.instant())));
        return permission;
    }

    /// Whether the school is closed or merged, asked where no roster is to be had; what Basispoort
    /// answers is kept with the school.
    public void stateNow(SchoolScope scope) {
        SchoolNumber number = inSchool(scope, () -> stores.schools().get(scope).number());
        rosters.details(number)
                .answer()
                .ifPresent(about ->
                        inSchool(
                                scope,
                                () ->
                                        stores.mergers()
                                                .note(
                                                        scope,
                                                        about.active(),
                                                        about.mergedInto(),
                                                        clock.instant())));
    }

    public Side<RosterSnapshot> rosterNow(SchoolScope scope) {
        SchoolNumber number = inSchool(scope, () -> stores.schools().get(scope).number());
        return switch (rosters.roster(number)) {
            case Fetched.Failed<RosterSnapshot>(Failure failure) ->
                    new Side<>(lastRoster(scope).orElse(null), failure);
            case Fetched.Got<RosterSnapshot>(RosterSnapshot roster) ->
                    judged(scope, check.judged(scope, roster));
        };
    }

    private Side<RosterSnapshot> judged(SchoolScope scope, RosterSnapshot roster) {
        return switch (roster.completeness()) {
            case Completeness.Complete _ -> Side.fresh(roster);
            case Completeness.Incomplete(var defects) ->
                    new Side<>(lastRoster(scope).orElse(null), broken(BASISPOORT, defects));
            case Completeness.Doubted(var doubts) ->
                    new Side<>(lastRoster(scope).orElse(null), Failure.doubted(BASISPOORT, doubts));
        };
    }

    public Side<AppSnapshot> appNow(SchoolScope scope, AppId app) {
        AppAddress address = inSchool(scope, () -> stores.connections().address(scope, app));
        return switch (apps.fetch(address)) {
            case Fetched.Failed<AppSnapshot>(Failure failure) ->
                    new Side<>(lastApp(scope, app).orElse(null), failure);
            case Fetched.Got<AppSnapshot>(AppSnapshot snapshot) ->
                    switch (snapshot.completeness()) {
                        case Completeness.Incomplete(var defects) ->
                                new Side<>(
                                        lastApp(scope, app).orElse(null),
                                        broken(app.value(), defects));
                        case Completeness.Doubted(var doubts) ->
                                new Side<>(
                                        lastApp(scope, app).orElse(null),
                                        Failure.doubted(app.value(), doubts));
                        case Completeness.Complete _ -> {
                            inSchool(scope, () -> stores.snapshots().saveApp(scope, snapshot));
                            yield Side.fresh(snapshot);
                        }
                    };
        };
    }

    /// When another school was last seen to have gone into this one; nothing when none did.
    public Optional<Instant> merged(SchoolScope scope) {
        return check.mergedInto(inSchool(scope, () -> stores.schools().get(scope).number()));
    }

    /// The last complete roster; nothing when there never was one.
    public Optional<RosterSnapshot> lastRoster(SchoolScope scope) {
        return inSchool(scope, () -> stores.snapshots().roster(scope));
    }

    private Optional<AppSnapshot> lastApp(SchoolScope scope, AppId app) {
        return inSchool(scope, () -> stores.snapshots().app(scope, app));
    }

    private <T> T inSchool(SchoolScope scope, java.util.function.Supplier<T> work) {
        return stores.transactions().forSchool(scope.school().value(), work);
    }

    private void inSchool(SchoolScope scope, Runnable work) {
        stores.transactions().forSchool(scope.school().value(), work);
    }

    private boolean isYoung(Instant moment, Duration age) {
        return moment.plus(age).isAfter(clock.instant());
    }

    private static Failure broken(String system, List<String> defects) {
        return new Failure(
                Failure.Kind.BROKEN_ANSWER, system, HTTP_OK, String.join("; ", defects), null);
    }
}
