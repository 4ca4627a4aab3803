package nl.beheerportaal.school.application;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.FleetScope;

/// The register of schools as it was read last, in table `school_register`. The form for schools
/// asks it, and never Basispoort.
public final class RegisterStore {
    private static final String SELECT =
            "select number, name, address, postal_code, town, brin from school_register ";

    private final Database database;

    public RegisterStore(Database database) {
        this.database = database;
    }

    /// Replaces the register: what is no longer in it is gone.
    public void replace(FleetScope scope, List<Registered> schools, Instant now) {
        database.ofFleet()
                .sql(
                        """
                        insert into school_register
                            (number, name, address, postal_code, town, brin, folded, seen)
                        select number, name, address, postal_code, town, brin, folded, ?
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[])
                            as row (number, name, address, postal_code, town, brin, folded)
                        on conflict (number) do update
                            set name = excluded.name, address = excluded.address,
                                postal_code = excluded.postal_code, town = excluded.town,
                                brin = excluded.brin, folded = excluded.folded,
                                seen = excluded.seen
                        """)
                .params(
                        SqlTime.of(now),
                        schools.stream()
                                .map(school -> school.number().value())
                                .toArray(Long[]::new),
                        texts(schools, Registered::name),
                        texts(schools, Registered::address),
                        texts(schools, Registered::postalCode),
                        texts(schools, Registered::town),
                        texts(schools, Registered::brin),
                        texts(schools, RegisterStore::folded))
                .update();
        database.ofFleet()
                .sql("delete from school_register where seen < ?")
                .param(SqlTime.of(now))
                .update();
    }

    /// The schools with every word of the question in their name, town or BRIN; all branches of a
    /// BRIN.
    public List<Registered> search(FleetScope scope, String question, int limit) {
        String[] words =
                Arrays.stream(folded(question).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new);
        if (words.length == 0) {
            return List.of();
        }
        return database.ofFleet()
                .sql(
                        SELECT
                                + """
                                where (select bool_and(position(word in folded) > 0
                                        or number::text = word)
                                       from unnest(?::text[]) as asked (word))
                                order by name, town, number limit ?
                                """)
                .params(words, limit)
                .query((row, _) -> registered(row))
                .list();
    }

    public Optional<Registered> find(FleetScope scope, SchoolNumber number) {
        return database.ofFleet()
                .sql(SELECT + "where number = ?")
                .param(number.value())
                .query((row, _) -> registered(row))
                .optional();
    }

    /// How many there are, and when they were read; nothing when they never were.
    public Optional<Read> lastRead(FleetScope scope) {
        return database.ofFleet()
                .sql("select count(*) as schools, max(seen) as seen from school_register")
                .query((row, _) ->
                        new ReadOrNot(row.getInt("schools"), SqlTime.getNullable(row, "seen")))
                .single()
                .read();
    }

    /// @param at when the register was read last
    public record Read(int schools, Instant at) {}

    private record ReadOrNot(int schools, @org.jspecify.annotations.Nullable Instant at) {
        Optional<Read> read() {
            return at == null ? Optional.empty() : Optional.of(new Read(schools, at));
        }
    }

    private static Registered registered(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Registered(
                new SchoolNumber(row.getLong("number")),
                row.getString("name"),
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("town"),
                row.getString("brin"));
    }

    private static String[] texts(
            List<Registered> schools, java.util.function.Function<Registered, String> part) {
        return schools.stream().map(part).toArray(String[]::new);
    }

    private static String folded(Registered school) {
        return folded(school.name() + " " + school.town() + " " + school.brin());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
