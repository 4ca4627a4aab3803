package nl.basispoortsimulator.lika;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.world.LearningApp;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.StaffMember;
import nl.basispoortsimulator.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hosted licence office of every publisher.
///
/// It starts with the portal's tile for the ICT coordinators of schools that gave permission, and a
/// tile per app that nobody has yet; or empty (`--simulator.seed-tiles=false`).
@Component
public class Lika implements Resettable {
    /// The tile of the portal.
    public static final String PORTAL = "beheerportaal";

    private static final String TOPIC = "lika";
    private final JsonMapper json = JsonMapper.builder().build();
    private final Journal journal;
    private final World world;
    private final SimulatorSettings settings;
    private final Map<String, Map<TileKey, Entry>> offices = new HashMap<>();

    public Lika(Journal journal, World world, SimulatorSettings settings) {
        this.journal = journal;
        this.world = world;
        this.settings = settings;
        seed();
        journal.recorded(TOPIC).forEach(this::replay);
    }

    /// Methods of a publisher, by id.
    public synchronized List<Tile> methods(String publisher) {
        return office(publisher).entrySet().stream()
                .filter(each -> each.getKey().product() == null)
                .map(each -> each.getValue().tile())
                .toList();
    }

    /// Products of a method, by id; empty when there is no such method.
    public synchronized Optional<List<Tile>> products(String publisher, String method) {
        if (tile(publisher, new TileKey(method, null)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                office(publisher).entrySet().stream()
                        .filter(each -> each.getKey().method().equals(method))
                        .filter(each -> each.getKey().product() != null)
                        .map(each -> each.getValue().tile())
                        .toList());
    }

    public synchronized Optional<Tile> tile(String publisher, TileKey key) {
        return Optional.ofNullable(office(publisher).get(key)).map(Entry::tile);
    }

    /// Registers a tile, or gives it other words; who has it stays.
    public synchronized void register(String publisher, TileKey key, Tile tile) {
        write(publisher, key, "register", Map.of("tile", json.valueToTree(tile)));
        keep(publisher, key, tile);
    }

    /// Takes a tile away; a method takes its products with it. False when it is not there.
    public synchronized boolean remove(String publisher, TileKey key) {
        if (!office(publisher).containsKey(key)) {
            return false;
        }
        write(publisher, key, "remove", Map.of());
        drop(publisher, key);
        return true;
    }

    /// Basispoort ids of who has the tile, ascending; empty when there is no such tile.
    public synchronized Optional<List<Long>> people(String publisher, TileKey key) {
        return entry(publisher, key).map(each -> List.copyOf(each.audience().people()));
    }

    public synchronized Optional<List<EckUser>> eckUsers(String publisher, TileKey key) {
        return entry(publisher, key).map(each -> List.copyOf(each.audience().eckUsers()));
    }

    /// Changes who has the tile by Basispoort id; false when there is no such tile.
    public synchronized boolean changePeople(
            String publisher, TileKey key, Audience.Change change, Set<Long> people) {
        Optional<Entry> entry = entry(publisher, key);
        entry.ifPresent(each -> {
            write(publisher, key, "people", Map.of("change", change.name(), "ids", people));
            Audience.apply(each.audience().people(), change, people);
        });
        return entry.isPresent();
    }

    /// The same by ECK iD.
    public synchronized boolean changeEckUsers(
            String publisher, TileKey key, Audience.Change change, Set<EckUser> users) {
        Optional<Entry> entry = entry(publisher, key);
        entry.ifPresent(each -> {
            write(publisher, key, "eck", Map.of("change", change.name(), "users", users));
            Audience.apply(each.audience().eckUsers(), change, users);
        });
        return entry.isPresent();
    }

    /// Every tile this person is granted, whoever publishes it, methods before their products.
    public synchronized List<Granted> grantedTo(long school, long person, @Nullable String eckId) {
        EckUser eckUser = new EckUser(school, eckId == null ? "" : eckId);
        return new TreeMap<>(offices)
                .entrySet().stream()
                        .flatMap(office ->
                                office.getValue().entrySet().stream()
                                        .filter(each -> each.getValue().holds(person, eckUser))
                                        .map(each ->
                                                new Granted(
                                                        office.getKey(),
                                                        each.getKey(),
                                                        each.getValue().tile())))
                        .toList();
    }

    @Override
    public synchronized void reset() {
        offices.clear();
        seed();
    }

    private void seed() {
        if (!settings.seedTiles()) {
            return;
        }
        String publisher = settings.publisher();
        TileKey portal = new TileKey(PORTAL, null);
        keep(publisher, portal, tile(PORTAL, "Beheerportaal", settings.portalUrl() + "/saml/acs"));
        for (School school : world.schools()) {
            if (school.active() && !Permissions.SEEDED_WITHOUT.contains(school.id())) {
                school.staff().stream()
                        .filter(StaffMember::coordinator)
                        .forEach(member -> seedPerson(publisher, portal, member.id()));
            }
        }
        for (LearningApp app : world.apps()) {
            keep(
                    publisher,
                    new TileKey(app.key(), null),
                    tile(app.key(), app.name(), "{simulator}/apps/" + app.key() + "/saml/acs"));
        }
    }

    private void seedPerson(String publisher, TileKey key, long person) {
        entry(publisher, key).ifPresent(each -> each.audience().people().add(person));
    }

    private static Tile tile(String id, String name, String url) {
        return new Tile(id, null, name, null, null, url, List.of());
    }

    private void write(String publisher, TileKey key, String act, Map<String, Object> details) {
        Map<String, Object> event = new HashMap<>(details);
        event.put("publisher", publisher);
        event.put("method", key.method());
        event.put("act", act);
        if (key.product() != null) {
            event.put("product", key.product());
        }
        journal.append(TOPIC, event);
    }

    private void replay(JsonNode event) {
        String publisher = event.path("publisher").asString();
        String product = event.has("product") ? event.path("product").asString() : null;
        TileKey key = new TileKey(event.path("method").asString(), product);
        Optional<Audience> audience = entry(publisher, key).map(Entry::audience);
        switch (event.path("act").asString()) {
            case "register" ->
                    keep(publisher, key, json.treeToValue(event.path("tile"), Tile.class));
            case "remove" -> drop(publisher, key);
            case "people" ->
                    audience.ifPresent(each ->
                            Audience.apply(
                                    each.people(),
                                    change(event),
                                    List.of(json.treeToValue(event.path("ids"), Long[].class))));
            case "eck" ->
                    audience.ifPresent(each ->
                            Audience.apply(
                                    each.eckUsers(),
                                    change(event),
                                    List.of(
                                            json.treeToValue(
                                                    event.path("users"), EckUser[].class))));
            default -> throw new IllegalStateException("unknown line in the journal of lika");
        }
    }

    private static Audience.Change change(JsonNode event) {
        return Audience.Change.valueOf(event.path("change").asString());
    }

    private void keep(String publisher, TileKey key, Tile tile) {
        Audience audience = entry(publisher, key).map(Entry::audience).orElseGet(Audience::new);
        office(publisher).put(key, new Entry(tile, audience));
    }

    private void drop(String publisher, TileKey key) {
        office(publisher)
                .keySet()
                .removeIf(each ->
                        each.equals(key)
                                || (key.product() == null && each.method().equals(key.method())));
    }

    private Map<TileKey, Entry> office(String publisher) {
        return offices.computeIfAbsent(publisher, each -> new TreeMap<>());
    }

    private Optional<Entry> entry(String publisher, TileKey key) {
        return Optional.ofNullable(office(publisher).get(key));
    }

    /// A tile somebody has.
    public record Granted(String publisher, TileKey key, Tile tile) {}

    /// Which tile of a publisher: a method, or a product of it.
    public record TileKey(String method, @Nullable String product) implements Comparable<TileKey> {
        @Override
        public int compareTo(TileKey other) {
            int byMethod = method.compareTo(other.method);
            return byMethod != 0 ? byMethod : text(product).compareTo(text(other.product));
        }

        private static String text(@Nullable String product) {
            return product == null ? "" : product;
        }
    }

    private record Entry(Tile tile, Audience audience) {
        boolean holds(long person, EckUser eckUser) {
            return audience.people().contains(person) || audience.eckUsers().contains(eckUser);
        }
    }
}
