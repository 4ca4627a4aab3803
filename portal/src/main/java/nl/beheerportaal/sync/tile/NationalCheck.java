package nl.beheerportaal.sync.tile;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.LicenceOffice.Tile;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.tile.TileCheckStore.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The nightly comparison of Basispoort's list of each tile, which covers all schools, with all
/// schools together. Whoever should see the tile and does not gets it again; whoever sees it and
/// should not loses it, unless they are so many that something else must be wrong: then nothing is
/// taken away and somebody has to look.
public final class NationalCheck {
    private static final Logger LOG = LoggerFactory.getLogger(NationalCheck.class);

    private final LicenceOffice office;
    private final Tiles tiles;
    private final Stores stores;
    private final Transactions transactions;
    private final Clock clock;

    /// @param mostStrangers how many may lose a tile without anybody looking
    public record Stores(
            SchoolStore schools,
            TileHolderStore holders,
            TileCheckStore checks,
            int mostStrangers) {}

    public NationalCheck(
            LicenceOffice office,
            Tiles tiles,
            Stores stores,
            Transactions transactions,
            Clock clock) {
        this.office = office;
        this.tiles = tiles;
        this.stores = stores;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes over the network: called outside any transaction.
    ///
    /// @param each the right to look at one school
    public void check(FleetScope fleet, Function<SchoolId, SchoolScope> each) {
        for (Tile tile : tiles.all()) {
            Found found = checked(tile, () -> union(tile, fleet, each));
            transactions.forFleet(() -> {
                stores.checks.keep(fleet, tile.id(), found);
                return found;
            });
            LOG.info("Tile {}: {}", tile.id(), found);
        }
    }

    /// All schools are asked before Basispoort and after it: somebody who comes or goes meanwhile
    /// is neither missing nor a stranger.
    private Found checked(Tile tile, Supplier<Union> union) {
        Union before = union.get();
        return switch (office.holders(tile)) {
            case Fetched.Failed<LicenceOffice.Holders>(Failure why) ->
                    new Found(clock.instant(), null, null, null, false, why.kind().name());
            case Fetched.Got<LicenceOffice.Holders>(LicenceOffice.Holders seen) ->
                    repaired(tile, seen, before, union.get());
        };
    }

    private Found repaired(Tile tile, LicenceOffice.Holders seen, Union before, Union after) {
        Set<PersonId> missing = new HashSet<>(before.granted);
        missing.retainAll(after.granted);
        missing.removeAll(seen.everywhere());
        Set<PersonId> strangers = new HashSet<>(seen.anywhere());
        strangers.removeAll(before.all);
        strangers.removeAll(after.all);
        boolean held = strangers.size() > stores.mostStrangers;
        Optional<String> problem =
                missing.isEmpty()
                        ? Optional.empty()
                        : TileWork.problem(office.grant(tile, missing));
        if (held) {
            LOG.error(
                    "Tile {}: {} people see it of whom the portal knows nothing; nobody loses it",
                    tile.id(),
                    strangers.size());
        } else if (!strangers.isEmpty()) {
            Optional<String> revoked = TileWork.problem(office.revoke(tile, strangers));
            problem = problem.or(() -> revoked);
        }
        return new Found(
                clock.instant(),
                seen.anywhere().size(),
                missing.size(),
                strangers.size(),
                held,
                problem.orElse(null));
    }

    /// @param granted who should see the tile, of all schools
    /// @param all who may see it by our hand, those of whom nobody knows included
    private record Union(Set<PersonId> granted, Set<PersonId> all) {}

    private Union union(Tile tile, FleetScope fleet, Function<SchoolId, SchoolScope> each) {
        Set<PersonId> granted = new HashSet<>();
        Set<PersonId> all = new HashSet<>();
        List<SchoolId> schools = transactions.forFleet(() -> stores.schools.all(fleet));
        for (SchoolId school : schools) {
            SchoolScope scope = each.apply(school);
            TileHolderStore.Holders holders =
                    transactions.forSchool(
                            school.value(), () -> stores.holders.find(scope, tile.id()));
            granted.addAll(holders.granted());
            all.addAll(holders.all());
        }
        return new Union(granted, all);
    }
}
