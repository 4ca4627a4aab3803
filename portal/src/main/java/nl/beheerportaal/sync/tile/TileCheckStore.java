package nl.beheerportaal.sync.tile;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;
import org.jspecify.annotations.Nullable;

/// What the last national check of each tile found, in table `tile_check`: counts only.
public final class TileCheckStore {
    private final Database database;

    public TileCheckStore(Database database) {
        this.database = database;
    }

    /// One check.
    ///
    /// @param holders how many saw the tile; null when Basispoort did not say, as are the others
    /// @param missing who should have seen it and did not
    /// @param strangers who saw it and should not have
    /// @param held whether there were too many strangers to take the tile from them
    /// @param problem a word in capitals; null when all went well
    public record Found(
            Instant checked,
            @Nullable Integer holders,
            @Nullable Integer missing,
            @Nullable Integer strangers,
            boolean held,
            @Nullable String problem) {}

    /// Called inside a transaction of the fleet.
    public void keep(FleetScope scope, String tile, Found found) {
        database.ofFleet()
                .sql(
                        """
                        insert into tile_check
                            (tile, checked, holders, missing, strangers, held, problem)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (tile) do update
                            set checked = excluded.checked, holders = excluded.holders,
                                missing = excluded.missing, strangers = excluded.strangers,
                                held = excluded.held, problem = excluded.problem
                        """)
                .param(tile)
                .param(SqlTime.of(found.checked()))
                .param(found.holders())
                .param(found.missing())
                .param(found.strangers())
                .param(found.held())
                .param(found.problem())
                .update();
    }

    /// Called inside a transaction of the fleet.
    public Optional<Found> last(FleetScope scope, String tile) {
        return database.ofFleet()
                .sql("select * from tile_check where tile = ?")
                .param(tile)
                .query((row, _) ->
                        new Found(
                                SqlTime.get(row, "checked"),
                                row.getObject("holders", Integer.class),
                                row.getObject("missing", Integer.class),
                                row.getObject("strangers", Integer.class),
                                row.getBoolean("held"),
                                row.getString("problem")))
                .optional();
    }
}
