package nl.beheerportaal.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import org.jspecify.annotations.Nullable;

/// Who wants no reminders, in table `mail_choice`.
final class MailChoiceStore {
    private final Database database;

    MailChoiceStore(Database database) {
        this.database = database;
    }

    /// Whose choice a token is about.
    record Owner(UUID school, String recipient, boolean stopped) {}

    /// Notes that a reminder is written to somebody.
    ///
    /// @return false when this recipient wants none
    boolean wanted(UUID school, String recipient, String token, Instant now) {
        return database.ofSchool(school)
                .sql(
                        """
                        insert into mail_choice (school_id, recipient, token, noted)
                        values (?, ?, ?, ?)
                        on conflict (school_id, recipient) do update
                            set token = excluded.token, noted = excluded.noted
                        returning stopped is null
                        """)
                .params(school, recipient, token, SqlTime.of(now))
                .query(Boolean.class)
                .single();
    }

    Optional<Owner> owner(String token) {
        return database.ofFleet()
                .sql("select school_id, recipient, stopped from mail_choice where token = ?")
                .param(token)
                .query((row, _) ->
                        new Owner(
                                row.getObject("school_id", UUID.class),
                                row.getString("recipient"),
                                row.getObject("stopped") != null))
                .optional();
    }

    /// @param stopped since when; null: they are wanted again
    void choose(Owner owner, @Nullable Instant stopped) {
        database.ofSchool(owner.school())
                .sql(
                        """
                        update mail_choice set stopped = cast(:stopped as timestamptz)
                        where school_id = :school and recipient = :recipient
                        """)
                .param("stopped", SqlTime.ofNullable(stopped))
                .param("school", owner.school())
                .param("recipient", owner.recipient())
                .update();
    }
}
