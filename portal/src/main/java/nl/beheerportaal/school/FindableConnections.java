package nl.beheerportaal.school;

import java.util.List;
import java.util.Optional;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Secret;

/// Connections whose administrators the helpdesk finds by their mail address.
public final class FindableConnections implements ConnectionStore {
    private final ConnectionStore connections;
    private final MailHashStore hashes;

    public FindableConnections(ConnectionStore connections, MailHashStore hashes) {
        this.connections = connections;
        this.hashes = hashes;
    }

    @Override
    public List<Connection> all(SchoolScope scope) {
        return connections.all(scope);
    }

    @Override
    public Optional<Connection> find(SchoolScope scope, AppId app) {
        return connections.find(scope, app);
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId app) {
        return connections.address(scope, app);
    }

    @Override
    public void put(SchoolScope scope, Connection connection, Secret token) {
        connections.put(scope, connection, token);
        hashes.administrators(scope, connection.app(), connection.administrators());
    }
}
