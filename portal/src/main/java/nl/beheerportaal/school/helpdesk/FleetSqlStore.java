package nl.beheerportaal.school.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fleet from tables `fleet_app` and `fleet_school` (and `roster_doubt`), which the database
/// itself keeps equal to what they tell about: one query for all schools.
public final class FleetSqlStore implements FleetStore {
    /// One line per connection, and one per school that has an application or no connection. The
    /// order of the cases is that of the coordinator's own status bar.
    private static final String LINES =
            """
            with line as (
                select s.number, s.name, f.*, c.roster_read, c.unreachable_since,
                    s.permission_since, c.application_since, s.added,
                    d.since as doubted_since,
                    case
                        when not s.active then 'CLOSED'
                        when s.permission_given = false then 'WITHDRAWN'
                        when c.unreachable_since is not null then 'UNREACHABLE'
                        when d.since is not null then 'DOUBTED'
                        when f.run_state in ('WAITING', 'RUNNING') then 'RUNNING'
                        when f.run_state in ('FAILED', 'REFUSED_STALE', 'STOPPED') then 'FAILED'
                        when f.run_state = 'PARTIAL' then 'PARTIAL'
                        when f.mode is null and f.draft_saved is null then 'NOT_STARTED'
                        when f.mode is null then 'DRAFT'
                        when f.mode = 'EVERYTHING' and f.held_since is not null then 'HELD'
                        else 'ACTIVE'
                    end as state
                from fleet_app f join school s using (school_id)
                    left join fleet_school c using (school_id)
                    left join roster_doubt d using (school_id)
                union all
                select s.number, s.name, f.*, c.roster_read, c.unreachable_since,
                    s.permission_since, c.application_since, s.added,
                    null::timestamptz,
                    coalesce(c.application, 'NOT_CONNECTED')
                from school s left join fleet_school c using (school_id)
                    left join fleet_app f on false
                where c.application is not null
                    or not exists (select from fleet_app a where a.school_id = s.school_id)
            ),
            placed as (
                select line.*,
                    case state
                        when 'WAITS_FOR_HELPDESK' then application_since
                        when 'WAITS_FOR_LEAD' then application_since
                        when 'WAITS_FOR_SCHOOL' then application_since
                        when 'ON_HOLD' then application_since
                        when 'NOT_CONNECTED' then added
                        when 'UNREACHABLE' then unreachable_since
                        when 'WITHDRAWN' then permission_since
                        when 'DOUBTED' then doubted_since
                        when 'FAILED' then run_ended
                        when 'PARTIAL' then run_ended
                        when 'HELD' then held_since
                    end as waits,
                    case when mode = 'EVERYTHING' then
                        (select min(execution_time) from scheduled_tasks
                         where task_name = 'automatic-round') end as next_run
                from line
            )
            """;

    private static final String ASKED =
            """
            where (:app = '' or app = :app)
                and (cardinality(:among::bigint[]) = 0 or number = any(:among::bigint[]))
                and (select coalesce(bool_and(position(word in lower(name)) > 0
                        or starts_with(number::text, word)), true)
                     from unnest(:words::text[]) as asked (word))
            """;

    private final Database database;

    public FleetSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<FleetState, Integer> counts(FleetScope scope, FleetQuestion question) {
        Map<FleetState, Integer> counts = new EnumMap<>(FleetState.class);
        asked(question, LINES + "select state, count(*) from placed " + ASKED + "group by state")
                .query(row -> {
                    counts.put(FleetState.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    @Override
    public List<FleetLine> lines(FleetScope scope, FleetQuestion question, int offset, int limit) {
        String sql =
                LINES
                        + "select * from placed "
                        + ASKED
                        + """
                        and state = any(:states::text[])
                        order by waits nulls last, name, number, app limit :limit offset :offset
                        """;
        return asked(question, sql)
                .param(
                        "states",
                        question.filter().states().stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> line(row))
                .list();
    }

    @Override
    public List<FleetLine> ofSchool(FleetScope scope, SchoolNumber number) {
        return database.ofFleet()
                .sql(LINES + "select * from placed where number = ? order by app nulls first")
                .param(number.value())
                .query((row, _) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(FleetQuestion question, String sql) {
        return database.ofFleet()
                .sql(sql)
                .param("app", question.app())
                .param("among", question.among().toArray(Long[]::new))
                .param("words", words(question.search()));
    }

    private static String[] words(String search) {
        List<String> words = new ArrayList<>();
        for (String word : search.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.toArray(String[]::new);
    }

    private static FleetLine line(ResultSet row) throws SQLException {
        @Nullable String app = row.getString("app");
        @Nullable String mode = row.getString("mode");
        return new FleetLine(
                new SchoolNumber(row.getLong("number")),
                row.getString("name"),
                app == null ? null : new AppId(app),
                FleetState.valueOf(row.getString("state")),
                mode == null ? null : Mode.valueOf(mode),
                new FleetLine.Times(
                        SqlTime.getNullable(row, "run_ended"),
                        SqlTime.getNullable(row, "next_run"),
                        SqlTime.getNullable(row, "roster_read"),
                        SqlTime.getNullable(row, "app_read")),
                new FleetLine.Counts(
                        row.getObject("pupils", Integer.class),
                        row.getObject("teachers", Integer.class),
                        row.getInt("failed"),
                        row.getInt("held_pupils"),
                        row.getInt("held_teachers")),
                SqlTime.getNullable(row, "waits"));
    }
}
