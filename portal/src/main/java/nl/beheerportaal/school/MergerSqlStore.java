package nl.beheerportaal.school;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.jspecify.annotations.Nullable;

/// Mergers in table `school`.
public final class MergerSqlStore implements MergerStore {
    private final Database database;

    public MergerSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void note(
            SchoolScope scope, boolean active, @Nullable SchoolNumber mergedInto, Instant now) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        update school
                        set active = :active,
                            merged_since = case
                                when :into::bigint is null then null
                                when merged_into = :into::bigint and merged_since is not null
                                    then merged_since
                                else :now end,
                            merged_into = :into::bigint
                        where school_id = :school
                          and (active <> :active or merged_into is distinct from :into::bigint)
                        """)
                .param("active", active)
                .param("into", mergedInto == null ? null : mergedInto.value())
                .param("now", SqlTime.of(now))
                .param("school", scope.school().value())
                .update();
    }

    @Override
    public Optional<Instant> lastInto(FleetScope scope, SchoolNumber survivor) {
        return database.ofFleet()
                .sql(
                        """
                        select merged_since from school
                        where merged_into = ? and merged_since is not null
                        order by merged_since desc limit 1
                        """)
                .param(survivor.value())
                .query((row, _) -> SqlTime.get(row, "merged_since"))
                .optional();
    }
}
