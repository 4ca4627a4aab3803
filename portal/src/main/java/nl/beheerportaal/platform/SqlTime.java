package nl.beheerportaal.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Moments as PostgreSQL's `timestamptz` takes and gives them, whatever zone the machine is in.
public final class SqlTime {
    private SqlTime() {}

    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    /// @throws SQLException also when the column is null
    public static Instant get(ResultSet row, String column) throws SQLException {
        Instant moment = getNullable(row, column);
        if (moment == null) {
            throw new SQLException("column " + column + " is null");
        }
        return moment;
    }

    public static @Nullable Instant getNullable(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
