package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.jspecify.annotations.Nullable;

/// Mergers in table `school`, doubts in table `roster_doubt`, what was told of them in
/// `doubt_told`.
public final class SourceNotesSqlStore implements SourceNotes {
    private final Database database;

    public SourceNotesSqlStore(Database database) {
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

    /// The moment stays while the school is doubted, whatever the reason is by now.
    @Override
    public void doubt(SchoolScope scope, List<Doubt> doubts, Instant now) {
        var database = this.database.ofSchool(scope.school().value());
        if (doubts.isEmpty()) {
            database.sql("delete from roster_doubt where school_id = ?")
                    .param(scope.school().value())
                    .update();
            return;
        }
        Doubted noted = Doubted.of(doubts, now);
        database.sql(
                        """
                        insert into roster_doubt (school_id, reasons, code, acceptable, since)
                        values (?, ?, ?, ?, ?)
                        on conflict (school_id) do update
                            set reasons = excluded.reasons, code = excluded.code,
                                acceptable = excluded.acceptable
                        """)
                .params(
                        scope.school().value(),
                        String.join(",", noted.reasons()),
                        noted.code(),
                        noted.acceptable(),
                        SqlTime.of(now))
                .update();
    }

    @Override
    public Optional<Doubted> doubted(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql("select * from roster_doubt where school_id = ?")
                .param(scope.school().value())
                .query((row, _) ->
                        new Doubted(
                                List.of(row.getString("reasons").split(",")),
                                row.getString("code"),
                                row.getBoolean("acceptable"),
                                SqlTime.get(row, "since")))
                .optional();
    }

    @Override
    public Set<String> told(SchoolScope scope, Instant since) {
        return Set.copyOf(
                database.ofSchool(scope.school().value())
                        .sql("select reason from doubt_told where school_id = ? and told >= ?")
                        .params(scope.school().value(), SqlTime.of(since))
                        .query(String.class)
                        .list());
    }

    @Override
    public void tell(SchoolScope scope, Set<String> reasons, Instant now) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into doubt_told (school_id, reason, told)
                        select ?, reason, ? from unnest(?::text[]) as reason
                        on conflict (school_id, reason) do update set told = excluded.told
                        """)
                .params(
                        scope.school().value(),
                        SqlTime.of(now),
                        reasons.stream().sorted().toArray(String[]::new))
                .update();
    }
}
