package nl.beheerportaal.school;

import java.util.List;
import java.util.Optional;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Secret;

/// The connections of schools to apps. Tokens lie encrypted and come out only inside an
/// [AppAddress].
public interface ConnectionStore {
    /// The connections of the school, by app.
    List<Connection> all(SchoolScope scope);

    Optional<Connection> find(SchoolScope scope, AppId app);

    /// Where to reach the school's account at the app.
    ///
    /// @throws IllegalArgumentException when the school has no connection to the app; ask [#find]
    ///   first
    AppAddress address(SchoolScope scope, AppId app);

    /// Makes or replaces a connection.
    void put(SchoolScope scope, Connection connection, Secret token);
}
