package nl.beheerportaal.school.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.MailHashStore;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// Applications in table `application`, and beside them, for the fleet, for whom each waits.
public final class ApplicationStore {
    private final Database database;
    private final EncryptedJson json;
    private final MailHashStore found;

    public ApplicationStore(Database database, EncryptedJson json, MailHashStore found) {
        this.database = database;
        this.json = json;
        this.found = found;
    }

    /// The application that has not ended; nothing when there is none.
    public Optional<Application> open(SchoolScope scope) {
        return one(scope, "ended is null");
    }

    /// The newest, ended or not.
    public Optional<Application> newest(SchoolScope scope) {
        return one(scope, "true");
    }

    /// Keeps an application.
    ///
    /// @return false when somebody else changed it since it was read, or the school has another
    ///   open one: read it again
    public boolean save(SchoolScope scope, Application application, long expectedVersion) {
        ApplicationState state = application.state();
        boolean kept =
                database.ofSchool(scope.school().value())
                                .sql(
                                        """
                                        insert into application (school_id, application_id,
                                            received, ended, version, content)
                                        select :school, :id, :received, :ended, :version, :content
                                        where :expected = 0 and not exists (
                                                select from application
                                                where school_id = :school and ended is null)
                                            or :expected > 0
                                        on conflict (school_id, application_id) do update
                                            set ended = excluded.ended,
                                                version = excluded.version,
                                                content = excluded.content
                                            where application.version = :expected
                                        """)
                                .param("school", scope.school().value())
                                .param("id", application.id())
                                .param("received", SqlTime.of(application.received()))
                                .param(
                                        "ended",
                                        state.ended() ? SqlTime.of(state.since()) : null,
                                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                                .param("version", application.version())
                                .param("expected", expectedVersion)
                                .param("content", written(scope, application))
                                .update()
                        == 1;
        if (kept) {
            tellFleet(scope, application);
            found.applied(scope, application.wishes().stream().map(Wish::administrator).toList());
        }
        return kept;
    }

    private byte[] written(SchoolScope scope, Application application) {
        return json.write(Application.class, application, place(scope, application.id()));
    }

    /// Since when nobody of an activated school can be written to; null: somebody can.
    public void unreachable(SchoolScope scope, @Nullable Instant since) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into fleet_school (school_id, unreachable_since)
                        values (:school, cast(:since as timestamptz))
                        on conflict (school_id) do update
                            set unreachable_since = case
                                when excluded.unreachable_since is null then null
                                else coalesce(fleet_school.unreachable_since,
                                    excluded.unreachable_since) end
                        """)
                .param("school", scope.school().value())
                .param("since", SqlTime.ofNullable(since))
                .update();
    }

    /// Keeps what a mailed link is about.
    ///
    /// @param hash of the link
    public void keepLink(
            SchoolScope scope, String hash, UUID application, AppId app, Instant expires) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into application_link (school_id, link, application_id, app, expires)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(scope.school().value(), hash, application, app.value(), SqlTime.of(expires))
                .update();
    }

    /// What a link is about; nothing when it is unknown or its time is over.
    public Optional<Linked> linked(FleetScope scope, List<String> hashes, Instant now) {
        return database.ofFleet()
                .sql(
                        """
                        select school_id, application_id, app from application_link
                        where link = any(?) and expires > ?
                        """)
                .params(hashes.toArray(String[]::new), SqlTime.of(now))
                .query((row, _) ->
                        new Linked(
                                new SchoolId(row.getObject("school_id", UUID.class)),
                                row.getObject("application_id", UUID.class),
                                new AppId(row.getString("app"))))
                .optional();
    }

    /// What a mailed link is about.
    public record Linked(SchoolId school, UUID application, AppId app) {}

    /// Whether an account at an app is connected to any school.
    ///
    /// @param account SHA-256 of its address, in hex
    public boolean connected(FleetScope scope, AppId app, String account) {
        return database.ofFleet()
                .sql("select exists (select from fleet_app where app = ? and account = ?)")
                .params(app.value(), account)
                .query(Boolean.class)
                .single();
    }

    /// The schools whose application has not ended, for work without a person.
    public List<Waiting> waiting(FleetScope scope) {
        return database.ofFleet()
                .sql(
                        """
                        select school_id, number, permission_given from fleet_school
                            join school using (school_id)
                        where application is not null order by application_since
                        """)
                .query((row, _) ->
                        new Waiting(
                                new SchoolId(row.getObject("school_id", UUID.class)),
                                new SchoolNumber(row.getLong("number")),
                                row.getBoolean("permission_given")))
                .list();
    }

    /// A school with an application that has not ended.
    ///
    /// @param permitted whether it shares its roster, as far as we know
    public record Waiting(SchoolId school, SchoolNumber number, boolean permitted) {}

    private void tellFleet(SchoolScope scope, Application application) {
        @Nullable String waits =
                switch (application.state()) {
                    case ApplicationState.OnHold _ -> "ON_HOLD";
                    case ApplicationState.Rejected _, ApplicationState.Activated _ -> null;
                    case ApplicationState.Open _ ->
                            switch (Checklist.of(application).waits()) {
                                case APPROVAL, HELPDESK -> "WAITS_FOR_HELPDESK";
                                case LEAD -> "WAITS_FOR_LEAD";
                                case SCHOOL -> "WAITS_FOR_SCHOOL";
                            };
                };
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into fleet_school (school_id, application, application_since)
                        values (:school, :waits, cast(:since as timestamptz))
                        on conflict (school_id) do update
                            set application = excluded.application,
                                application_since = excluded.application_since
                        """)
                .param("school", scope.school().value())
                .param("waits", waits)
                .param("since", waits == null ? null : SqlTime.of(application.received()))
                .update();
    }

    private Optional<Application> one(SchoolScope scope, String which) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select application_id, content from application
                        where school_id = ? and %s order by received desc limit 1
                        """
                                .formatted(which))
                .param(scope.school().value())
                .query((row, _) ->
                        json.read(
                                Application.class,
                                row.getBytes("content"),
                                place(scope, row.getObject("application_id", UUID.class))))
                .optional();
    }

    private static String place(SchoolScope scope, UUID id) {
        return scope.school() + "/application/" + id;
    }
}
