package nl.beheerportaal.sync.retention;

import java.time.Instant;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// Takes away rows that are older than they may be, of one school.
public final class RetentionStore {
    private final Database database;

    public RetentionStore(Database database) {
        this.database = database;
    }

    /// Letters that were sent before then. One that waits, or that nobody could deliver, stays.
    public int letters(SchoolScope scope, Instant before) {
        return delete(
                scope,
                """
                delete from mail m where school_id = ? and sent < ?
                    and not exists (select from mail_queue q
                        where q.school_id = m.school_id and q.mail_id = m.mail_id)
                """,
                before);
    }

    /// Wizards nobody touched since then.
    public int drafts(SchoolScope scope, Instant before) {
        return delete(scope, "delete from draft where school_id = ? and saved < ?", before);
    }

    /// Plans that were worked out before then and never confirmed.
    public int proposals(SchoolScope scope, Instant before) {
        return delete(scope, "delete from proposal where school_id = ? and made < ?", before);
    }

    /// What a side said last, when that was before then: the school or the app is gone.
    public int snapshots(SchoolScope scope, Instant before) {
        return delete(scope, "delete from snapshot where school_id = ? and fetched < ?", before);
    }

    /// What was in force before a run that can no longer be undone.
    public int replaced(SchoolScope scope, Instant before) {
        return delete(scope, "delete from replaced where school_id = ? and made < ?", before);
    }

    /// The languages of coordinators who were not seen since then.
    public int coordinators(SchoolScope scope, Instant before) {
        return delete(
                scope, "delete from coordinator where school_id = ? and last_seen < ?", before);
    }

    /// What recipients of reminders chose, who got none since then.
    public int choices(SchoolScope scope, Instant before) {
        return delete(scope, "delete from mail_choice where school_id = ? and noted < ?", before);
    }

    /// Applications that ended before then, and with the last one the hashes of whom it named.
    public int applications(SchoolScope scope, Instant before) {
        delete(
                scope,
                """
                delete from application_link l using application a
                where l.school_id = ? and a.ended < ? and a.school_id = l.school_id
                    and a.application_id = l.application_id
                """,
                before);
        int gone =
                delete(scope, "delete from application where school_id = ? and ended < ?", before);
        if (gone > 0) {
            database.ofSchool(scope.school().value())
                    .sql(
                            """
                            delete from fleet_mail m
                            where m.school_id = ? and m.source = 'application' and not exists (
                                select from application a where a.school_id = m.school_id)
                            """)
                    .param(scope.school().value())
                    .update();
        }
        return gone;
    }

    /// Looking along and helping that ended before then, or whose time was over by then.
    public int looks(SchoolScope scope, Instant before) {
        return delete(
                scope,
                "delete from look_along where school_id = ? and coalesce(ended, until) < ?",
                before);
    }

    /// The last list of who may sign in, when it was read before then, and the hashes of it.
    public int staff(SchoolScope scope, Instant before) {
        int gone =
                delete(scope, "delete from staff_list where school_id = ? and fetched < ?", before);
        if (gone > 0) {
            database.ofSchool(scope.school().value())
                    .sql("delete from fleet_mail where school_id = ? and source = 'staff'")
                    .param(scope.school().value())
                    .update();
        }
        return gone;
    }

    /// What runs were planned from before then, also where no run comes any more.
    public int questions(SchoolScope scope, Instant before) {
        return delete(scope, "delete from run_question where school_id = ? and made < ?", before);
    }

    /// Runs that ended before then, with their plans.
    public int runs(SchoolScope scope, Instant before) {
        delete(
                scope,
                """
                delete from run_step s using run r
                where s.school_id = ? and r.ended < ? and r.school_id = s.school_id
                    and r.run_id = s.run_id
                """,
                before);
        return delete(scope, "delete from run where school_id = ? and ended < ?", before);
    }

    private int delete(SchoolScope scope, String sql, Instant before) {
        return database.ofSchool(scope.school().value())
                .sql(sql)
                .params(scope.school().value(), SqlTime.of(before))
                .update();
    }
}
