package nl.beheerportaal.school.helpdesk;

import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;

/// Troubles from tables `fleet_failure`, `mail_queue` and `held`.
public final class TroubleSqlStore implements TroubleStore {
    private final Database database;

    public TroubleSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Account> accounts(FleetScope scope, int limit) {
        return database.ofFleet()
                .sql(
                        """
                        select s.number, s.name, f.app, f.step, f.problem, f.failed
                        from fleet_failure f join school s using (school_id)
                        order by f.failed desc, s.number, f.step limit ?
                        """)
                .param(limit)
                .query((row, _) ->
                        new Account(
                                new SchoolNumber(row.getLong("number")),
                                row.getString("name"),
                                new AppId(row.getString("app")),
                                row.getString("step"),
                                row.getString("problem"),
                                SqlTime.get(row, "failed")))
                .list();
    }

    @Override
    public List<Held> held(FleetScope scope, int limit) {
        return database.ofFleet()
                .sql(
                        """
                        select s.number, s.name, h.app, h.since, h.pupils, h.teachers, h.fresh,
                            h.rekeyed
                        from held h join school s using (school_id)
                        where h.state = 'WAITING'
                        order by h.since, s.number, h.app limit ?
                        """)
                .param(limit)
                .query((row, _) ->
                        new Held(
                                new SchoolNumber(row.getLong("number")),
                                row.getString("name"),
                                new AppId(row.getString("app")),
                                SqlTime.get(row, "since"),
                                row.getInt("pupils"),
                                row.getInt("teachers"),
                                row.getInt("fresh"),
                                row.getInt("rekeyed")))
                .list();
    }

    @Override
    public List<Letter> letters(FleetScope scope, int limit) {
        return database.ofFleet()
                .sql(
                        """
                        select s.number, s.name, q.attempts, q.given_up, q.problem, q.returned
                        from mail_queue q join school s using (school_id)
                        where q.problem is not null
                        order by q.given_up nulls last, q.due, s.number limit ?
                        """)
                .param(limit)
                .query((row, _) ->
                        new Letter(
                                new SchoolNumber(row.getLong("number")),
                                row.getString("name"),
                                row.getInt("attempts"),
                                SqlTime.getNullable(row, "given_up"),
                                row.getString("problem"),
                                row.getBoolean("returned")))
                .list();
    }
}
