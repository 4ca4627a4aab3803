package nl.beheerportaal.sync.tile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// Who of a school was given which tile, in table `tile_holder`. Rows are written before Basispoort
/// is asked to show a tile and taken away after it was asked to hide it.
public final class TileHolderStore {
    private final Database database;

    public TileHolderStore(Database database) {
        this.database = database;
    }

    /// @param granted who sees the tile for certain
    /// @param intended who may see it: asked for, and nobody knows whether Basispoort heard it
    public record Holders(Set<PersonId> granted, Set<PersonId> intended) {
        public Holders {
            granted = Set.copyOf(granted);
            intended = Set.copyOf(intended);
        }

        /// Everybody who may see it by our hand.
        public Set<PersonId> all() {
            Set<PersonId> all = new HashSet<>(granted);
            all.addAll(intended);
            return all;
        }
    }

    public Holders find(SchoolScope scope, String tile) {
        Set<PersonId> granted = new HashSet<>();
        Set<PersonId> intended = new HashSet<>();
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        select person, granted is not null as granted from tile_holder
                        where school_id = ? and tile = ?
                        """)
                .params(scope.school().value(), tile)
                .query(row -> {
                    (row.getBoolean("granted") ? granted : intended)
                            .add(new PersonId(row.getLong("person")));
                });
        return new Holders(granted, intended);
    }

    /// Before Basispoort is asked.
    public void intend(SchoolScope scope, String tile, Set<PersonId> persons) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into tile_holder (school_id, tile, person)
                        select ?, ?, unnest(?::bigint[]) on conflict do nothing
                        """)
                .params(scope.school().value(), tile, numbers(persons))
                .update();
    }

    /// Basispoort took it.
    public void granted(SchoolScope scope, String tile, Set<PersonId> persons, Instant now) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        update tile_holder set granted = ?
                        where school_id = ? and tile = ? and person = any(?::bigint[])
                        """)
                .params(SqlTime.of(now), scope.school().value(), tile, numbers(persons))
                .update();
    }

    /// Basispoort hides the tile from them.
    public void gone(SchoolScope scope, String tile, Set<PersonId> persons) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        delete from tile_holder
                        where school_id = ? and tile = ? and person = any(?::bigint[])
                        """)
                .params(scope.school().value(), tile, numbers(persons))
                .update();
    }

    private static Long[] numbers(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(Long[]::new);
    }
}
