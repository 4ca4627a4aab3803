package nl.beheerportaal.connector.scim;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpResult;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The directories of the publisher's apps, over SCIM.
public final class ScimDirectory implements AppDirectory {
    private final ScimConnections connections;
    private final Map<AppId, Place> places;

    public ScimDirectory(ScimConnections connections, Map<AppId, Place> places) {
        this.connections = connections;
        this.places = Map.copyOf(places);
    }

    /// Where an app's directory is, and the publisher's token for it.
    public record Place(URI base, Secret token) {}

    /// Some apps cannot filter on a list: everything that comes back is looked at again here.
    @Override
    public Fetched<List<Entry>> findByAdministrator(AppId app, String userNameOrEmail) {
        ScimClient client = client(app);
        String filter = ScimMessages.equal("administrators", userNameOrEmail);
        HttpResult<ScimListing.Listed> answer =
                new ScimListing(client)
                        .all(
                                "/Accounts",
                                "&filter=" + ScimClient.encoded(filter),
                                "search for an account of a school");
        return translated(
                app,
                Failures.fetched(app.value(), answer),
                listed -> {
                    List<Entry> found = new ArrayList<>();
                    for (JsonNode resource : listed.resources()) {
                        Entry entry = entry(resource);
                        if (entry.administrators().stream()
                                .anyMatch(userNameOrEmail::equalsIgnoreCase)) {
                            found.add(entry);
                        }
                    }
                    return found;
                });
    }

    @Override
    public Fetched<Entry> account(AppId app, String id) {
        return translated(
                app,
                Failures.fetched(
                        app.value(),
                        client(app).get("/Accounts/" + ScimClient.encoded(id), "account " + id)),
                ScimDirectory::entry);
    }

    @Override
    public Fetched<Secret> newToken(AppId app, String id) {
        return translated(
                app,
                Failures.fetched(
                        app.value(),
                        client(app)
                                .post(
                                        "/Accounts/" + ScimClient.encoded(id) + "/token",
                                        JsonNodeFactory.instance.objectNode(),
                                        "new token of account " + id)),
                answer -> new Secret(required(answer, "token")));
    }

    private static <W, T> Fetched<T> translated(
            AppId app, Fetched<W> answer, Function<W, T> translation) {
        return switch (answer) {
            case Fetched.Failed<W>(Failure why) -> Fetched.failed(why);
            case Fetched.Got<W>(W wire) -> {
                try {
                    yield Fetched.got(translation.apply(wire));
                } catch (NotAsAgreed e) {
                    yield Fetched.failed(
                            new Failure(
                                    Failure.Kind.BROKEN_ANSWER,
                                    app.value(),
                                    200,
                                    "directory: " + e.getMessage(),
                                    null));
                }
            }
        };
    }

    private static Entry entry(JsonNode account) {
        Set<String> administrators = new HashSet<>();
        for (JsonNode name : account.path("administrators")) {
            String value =
                    name.isString() ? name.stringValue() : ScimTranslator.text(name, "value");
            if (!value.isBlank()) {
                administrators.add(value);
            }
        }
        return new Entry(
                required(account, "id"),
                ScimTranslator.text(account, "displayName"),
                administrators,
                licence(account.path("licence")),
                base(required(account, "scimBase")),
                schoolNumber(ScimTranslator.text(account, "institution")));
    }

    private static Licence licence(JsonNode wire) {
        LocalDate until = date(ScimTranslator.text(wire, "validUntil"));
        return switch (ScimTranslator.text(wire, "kind")) {
            case "school" -> new Licence.WholeSchool(until);
            case "limited" ->
                    new Licence.Limited(
                            seats(wire.path("pupils")), seats(wire.path("teachers")), until);
            default -> throw new NotAsAgreed("a licence of an unknown kind");
        };
    }

    private static int seats(JsonNode number) {
        if (!number.isIntegralNumber() || number.asInt(-1) < 0) {
            throw new NotAsAgreed("a limited licence without a number of seats");
        }
        return number.asInt(0);
    }

    private static @Nullable LocalDate date(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotAsAgreed("validUntil is no date");
        }
    }

    /// The school's token goes to this address, so it must be a plain one.
    private static URI base(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new NotAsAgreed("scimBase is no address");
        }
        throw new NotAsAgreed("scimBase is no plain web address");
    }

    private static @Nullable SchoolNumber schoolNumber(String text) {
        return text.matches("[0-9]{1,18}") ? new SchoolNumber(Long.parseLong(text)) : null;
    }

    private static String required(JsonNode node, String field) {
        String value = ScimTranslator.text(node, field);
        if (value.isBlank()) {
            throw new NotAsAgreed(field + " is missing");
        }
        return value;
    }

    private ScimClient client(AppId app) {
        Place place = places.get(app);
        if (place == null) {
            throw new IllegalArgumentException("no directory is configured for app " + app);
        }
        return new ScimClient(place.base(), place.token(), connections.to(place.base()));
    }

    /// Leaves the translation of a broken answer at any depth; caught in this class.
    private static final class NotAsAgreed extends RuntimeException {
        NotAsAgreed(String what) {
            super(what);
        }
    }
}
