package nl.beheerportaal.sync.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;
import tools.jackson.databind.JsonNode;

/// Every encrypted value of a school as plain JSON, whatever its type: who is in it is found by
/// ids, and a kind of value that is added later is one [Shelf] more.
public final class KeptValueStore {
    private final Database database;
    private final EncryptedJson json;

    public KeptValueStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    /// @param key of its row, beside the school
    record Kept(Shelf shelf, List<String> key, JsonNode content) {
        /// For people: `run 0198…`.
        String where() {
            return (shelf.table + " " + String.join(" ", key)).strip();
        }
    }

    /// One after the other, as a school may have hundreds of large plans. The eater may write: the
    /// rows were all fetched by then.
    void each(SchoolScope scope, Shelf shelf, Consumer<Kept> eater) {
        UUID school = scope.school().value();
        String keys = shelf.keys.stream().map(key -> key + ", ").collect(Collectors.joining());
        database.ofSchool(school)
                .sql(
                        "select %s%s from %s where school_id = ?"
                                .formatted(keys, shelf.column, shelf.table))
                .param(school)
                .query(row -> {
                    List<String> key = key(shelf, row);
                    byte[] content = row.getBytes(shelf.column);
                    eater.accept(
                            new Kept(
                                    shelf,
                                    key,
                                    json.read(JsonNode.class, content, place(scope, shelf, key))));
                });
    }

    void write(SchoolScope scope, Kept kept) {
        Shelf shelf = kept.shelf();
        byte[] content =
                json.archive(JsonNode.class, kept.content(), place(scope, shelf, kept.key()));
        UUID school = scope.school().value();
        database.ofSchool(school)
                .sql(
                        "update %s set %s = ? where %s"
                                .formatted(shelf.table, shelf.column, at(shelf)))
                .params(Stream.concat(Stream.of(content, school), kept.key().stream()).toList())
                .update();
    }

    void delete(SchoolScope scope, Kept kept) {
        UUID school = scope.school().value();
        database.ofSchool(school)
                .sql("delete from %s where %s".formatted(kept.shelf().table, at(kept.shelf())))
                .params(Stream.concat(Stream.of(school), kept.key().stream()).toList())
                .update();
    }

    /// When somebody signed in as coordinator, in which language; nothing for everybody else.
    List<Coordinator> coordinator(SchoolScope scope, long person) {
        UUID school = scope.school().value();
        return database.ofSchool(school)
                .sql(
                        """
                        select language, first_seen, last_seen from coordinator
                        where school_id = ? and person = ?
                        """)
                .params(school, person)
                .query((row, _) ->
                        new Coordinator(
                                row.getString("language"),
                                SqlTime.get(row, "first_seen").toString(),
                                SqlTime.get(row, "last_seen").toString()))
                .list();
    }

    record Coordinator(String language, String firstSeen, String lastSeen) {}

    void forgetCoordinator(SchoolScope scope, long person) {
        database.ofSchool(scope.school().value())
                .sql("delete from coordinator where school_id = ? and person = ?")
                .params(scope.school().value(), person)
                .update();
        database.ofSchool(scope.school().value())
                .sql("delete from mail_choice where school_id = ? and recipient = ?")
                .params(scope.school().value(), Long.toString(person))
                .update();
    }

    boolean running(SchoolScope scope) {
        return database.ofSchool(scope.school().value())
                .sql("select exists (select from run where school_id = ? and ended is null)")
                .param(scope.school().value())
                .query(Boolean.class)
                .single();
    }

    private static List<String> key(Shelf shelf, ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (String column : shelf.keys) {
            key.add(row.getString(column));
        }
        return key;
    }

    private static String at(Shelf shelf) {
        return "school_id = ?"
                + shelf.keys.stream()
                        .map(key -> " and " + key + "::text = ?")
                        .collect(Collectors.joining());
    }

    /// As the stores of these tables say it.
    private static String place(SchoolScope scope, Shelf shelf, List<String> key) {
        Stream<String> parts =
                Stream.concat(Stream.of(scope.school().toString(), shelf.table), key.stream());
        Stream<String> column = shelf == Shelf.RUN ? Stream.of(shelf.column) : Stream.empty();
        return Stream.concat(parts, column).collect(Collectors.joining("/"));
    }
}
