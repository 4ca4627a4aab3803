package nl.beheerportaal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The roster of one school as Basispoort gives it (`roster.json`), read with the bare JSON parser
/// so that the command starts at once.
record RosterFile(List<Group> groups, List<Pupil> pupils) {
    static RosterFile read(Path file) throws BrokenInput {
        Map<String, Object> root = json(file);
        if (!(root.get("leerlingen") instanceof List<?> pupils)) {
            throw new BrokenInput(file + " has no list 'leerlingen', so it is not a roster");
        }
        List<Group> groups = new ArrayList<>();
        for (Object group : list(root.get("groepen"))) {
            LasKey key = key(group, "lasKey");
            if (key != null) {
                groups.add(new Group(key, GroupType.HOME, text(group, "naam"), year(group)));
            }
        }
        List<Pupil> all = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (Object pupil : pupils) {
            Pupil read = pupil(file, pupil);
            if (!seen.add(read.id())) {
                throw new BrokenInput(file + " has the pupil with id " + read.id() + " twice");
            }
            all.add(read);
        }
        return new RosterFile(groups, all);
    }

    private static Pupil pupil(Path file, Object wire) throws BrokenInput {
        if (!(field(wire, "id") instanceof Long id)) {
            throw new BrokenInput(file + " has a pupil whose id is missing or not a whole number");
        }
        Object person = field(wire, "persoonsgegevens");
        PersonName name =
                new PersonName(
                        text(person, "voornaam"),
                        text(person, "voorvoegsel"),
                        text(person, "achternaam"),
                        text(person, "voorletters"));
        String eckId = text(wire, "eckid");
        return new Pupil(
                new PersonId(id),
                eckId.isBlank() ? null : new EckId(eckId),
                key(wire, "lasKey"),
                name,
                year(wire),
                key(wire, "groep"),
                List.of());
    }

    private static @Nullable LasKey key(@Nullable Object wire, String field) {
        String text = text(wire, field);
        return text.isBlank() ? null : new LasKey(text);
    }

    private static @Nullable YearGroup year(@Nullable Object wire) {
        String text = text(wire, "jaargroep");
        return text.isBlank() ? null : new YearGroup(text);
    }

    private static String text(@Nullable Object wire, String field) {
        Object value = field(wire, field);
        return value == null || value instanceof List || value instanceof Map
                ? ""
                : value.toString();
    }

    private static @Nullable Object field(@Nullable Object wire, String field) {
        return wire instanceof Map<?, ?> object ? object.get(field) : null;
    }

    private static List<?> list(@Nullable Object wire) {
        return wire instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> json(Path file) throws BrokenInput {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BrokenInput(file + " is not a JSON object");
            }
            return object(parser);
        } catch (NoSuchFileException missing) {
            throw new BrokenInput(file + " is missing", missing);
        } catch (JacksonException broken) {
            throw new BrokenInput(
                    file + " is not valid JSON, at line " + broken.getLocation().getLineNr(),
                    broken);
        } catch (IOException unreadable) {
            throw new BrokenInput(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> all = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    all.add(value(parser));
                }
                yield all;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }
}
