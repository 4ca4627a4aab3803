package nl.beheerportaal.sync.tile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice.Tile;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Presence;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.review.LedgerStore;
import org.jspecify.annotations.Nullable;

/// Who of a school shall see which tile: of an app, who is in it; of the portal, the ICT
/// coordinators of a school that is connected to an app.
public final class Audience {
    /// A list read since then need not be read again.
    private static final Duration FRESH = Duration.ofHours(1);

    private final Tiles tiles;
    private final RosterSource basispoort;
    private final Stores stores;
    private final Transactions transactions;
    private final Clock clock;

    /// What the database knows of a school.
    public record Stores(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            LedgerStore ledgers,
            StaffStore staff) {}

    public Audience(
            Tiles tiles,
            RosterSource basispoort,
            Stores stores,
            Transactions transactions,
            Clock clock) {
        this.tiles = tiles;
        this.basispoort = basispoort;
        this.stores = stores;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who shall see a tile.
    ///
    /// @param app null for the tile of the portal
    public record Wanted(Tile tile, @Nullable AppId app, Set<PersonId> persons) {
        public Wanted {
            persons = Set.copyOf(persons);
        }
    }

    /// What is known of a school.
    ///
    /// @param wanted one for each tile of which it is known; a tile that is not in here stays as it
    ///   is
    /// @param unread why the staff could not be read afresh; null when it could, or need not be
    public record Answer(List<Wanted> wanted, @Nullable Failure unread) {
        public Answer {
            wanted = List.copyOf(wanted);
        }
    }

    /// Reads the staff afresh when the last list is old. Goes over the network: called outside any
    /// transaction.
    public Answer of(SchoolScope scope) {
        Failure unread = tiles.portal() == null ? null : readStaff(scope);
        return new Answer(inSchool(scope, () -> wanted(scope)), unread);
    }

    private List<Wanted> wanted(SchoolScope scope) {
        List<Wanted> wanted = new ArrayList<>();
        Tile portal = tiles.portal();
        if (portal != null) {
            coordinators(scope).ifPresent(persons -> wanted.add(new Wanted(portal, null, persons)));
        }
        tiles.apps().forEach((app, tile) -> wanted.add(new Wanted(tile, app, in(scope, app))));
        return wanted;
    }

    private Set<PersonId> in(SchoolScope scope, AppId app) {
        Optional<Connection> connection = stores.connections().find(scope, app);
        if (connection.isEmpty() || ended(connection.get().licence())) {
            return Set.of();
        }
        Links links =
                stores.confirmed().find(scope, app).map(Confirmed::links).orElse(Links.none());
        return Presence.in(stores.ledgers().find(scope, app), links);
    }

    /// Nothing when no staff list was ever read: not knowing takes nobody's tile away.
    private Optional<Set<PersonId>> coordinators(SchoolScope scope) {
        if (stores.connections().all(scope).isEmpty()) {
            return Optional.of(Set.of());
        }
        LocalDate today = today();
        return stores.staff()
                .last(scope)
                .map(list ->
                        list.staff().stream()
                                .filter(member -> member.isCoordinatorOn(today))
                                .map(StaffMember::id)
                                .collect(Collectors.toSet()));
    }

    /// The tiles go when a licence ends; the accounts stay (PRODUCT §3.6).
    private boolean ended(Licence licence) {
        LocalDate last = licence.validUntil();
        return last != null && last.isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
    }

    private @Nullable Failure readStaff(SchoolScope scope) {
        Instant now = clock.instant();
        Optional<StaffStore.Kept> kept = inSchool(scope, () -> stores.staff().last(scope));
        if (kept.isPresent() && kept.get().read().isAfter(now.minus(FRESH))) {
            return null;
        }
        var number = inSchool(scope, () -> stores.schools().get(scope).number());
        return switch (basispoort.staff(number)) {
            case Fetched.Failed<List<StaffMember>>(Failure failure) ->
                    noLongerShared(failure) && kept.isPresent() ? null : failure;
            case Fetched.Got<List<StaffMember>>(List<StaffMember> staff) -> {
                if (!staff.isEmpty()) {
                    transactions.forSchool(
                            scope.school().value(), () -> stores.staff().keep(scope, staff, now));
                }
                yield null;
            }
        };
    }

    /// A school that withdrew its permission keeps its door for as long as its last list is good;
    /// trying again brings nothing.
    private static boolean noLongerShared(Failure failure) {
        return failure.kind() == Failure.Kind.NO_PERMISSION;
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
