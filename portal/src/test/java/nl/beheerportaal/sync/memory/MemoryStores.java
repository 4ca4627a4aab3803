package nl.beheerportaal.sync.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.draft.Replaced;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.review.ProposalStore;
import org.jspecify.annotations.Nullable;

/// One small world of stores. Not safe for several threads; transactions do not roll back by
/// themselves.
public final class MemoryStores {
    public final Transactions transactions = new Straight();
    public final Schools schools = new Schools();
    public final Connections connections = new Connections();
    public final Snapshots snapshots = new Snapshots();
    public final Mergers mergers = new Mergers(schools);
    public final DraftRows drafts = new DraftRows();
    public final ConfirmedRows confirmed = new ConfirmedRows();
    public final Proposals proposals = new Proposals();
    public final Ledgers ledgers = new Ledgers();
    public final MemoryHeld held = new MemoryHeld();

    private record Key(SchoolId school, AppId app, @Nullable Occasion occasion) {}

    /// Remembers everything as it is now.
    ///
    /// @return puts it back so
    public Runnable mark() {
        List<Runnable> marks =
                List.of(
                        kept(schools.rows),
                        kept(connections.addresses),
                        kept(connections.rows),
                        kept(snapshots.rosters),
                        kept(snapshots.apps),
                        kept(drafts.rows),
                        kept(confirmed.rows),
                        kept(confirmed.waiting),
                        kept(confirmed.before),
                        kept(confirmed.newest),
                        kept(proposals.rows),
                        kept(ledgers.rows));
        return () -> marks.forEach(Runnable::run);
    }

    private static <K, V> Runnable kept(Map<K, V> rows) {
        Map<K, V> copy = new HashMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(copy);
        };
    }

    private static final class Straight implements Transactions {
        @Override
        public <T> T forSchool(UUID school, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T forFleet(Supplier<T> work) {
            return work.get();
        }
    }

    /// Schools by id.
    public static final class Schools implements SchoolStore {
        private final Map<SchoolId, School> rows = new HashMap<>();

        @Override
        public School get(SchoolScope scope) {
            return Optional.ofNullable(rows.get(scope.school())).orElseThrow();
        }

        @Override
        public void notePermission(SchoolScope scope, boolean given, Instant now) {
            School school = get(scope);
            School.Permission old = school.permission();
            Boolean before = old.given();
            Instant since = before != null && before == given ? old.since() : now;
            rows.put(
                    school.id(),
                    new School(
                            school.id(),
                            school.number(),
                            school.name(),
                            school.reference(),
                            school.active(),
                            school.mergedInto(),
                            new School.Permission(given, since, now)));
        }

        @Override
        public SchoolId put(FleetScope scope, School school) {
            rows.put(school.id(), school);
            return school.id();
        }

        @Override
        public Optional<SchoolId> find(FleetScope scope, SchoolNumber number) {
            return rows.values().stream()
                    .filter(school -> school.number().equals(number))
                    .map(School::id)
                    .findFirst();
        }

        @Override
        public List<SchoolId> all(FleetScope scope) {
            return List.copyOf(rows.keySet());
        }
    }

    /// Mergers, beside the schools.
    public static final class Mergers implements SourceNotes {
        private final Schools schools;
        private final Map<SchoolNumber, Instant> since = new HashMap<>();
        private final Map<SchoolId, List<Doubt>> doubted = new HashMap<>();

        /// Of the one school that the tests have.
        private final Map<String, Instant> told = new HashMap<>();

        Mergers(Schools schools) {
            this.schools = schools;
        }

        @Override
        public void note(
                SchoolScope scope, boolean active, @Nullable SchoolNumber mergedInto, Instant now) {
            School school = schools.get(scope);
            if (mergedInto != null && !mergedInto.equals(school.mergedInto())) {
                since.put(mergedInto, now);
            }
            schools.put(
                    FleetScope.forJob("test"),
                    new School(
                            school.id(),
                            school.number(),
                            school.name(),
                            school.reference(),
                            active,
                            mergedInto,
                            school.permission()));
        }

        @Override
        public void doubt(SchoolScope scope, List<Doubt> doubts, Instant now) {
            if (doubts.isEmpty()) {
                doubted.remove(scope.school());
            } else {
                doubted.put(scope.school(), doubts);
            }
        }

        @Override
        public Optional<Doubted> doubted(SchoolScope scope) {
            return Optional.ofNullable(doubted.get(scope.school()))
                    .map(doubts ->
                            new Doubted(
                                    doubts.stream()
                                            .map(doubt -> doubt.getClass().getSimpleName())
                                            .toList(),
                                    doubts.toString(),
                                    doubts.stream().allMatch(Doubt::personMayAccept),
                                    Instant.EPOCH));
        }

        @Override
        public Set<String> told(SchoolScope scope, Instant from) {
            Set<String> reasons = new java.util.HashSet<>();
            told.forEach((reason, at) -> {
                if (!at.isBefore(from)) {
                    reasons.add(reason);
                }
            });
            return reasons;
        }

        @Override
        public void tell(SchoolScope scope, Set<String> reasons, Instant now) {
            reasons.forEach(reason -> told.put(reason, now));
        }

        @Override
        public Optional<Instant> lastInto(FleetScope scope, SchoolNumber survivor) {
            return Optional.ofNullable(since.get(survivor));
        }
    }

    /// Connections with their tokens.
    public static final class Connections implements ConnectionStore {
        private final Map<Key, AppAddress> addresses = new HashMap<>();
        private final Map<Key, Connection> rows = new HashMap<>();

        @Override
        public List<Connection> all(SchoolScope scope) {
            List<Connection> found = new ArrayList<>();
            rows.forEach((key, connection) -> {
                if (key.school().equals(scope.school())) {
                    found.add(connection);
                }
            });
            return found;
        }

        @Override
        public Optional<Connection> find(SchoolScope scope, AppId app) {
            return Optional.ofNullable(rows.get(new Key(scope.school(), app, null)));
        }

        @Override
        public AppAddress address(SchoolScope scope, AppId app) {
            AppAddress address = addresses.get(new Key(scope.school(), app, null));
            if (address == null) {
                throw new IllegalArgumentException("no connection to " + app);
            }
            return address;
        }

        @Override
        public void put(SchoolScope scope, Connection connection, Secret token) {
            Key key = new Key(scope.school(), connection.app(), null);
            rows.put(key, connection);
            addresses.put(
                    key,
                    new AppAddress(
                            connection.app(),
                            connection.scimBase(),
                            token,
                            connection.administrators(),
                            connection.licence()));
        }
    }

    /// The last complete snapshots.
    public static final class Snapshots implements SnapshotStore {
        private final Map<SchoolId, RosterSnapshot> rosters = new HashMap<>();
        private final Map<Key, AppSnapshot> apps = new HashMap<>();

        @Override
        public void saveRoster(SchoolScope scope, RosterSnapshot snapshot) {
            rosters.put(scope.school(), snapshot);
        }

        @Override
        public Optional<RosterSnapshot> roster(SchoolScope scope) {
            return Optional.ofNullable(rosters.get(scope.school()));
        }

        @Override
        public void saveApp(SchoolScope scope, AppSnapshot snapshot) {
            apps.put(new Key(scope.school(), snapshot.app(), null), snapshot);
        }

        @Override
        public Optional<AppSnapshot> app(SchoolScope scope, AppId app) {
            return Optional.ofNullable(apps.get(new Key(scope.school(), app, null)));
        }
    }

    /// Drafts with their versions.
    public static final class DraftRows implements DraftStore {
        private final Map<Key, Draft> rows = new HashMap<>();

        @Override
        public Optional<Draft> find(SchoolScope scope, AppId app, Occasion occasion) {
            return Optional.ofNullable(rows.get(new Key(scope.school(), app, occasion)));
        }

        @Override
        public boolean save(
                SchoolScope scope,
                AppId app,
                Occasion occasion,
                Draft draft,
                long expectedVersion) {
            Key key = new Key(scope.school(), app, occasion);
            Draft old = rows.get(key);
            if ((old == null ? 0 : old.version()) != expectedVersion) {
                return false;
            }
            rows.put(key, draft);
            return true;
        }

        @Override
        public void delete(SchoolScope scope, AppId app, Occasion occasion) {
            rows.remove(new Key(scope.school(), app, occasion));
        }
    }

    /// What is in force, and what waits to be.
    public static final class ConfirmedRows implements ConfirmedStore {
        private final Map<Key, Confirmed> rows = new HashMap<>();
        private final Map<Key, Confirmed> waiting = new HashMap<>();
        private final Map<UUID, Replaced> before = new HashMap<>();
        private final Map<Key, List<UUID>> newest = new HashMap<>();

        @Override
        public Optional<Confirmed> find(SchoolScope scope, AppId app) {
            return Optional.ofNullable(rows.get(new Key(scope.school(), app, null)));
        }

        @Override
        public boolean save(
                SchoolScope scope, AppId app, Confirmed confirmed, long expectedVersion) {
            Key key = new Key(scope.school(), app, null);
            Confirmed old = rows.get(key);
            if ((old == null ? 0 : old.version()) != expectedVersion) {
                return false;
            }
            rows.put(key, confirmed);
            return true;
        }

        @Override
        public Optional<Confirmed> pending(SchoolScope scope, AppId app) {
            return Optional.ofNullable(waiting.get(new Key(scope.school(), app, null)));
        }

        @Override
        public void savePending(SchoolScope scope, AppId app, Confirmed confirmed) {
            waiting.put(new Key(scope.school(), app, null), confirmed);
        }

        @Override
        public void dropPending(SchoolScope scope, AppId app) {
            waiting.remove(new Key(scope.school(), app, null));
        }

        @Override
        public void delete(SchoolScope scope, AppId app) {
            rows.remove(new Key(scope.school(), app, null));
        }

        @Override
        public void keepReplaced(
                SchoolScope scope, AppId app, UUID run, Replaced replaced, Instant now) {
            before.put(run, replaced);
            List<UUID> runs = new ArrayList<>(confirmations(scope, app));
            runs.addFirst(run);
            newest.put(new Key(scope.school(), app, null), runs);
        }

        @Override
        public Optional<Replaced> replaced(SchoolScope scope, UUID run) {
            return Optional.ofNullable(before.get(run));
        }

        @Override
        public List<UUID> confirmations(SchoolScope scope, AppId app) {
            return List.copyOf(
                    newest.getOrDefault(new Key(scope.school(), app, null), new ArrayList<>()));
        }
    }

    /// The newest plan of each review.
    public static final class Proposals implements ProposalStore {
        private final Map<Key, Proposal> rows = new HashMap<>();

        @Override
        public void save(SchoolScope scope, AppId app, Occasion occasion, Proposal proposal) {
            rows.put(new Key(scope.school(), app, occasion), proposal);
        }

        @Override
        public Optional<Proposal> find(SchoolScope scope, AppId app, Occasion occasion) {
            return Optional.ofNullable(rows.get(new Key(scope.school(), app, occasion)));
        }
    }

    /// What is ours.
    public static final class Ledgers implements LedgerStore {
        private final Map<Key, Ledger> rows = new HashMap<>();

        @Override
        public Ledger find(SchoolScope scope, AppId app) {
            return rows.getOrDefault(new Key(scope.school(), app, null), Ledger.empty());
        }

        @Override
        public void save(SchoolScope scope, AppId app, Ledger ledger) {
            rows.put(new Key(scope.school(), app, null), ledger);
        }
    }
}
