package nl.beheerportaal.browser;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beheerportaal.demo.SimulatorReady;
import nl.beheerportaal.demo.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks through everything a running stack has shown: log files, metrics, letters, addresses and
/// error pages. The names and keys looked for are those of all schools and accounts of the
/// simulator, as they are at that moment.
final class Canary {
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|token|keys\\.\\w+)$");
    private static final Path TEXTS = Path.of("../portal/src/main/resources");
    private static final List<String> APPS = List.of("taalblobs", "rekenblobs");

    private final Stack stack;
    private final Path data;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param data folder of the stack
    Canary(Stack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    /// What was found where, one line each; nothing is good.
    List<String> leaks(Witness witness, BrowserContext visitor) {
        List<Exposed> exposed = new ArrayList<>(witness.addresses());
        exposed.addAll(witness.errorPages(visitor));
        exposed.addAll(logs());
        exposed.add(metrics());
        exposed.addAll(letters());
        return found(secrets(witness.messages()), exposed);
    }

    static List<String> found(Secrets secrets, List<Exposed> exposed) {
        return exposed.stream()
                .flatMap(each ->
                        secrets.in(each).stream().map(what -> what + " stands in " + each.where()))
                .toList();
    }

    /// @param messages parts of the sign-in messages that came by
    Secrets secrets(Set<String> messages) {
        Secrets secrets = new Secrets();
        SimulatorReady simulator = stack.simulator();
        List<JsonNode> schools = new ArrayList<>();
        for (JsonNode school : json(simulator.control() + "/schools")) {
            schools.add(json(simulator.control() + "/schools/" + school.path("id").asString()));
        }
        schools.forEach(school -> pupils(secrets, school));
        for (String app : APPS) {
            simulator.accounts(app).forEach(account -> account(secrets, app, account));
        }
        schools.forEach(school -> staff(secrets, school));
        texts(secrets);
        configured(secrets);
        messages.forEach(secrets::literal);
        if (secrets.isEmpty()) {
            throw new IllegalStateException("there is nothing to look for: what is it worth?");
        }
        return secrets;
    }

    private static void pupils(Secrets secrets, JsonNode school) {
        for (JsonNode pupil : school.path("pupils")) {
            JsonNode name = pupil.path("name");
            secrets.pupil(part(name, "given"), part(name, "prefix"), part(name, "surname"));
            secrets.eckId(part(pupil, "eckId"));
        }
    }

    private static void staff(Secrets secrets, JsonNode school) {
        secrets.ordinary(part(school, "name") + " " + school.path("address"));
        for (JsonNode member : school.path("staff")) {
            JsonNode name = member.path("name");
            secrets.staff(part(name, "given"), part(name, "prefix"), part(name, "surname"));
            secrets.eckId(part(member, "eckId"));
        }
    }

    private void account(Secrets secrets, String app, SimulatorReady.SchoolAccount account) {
        String key = account.scimBase().replaceFirst(".*/scim/([^/]+)/v2$", "$1");
        String address = stack.simulator().control() + "/apps/" + app + "/" + key + "/users";
        for (JsonNode user : json(address)) {
            if (user.path("pupil").asBoolean()) {
                secrets.account(part(user, "name"));
            }
        }
    }

    /// Words of our own texts, and the people of the helpdesk, who sign with their name.
    private static void texts(Secrets secrets) {
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".properties")).toList()) {
                secrets.ordinary(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secrets.ordinary("Sanne Boer Bilal Amrani Joke Wiersma Kees Velde");
    }

    /// What the portal was told that nobody else may know.
    private void configured(Secrets secrets) {
        Properties told = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("portal.properties"))) {
            told.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : told.stringPropertyNames()) {
            if (SECRET.matcher(name).matches()) {
                String value = told.getProperty(name);
                secrets.literal(value.substring(value.indexOf(':') + 1));
            }
        }
    }

    /// Of the portal and of `bin/admin`; the simulator is the world outside and may know names.
    private List<Exposed> logs() {
        List<Exposed> logs = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("log"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("simulator")) {
                    logs.add(new Exposed(Exposed.Kind.LOG, name, Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (logs.isEmpty()) {
            throw new IllegalStateException("the portal has no log: where is it?");
        }
        return logs;
    }

    private Exposed metrics() {
        String metrics = text(stack.management() + "/prometheus");
        if (!metrics.contains("portal_")) {
            throw new IllegalStateException("the portal shows no metrics: " + metrics);
        }
        return new Exposed(Exposed.Kind.METRICS, "the metrics", metrics);
    }

    /// The link in a letter to an administrator is a token on purpose.
    private List<Exposed> letters() {
        List<Exposed> letters = new ArrayList<>();
        for (JsonNode letter : json(stack.simulator().mailbox() + "/messages")) {
            String subject = part(letter, "subject");
            String text = subject + "\n" + part(letter, "text") + "\n" + part(letter, "html");
            letters.add(
                    new Exposed(Exposed.Kind.MAIL, "the letter \u201c" + subject + "\u201d", text));
        }
        return letters;
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(text(address));
    }

    private String text(String address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String part(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
