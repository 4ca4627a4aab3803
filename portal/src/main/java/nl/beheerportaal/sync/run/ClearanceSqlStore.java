package nl.beheerportaal.sync.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// Reads in one question what the other tables say of a school and an app; the rests that apps ask
/// for lie in table `app_rest`, one row per app for all nodes.
public final class ClearanceSqlStore implements Clearances {
    private final Database database;
    private final Codec codec;
    private final ZoneId zone;

    /// @param zone where the last day of a licence ends
    public ClearanceSqlStore(Database database, Codec codec, ZoneId zone) {
        this.database = database;
        this.codec = codec;
        this.zone = zone;
    }

    @Override
    public Clearance of(SchoolScope scope, AppId app, Instant now) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select s.permission_given, s.active, s.merged_into, c.licence,
                            coalesce(r.not_before, 'epoch') as not_before,
                            exists (select from fleet_pause)
                                or exists (select from school_pause p
                                    where p.school_id = s.school_id) as paused
                        from school s
                        left join connection c on c.school_id = s.school_id and c.app = ?
                        left join app_rest r on r.app = ?
                        where s.school_id = ?
                        """)
                .params(app.value(), app.value(), scope.school().value())
                .query((row, _) -> clearance(row, now))
                .single();
    }

    @Override
    public void rest(SchoolScope scope, AppId app, Instant until) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into app_rest (app, not_before) values (?, ?)
                        on conflict (app) do update
                            set not_before = greatest(app_rest.not_before, excluded.not_before)
                        """)
                .params(app.value(), SqlTime.of(until))
                .update();
    }

    private Clearance clearance(ResultSet row, Instant now) throws SQLException {
        return new Clearance(
                stop(row, now), row.getBoolean("paused"), SqlTime.get(row, "not_before"));
    }

    private Hold.@Nullable WholePlan stop(ResultSet row, Instant now) throws SQLException {
        boolean given = row.getBoolean("permission_given");
        if (!given && !row.wasNull()) {
            return new Hold.PermissionWithdrawn();
        }
        long survivor = row.getLong("merged_into");
        boolean merged = !row.wasNull();
        if (merged || !row.getBoolean("active")) {
            return new Hold.SchoolInactive(merged ? new SchoolNumber(survivor) : null);
        }
        String licence = row.getString("licence");
        LocalDate lastDay =
                licence == null ? null : codec.read(Licence.class, licence).validUntil();
        return lastDay != null && lastDay.isBefore(LocalDate.ofInstant(now, zone))
                ? new Hold.LicenceEnded(lastDay)
                : null;
    }
}
