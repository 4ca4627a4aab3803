package nl.beheerportaal.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.HelpdeskPersonStore;
import nl.beheerportaal.sync.person.PersonErasure;
import nl.beheerportaal.sync.person.PersonFile;

/// Gives everything the portal holds of one person, and erases it.
public final class PersonCommands {
    private static final String NAME = "person";

    private final Tools tools;
    private final Supplier<PersonDesk> desk;

    /// What these commands need; made only when one is used.
    ///
    /// @param people who works at the helpdesk
    public record PersonDesk(PersonFile file, PersonErasure erasure, HelpdeskPersonStore people) {}

    PersonCommands(Tools tools, Supplier<PersonDesk> desk) {
        this.tools = tools;
        this.desk = desk;
    }

    /// To a new file that its owner alone may read.
    Answer export(Words words) {
        words.onlyOptions(Set.of("school", "person", "file"));
        PersonId person = new PersonId(words.number("person"));
        Path file = Path.of(words.needed("file"));
        Optional<SchoolScope> scope = school(words);
        if (scope.isEmpty()) {
            return noSchool(words);
        }
        PersonFile.Held held = desk.get().file().of(scope.get(), person, tools.clock().instant());
        if (held.parts() == 0) {
            return Answer.refused("The portal holds nothing of person " + person + ".");
        }
        return written(file, held);
    }

    Answer erase(Words words) {
        words.onlyOptions(Set.of("school", "person", "by", "reason"));
        PersonId person = new PersonId(words.number("person"));
        UUID lead = EraseCommand.lead(words.needed("by"));
        PersonErasure.Asked asked =
                new PersonErasure.Asked(person, lead, why(words.needed("reason")));
        PersonDesk now = desk.get();
        FleetScope fleet = FleetScope.forOperator(NAME);
        if (tools.tables()
                .transactions()
                .forFleet(() -> now.people().name(fleet, lead))
                .isEmpty()) {
            return Answer.refused("Nobody of the helpdesk has the id " + lead + ".");
        }
        return school(words)
                .map(scope -> said(now.erasure().erase(scope, asked), words))
                .orElseGet(() -> noSchool(words));
    }

    private static Answer said(PersonErasure.Result result, Words words) {
        return switch (result) {
            case PersonErasure.Result.Erased(int values, int names) ->
                    Answer.done(
                            "Erased: %d stored values and %d names on record. That is on record."
                                    .formatted(values, names));
            case PersonErasure.Result.StillThere(List<String> where) ->
                    Answer.refused(
                            ("Person %s is still there: %s. First the school takes the person off"
                                            + " its roster, and each account goes with: admin erase")
                                    .formatted(words.needed("person"), String.join(", ", where)));
            case PersonErasure.Result.Busy _ ->
                    Answer.refused("A synchronisation is at work. Try again when it has ended.");
            case PersonErasure.Result.Unknown _ ->
                    Answer.refused("The portal holds nothing of that person.");
        };
    }

    private static Answer written(Path file, PersonFile.Held held) {
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, held.json());
        } catch (FileAlreadyExistsException _) {
            return Answer.refused(file + " exists already.");
        } catch (IOException _) {
            return Answer.refused("Cannot write " + file + ".");
        }
        return Answer.done(
                "%d parts are written to %s: personal data, for the person only."
                        .formatted(held.parts(), file));
    }

    private Optional<SchoolScope> school(Words words) {
        SchoolNumber number = new SchoolNumber(words.number("school"));
        Optional<SchoolId> school =
                tools.tables()
                        .transactions()
                        .forFleet(() ->
                                tools.tables()
                                        .schools()
                                        .find(FleetScope.forOperator(NAME), number));
        return school.map(id -> SchoolScope.forOperator(id, NAME));
    }

    private static Answer noSchool(Words words) {
        return Answer.refused("There is no school " + words.needed("school") + ".");
    }

    private static PersonErasure.Why why(String word) {
        return Arrays.stream(PersonErasure.Why.values())
                .filter(why -> why.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Words.Misunderstood("--reason is person, parent or school"));
    }
}
