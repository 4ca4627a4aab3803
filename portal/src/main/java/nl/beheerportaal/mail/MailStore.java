package nl.beheerportaal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;

/// Letters, and the queue of those to be sent. Addresses and words lie encrypted; the queue holds
/// ids, times and codes only, so that work for the whole fleet may see it.
final class MailStore {
    private final Database database;
    private final EncryptedJson encrypted;

    MailStore(Database database, EncryptedJson encrypted) {
        this.database = database;
        this.encrypted = encrypted;
    }

    /// A letter somebody has taken to send it.
    ///
    /// @param attempts this one counted
    record Taken(UUID school, UUID mail, int attempts) {}

    /// A letter to be sent.
    record Ready(Written written, Instant created) {}

    /// Keeps a letter and queues it; nothing happens when there is one about the same event.
    void add(MessageName name, String event, Letter letter, Written written, Instant now) {
        UUID school = name.school();
        UUID mail = name.mail();
        int added =
                database.ofSchool(school)
                        .sql(
                                """
                                insert into mail (school_id, mail_id, event, kind, content, created)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (school_id, event) do nothing
                                """)
                        .params(
                                school,
                                mail,
                                event,
                                letter.getClass().getSimpleName(),
                                encrypted.write(Written.class, written, place(school, mail)),
                                SqlTime.of(now))
                        .update();
        if (added == 1) {
            database.ofSchool(school)
                    .sql("insert into mail_queue (school_id, mail_id, due) values (?, ?, ?)")
                    .params(school, mail, SqlTime.of(now))
                    .update();
        }
    }

    /// Takes the letter that is due the longest, of any school. Until `until` nobody else takes it;
    /// if its taker dies, it is due again then. The choice is made once, before the join: as a
    /// subquery PostgreSQL may make it anew for every row it joins, and so take several.
    Optional<Taken> take(Instant now, Instant until) {
        return database.ofFleet()
                .sql(
                        """
                        with d as materialized
                             (select school_id, mail_id from mail_queue
                              where due <= ? and given_up is null
                              order by due limit 1 for update skip locked)
                        update mail_queue q set due = ?, attempts = q.attempts + 1
                        from d
                        where q.school_id = d.school_id and q.mail_id = d.mail_id
                        returning q.school_id, q.mail_id, q.attempts
                        """)
                .params(SqlTime.of(now), SqlTime.of(until))
                .query(MailStore::taken)
                .optional();
    }

    Ready read(Taken taken) {
        return database.ofSchool(taken.school())
                .sql("select content, created from mail where school_id = ? and mail_id = ?")
                .params(taken.school(), taken.mail())
                .query((row, _) ->
                        new Ready(
                                encrypted.read(
                                        Written.class,
                                        row.getBytes("content"),
                                        place(taken.school(), taken.mail())),
                                SqlTime.get(row, "created")))
                .single();
    }

    void sent(Taken taken, Instant now) {
        database.ofSchool(taken.school())
                .sql("update mail set sent = ? where school_id = ? and mail_id = ?")
                .params(SqlTime.of(now), taken.school(), taken.mail())
                .update();
        database.ofSchool(taken.school())
                .sql("delete from mail_queue where school_id = ? and mail_id = ?")
                .params(taken.school(), taken.mail())
                .update();
    }

    void again(Taken taken, Instant due, String problem) {
        database.ofSchool(taken.school())
                .sql(
                        """
                        update mail_queue set due = ?, problem = ?
                        where school_id = ? and mail_id = ?
                        """)
                .params(SqlTime.of(due), problem, taken.school(), taken.mail())
                .update();
    }

    void giveUp(Taken taken, Instant now, String problem) {
        database.ofSchool(taken.school())
                .sql(
                        """
                        update mail_queue set given_up = ?, problem = ?
                        where school_id = ? and mail_id = ?
                        """)
                .params(SqlTime.of(now), problem, taken.school(), taken.mail())
                .update();
    }

    /// Another server could not deliver what ours had taken.
    ///
    /// @return false when the school has no such letter, or it is not on its way any more
    boolean returned(MessageName letter, String problem, Instant now) {
        return database.ofSchool(letter.school())
                        .sql(
                                """
                                insert into mail_queue
                                    (school_id, mail_id, due, given_up, problem, returned)
                                select school_id, mail_id, ?, ?, ?, true from mail
                                where school_id = ? and mail_id = ? and sent is not null
                                on conflict (school_id, mail_id) do nothing
                                """)
                        .params(
                                SqlTime.of(now),
                                SqlTime.of(now),
                                problem,
                                letter.school(),
                                letter.mail())
                        .update()
                == 1;
    }

    List<MailLog.Entry> newest(UUID school, int limit) {
        return database.ofSchool(school)
                .sql(
                        """
                        select m.mail_id, m.kind, m.created, m.sent, q.given_up, q.problem,
                               coalesce(q.returned, false) as returned
                        from mail m left join mail_queue q using (school_id, mail_id)
                        where m.school_id = ? order by m.created desc, m.mail_id limit ?
                        """)
                .params(school, limit)
                .query((row, _) ->
                        new MailLog.Entry(
                                row.getObject("mail_id", UUID.class),
                                row.getString("kind"),
                                SqlTime.get(row, "created"),
                                SqlTime.getNullable(row, "sent"),
                                SqlTime.getNullable(row, "given_up"),
                                row.getString("problem"),
                                row.getBoolean("returned")))
                .list();
    }

    boolean queueAgain(UUID school, UUID mail, Instant now) {
        return database.ofSchool(school)
                        .sql(
                                """
                                insert into mail_queue (school_id, mail_id, due)
                                select school_id, mail_id, ? from mail
                                where school_id = ? and mail_id = ?
                                on conflict (school_id, mail_id) do update
                                    set due = excluded.due, attempts = 0, given_up = null,
                                        problem = null, returned = false
                                """)
                        .params(SqlTime.of(now), school, mail)
                        .update()
                == 1;
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getObject("school_id", UUID.class),
                row.getObject("mail_id", UUID.class),
                row.getInt("attempts"));
    }

    private static String place(UUID school, UUID mail) {
        return school + "/mail/" + mail;
    }
}
