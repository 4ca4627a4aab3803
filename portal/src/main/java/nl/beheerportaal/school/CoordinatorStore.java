package nl.beheerportaal.school;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.SqlTime;

/// The coordinators the portal saw: when, and which language they chose. Numbers of Basispoort
/// only, no names; in table `coordinator`.
public final class CoordinatorStore {
    private final Database database;

    public CoordinatorStore(Database database) {
        this.database = database;
    }

    /// Somebody who signed in chose a language, for the pages and for mail.
    public void choose(SchoolScope scope, PersonId person, Language language, Instant now) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into coordinator (school_id, person, language, first_seen, last_seen)
                        values (:school, :person, :language, :now, :now)
                        on conflict (school_id, person) do update
                            set language = excluded.language, last_seen = excluded.last_seen
                        """)
                .param("school", scope.school().value())
                .param("person", person.value())
                .param("language", language.name().toLowerCase(Locale.ROOT))
                .param("now", SqlTime.of(now))
                .update();
    }

    /// The chosen languages; whoever is not among them reads Dutch.
    public Map<PersonId, Language> languages(SchoolScope scope) {
        Map<PersonId, Language> languages = new TreeMap<>();
        database.ofSchool(scope.school().value())
                .sql(
                        "select person, upper(language) as language from coordinator where school_id = ?")
                .param(scope.school().value())
                .query(row -> {
                    languages.put(
                            new PersonId(row.getLong("person")),
                            Language.valueOf(row.getString("language")));
                });
        return Map.copyOf(languages);
    }
}
