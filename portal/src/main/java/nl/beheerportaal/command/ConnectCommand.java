package nl.beheerportaal.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.school.Connecting;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import org.springframework.dao.DuplicateKeyException;

/// Connects a school to its account at an app: found in the app's directory by its administrator,
/// or told in full.
final class ConnectCommand {
    private static final String NAME = "connect";
    private static final Set<String> BY_DIRECTORY =
            Set.of("school", "app", "administrator", "account", "renew-token");
    private static final Set<String> IN_FULL =
            Set.of("school", "app", "administrator", "base", "token-file", "licence", "name");

    private final Tools tools;

    ConnectCommand(Tools tools) {
        this.tools = tools;
    }

    Answer run(Words words) {
        SchoolNumber number = new SchoolNumber(words.number("school"));
        AppId app = app(words.needed("app"));
        words.needed("administrator");
        Optional<SchoolId> school =
                tools.tables()
                        .transactions()
                        .forFleet(() ->
                                tools.tables()
                                        .schools()
                                        .find(FleetScope.forOperator(NAME), number));
        if (school.isEmpty()) {
            return Answer.refused(
                    "School %s is not known; first: admin school add --number %s"
                            .formatted(number, number));
        }
        Place place = new Place(SchoolScope.forOperator(school.get(), NAME), number, app);
        return words.has("base") ? inFull(words, place) : byDirectory(words, place);
    }

    /// What is connected.
    private record Place(SchoolScope scope, SchoolNumber number, AppId app) {}

    private Answer byDirectory(Words words, Place place) {
        words.onlyOptions(BY_DIRECTORY);
        String administrator = words.needed("administrator");
        return switch (tools.outside().directory().findByAdministrator(place.app, administrator)) {
            case Fetched.Failed<List<AppDirectory.Entry>>(Failure failure) ->
                    unread(place, failure);
            case Fetched.Got<List<AppDirectory.Entry>>(List<AppDirectory.Entry> all) -> {
                List<AppDirectory.Entry> entries =
                        all.stream()
                                .filter(entry ->
                                        words.one("account").isEmpty()
                                                || words.all("account").contains(entry.id()))
                                .toList();
                yield entries.size() == 1
                        ? connect(words, place, entries.getFirst())
                        : notOne(place, entries);
            }
        };
    }

    private static Answer notOne(Place place, List<AppDirectory.Entry> entries) {
        if (entries.isEmpty()) {
            return Answer.refused(
                    "%s has no account with that administrator.".formatted(place.app));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s has %d accounts with that administrator; say which one with --account:"
                        .formatted(place.app, entries.size()));
        entries.forEach(entry -> lines.add("  " + entry.id() + "  " + entry.displayName()));
        return new Answer.Refused(lines);
    }

    private Answer connect(Words words, Place place, AppDirectory.Entry entry) {
        SchoolNumber owner = entry.school();
        if (owner != null && !owner.equals(place.number)) {
            return Answer.refused(
                    "That account belongs to school %s, not to %s.".formatted(owner, place.number));
        }
        Connection connection = Connection.to(entry, place.app, tools.clock().instant());
        Optional<Connection> existing =
                inSchool(place, () -> tools.tables().connections().find(place.scope, place.app));
        boolean same =
                existing.isPresent() && existing.get().scimBase().equals(connection.scimBase());
        if (same && !words.has("renew-token")) {
            return Answer.done(
                    "School %s is connected to %s already."
                            .formatted(place.number, connection.accountName()));
        }
        return switch (tools.outside().directory().newToken(place.app, entry.id())) {
            case Fetched.Failed<Secret>(Failure failure) -> unread(place, failure);
            case Fetched.Got<Secret>(Secret token) -> put(place, connection, token);
        };
    }

    private Answer inFull(Words words, Place place) {
        words.onlyOptions(IN_FULL);
        Licence licence = LicenceWord.read(words.needed("licence"));
        URI base = base(words.needed("base"));
        Path file = Path.of(words.needed("token-file"));
        Secret token;
        try {
            token = new Secret(Files.readString(file).strip());
        } catch (IOException _) {
            return Answer.refused("Cannot read the token in " + file + ".");
        } catch (IllegalArgumentException _) {
            return Answer.refused("There is no token in " + file + ".");
        }
        return put(
                place,
                new Connection(
                        place.app,
                        words.one("name").orElseGet(place.app::value),
                        base,
                        new HashSet<>(words.all("administrator")),
                        licence,
                        tools.clock().instant()),
                token);
    }

    private Answer put(Place place, Connection connection, Secret token) {
        Connecting connecting =
                new Connecting(tools.tables().connections(), tools.tables().tiles(), tools.audit());
        Instant now = tools.clock().instant();
        try {
            inSchool(
                    place,
                    () -> {
                        connecting.connect(place.scope, connection, token, now);
                        return connection;
                    });
        } catch (DuplicateKeyException _) {
            return Answer.refused("That account is connected to another school already.");
        }
        return Answer.done(
                "School %s is connected to %s at %s."
                        .formatted(place.number, connection.accountName(), place.app));
    }

    private <T> T inSchool(Place place, java.util.function.Supplier<T> work) {
        return tools.tables().transactions().forSchool(place.scope.school().value(), work);
    }

    private static Answer unread(Place place, Failure failure) {
        return Answer.refused(
                "The directory of %s gives no answer (%s: %s)."
                        .formatted(place.app, failure.kind(), failure.detail()));
    }

    private static AppId app(String name) {
        try {
            return new AppId(name);
        } catch (IllegalArgumentException e) {
            throw new Words.Misunderstood("--app " + name + ": " + e.getMessage());
        }
    }

    private static URI base(String text) {
        try {
            URI base = URI.create(text.replaceAll("/+$", ""));
            if (base.getScheme() != null && base.getHost() != null) {
                return base;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new Words.Misunderstood("--base is an address like https://app.example/scim/v2/7");
    }
}
