package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.platform.Secret;

/// Makes a connection stand, whoever asks for it: kept with its token, on record, and the tiles
/// follow.
public final class Connecting {
    private final ConnectionStore connections;
    private final TileRequests tiles;
    private final AuditLog audit;

    public Connecting(ConnectionStore connections, TileRequests tiles, AuditLog audit) {
        this.connections = connections;
        this.tiles = tiles;
        this.audit = audit;
    }

    /// Inside the transaction of the school in which it is decided.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when the account is connected to
    ///   another school: the transaction can do nothing more
    public void connect(SchoolScope scope, Connection connection, Secret token, Instant now) {
        connections.put(scope, connection, token);
        tiles.ask(scope, now);
        audit.append(
                scope.school(),
                List.of(
                        AuditEvent.of(
                                scope.actor(),
                                AuditAction.CONNECTION_MADE,
                                connection.app(),
                                Facts.none())),
                now);
    }
}
