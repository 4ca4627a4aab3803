package nl.beheerportaal.school;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.SqlTime;

/// Connections in table `connection`; the token and the administrators' addresses lie encrypted.
public final class ConnectionSqlStore implements ConnectionStore {
    private final Database database;
    private final EncryptedJson json;
    private final Codec codec;

    /// Addresses of people, in one column.
    private record Administrators(Set<String> names) {
        Administrators {
            names = Set.copyOf(names);
        }
    }

    public ConnectionSqlStore(Database database, EncryptedJson json, Codec codec) {
        this.database = database;
        this.json = json;
        this.codec = codec;
    }

    @Override
    public List<Connection> all(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql("select * from connection where school_id = ? order by app")
                .param(scope.school().value())
                .query((row, _) -> connection(scope, row))
                .list();
    }

    @Override
    public Optional<Connection> find(SchoolScope scope, AppId app) {
        return database.ofSchool(scope.school().value())
                .sql("select * from connection where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .query((row, _) -> connection(scope, row))
                .optional();
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId app) {
        return database.ofSchool(scope.school().value())
                .sql("select * from connection where school_id = ? and app = ?")
                .params(scope.school().value(), app.value())
                .query((row, _) -> address(scope, row))
                .optional()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s has no connection to %s".formatted(scope.school(), app)));
    }

    @Override
    public void put(SchoolScope scope, Connection connection, Secret token) {
        AppId app = connection.app();
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into connection (school_id, app, account_name, scim_base,
                            administrators, licence, token, activated)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id, app) do update
                            set account_name = excluded.account_name,
                                scim_base = excluded.scim_base,
                                administrators = excluded.administrators,
                                licence = excluded.licence,
                                token = excluded.token
                        """)
                .params(
                        scope.school().value(),
                        app.value(),
                        connection.accountName(),
                        connection.scimBase().toString(),
                        json.write(
                                Administrators.class,
                                new Administrators(connection.administrators()),
                                place(scope, app, "administrators")),
                        codec.text(Licence.class, connection.licence()),
                        json.write(Secret.class, token, place(scope, app, "token")),
                        SqlTime.of(connection.activated()))
                .update();
    }

    private Connection connection(SchoolScope scope, ResultSet row) throws SQLException {
        AppId app = new AppId(row.getString("app"));
        return new Connection(
                app,
                row.getString("account_name"),
                URI.create(row.getString("scim_base")),
                json.read(
                                Administrators.class,
                                row.getBytes("administrators"),
                                place(scope, app, "administrators"))
                        .names(),
                codec.read(Licence.class, row.getString("licence")),
                SqlTime.get(row, "activated"));
    }

    private AppAddress address(SchoolScope scope, ResultSet row) throws SQLException {
        Connection connection = connection(scope, row);
        return new AppAddress(
                connection.app(),
                connection.scimBase(),
                json.read(
                        Secret.class,
                        row.getBytes("token"),
                        place(scope, connection.app(), "token")),
                connection.administrators(),
                connection.licence());
    }

    private static String place(SchoolScope scope, AppId app, String column) {
        return scope.school() + "/connection/" + app + "/" + column;
    }
}
