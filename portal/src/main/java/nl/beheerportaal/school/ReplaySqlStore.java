package nl.beheerportaal.school;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;

/// Used sign-in messages in table `used_assertion`: a hash of each, until it would have expired
/// anyway.
public final class ReplaySqlStore implements ReplayStore {
    private final Database database;
    private final Clock clock;

    public ReplaySqlStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean firstUse(String messageId, Instant expires) {
        return database.forFleet(() -> {
            database.ofFleet()
                    .sql("delete from used_assertion where expires < ?")
                    .param(SqlTime.of(clock.instant()))
                    .update();
            return database.ofFleet()
                            .sql(
                                    """
                                    insert into used_assertion (assertion, expires)
                                    values (?, ?) on conflict do nothing
                                    """)
                            .params(hash(messageId), SqlTime.of(expires))
                            .update()
                    == 1;
        });
    }

    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
