package nl.basispoortsimulator.apps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.AppAccount;
import nl.basispoortsimulator.world.LearningApp;
import nl.basispoortsimulator.world.World;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The apps and every school's account in them. An account is filled when somebody first asks for
/// it, because a whole country of them takes room.
@Component
public class SchoolAccounts implements Resettable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final World world;
    private final Journal journal;
    private final SimulatorClock clock;
    private final Map<String, AppAccount> seeds;
    private final Map<String, SchoolAccount> opened = new ConcurrentHashMap<>();

    SchoolAccounts(World world, Journal journal, SimulatorClock clock) {
        this.world = world;
        this.journal = journal;
        this.clock = clock;
        this.seeds =
                world.accounts().stream()
                        .collect(Collectors.toMap(SchoolAccounts::nameOf, Function.identity()));
        for (JsonNode line : journal.recorded(AppEvent.TOPIC)) {
            replay(JSON.treeToValue(line, AppEvent.class));
        }
    }

    public List<LearningApp> apps() {
        return world.apps();
    }

    public Optional<LearningApp> app(String key) {
        return world.apps().stream().filter(app -> app.key().equals(key)).findFirst();
    }

    /// The account behind a SCIM base.
    public Optional<SchoolAccount> account(String app, String connectionKey) {
        return Optional.ofNullable(seeds.get(app + "/" + connectionKey)).map(this::open);
    }

    public Optional<SchoolAccount> accountWithId(String app, String id) {
        return world.accountsOf(app).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(this::open);
    }

    public List<AppAccount> factsOf(String app) {
        return world.accountsOf(app);
    }

    @Override
    public void reset() {
        opened.clear();
    }

    private SchoolAccount open(AppAccount seed) {
        return opened.computeIfAbsent(
                nameOf(seed), name -> new SchoolAccount(seed, journal, clock));
    }

    private void replay(AppEvent event) {
        AppAccount seed = seeds.get(event.account());
        if (seed == null) {
            throw new IllegalStateException(
                    "the journal speaks of account "
                            + event.account()
                            + ", which this seed does not make: start with the seed it was written with, or with an"
                            + " empty data folder");
        }
        open(seed).replay(event);
    }

    private static String nameOf(AppAccount account) {
        return account.app() + "/" + account.connectionKey();
    }
}
