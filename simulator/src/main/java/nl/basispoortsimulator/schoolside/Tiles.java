package nl.basispoortsimulator.schoolside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.basispoortsimulator.lika.Lika;
import nl.basispoortsimulator.lika.Lika.Granted;
import nl.basispoortsimulator.lika.Lika.TileKey;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.world.LearningApp;
import nl.basispoortsimulator.world.World;
import org.springframework.stereotype.Component;

/// Which tiles a person sees under *Lesmateriaal*: what Lika grants, and, as a convenience of ours
/// that can be switched off (`--simulator.tiles-without-lika=false`), the apps in which the person
/// has an active account.
@Component
class Tiles {
    private final Lika lika;
    private final World world;
    private final SimulatorSettings settings;
    private final AppPresence presence;
    private final Addresses addresses;

    Tiles(
            Lika lika,
            World world,
            SimulatorSettings settings,
            AppPresence presence,
            Addresses addresses) {
        this.lika = lika;
        this.world = world;
        this.settings = settings;
        this.presence = presence;
        this.addresses = addresses;
    }

    List<Shown> of(long school, Person person) {
        List<Shown> shown = new ArrayList<>();
        for (Granted granted : lika.grantedTo(school, person.id(), person.eckId())) {
            shown.add(shown(granted, true));
        }
        if (settings.tilesWithoutLika()) {
            for (LearningApp app : world.apps()) {
                TileKey key = new TileKey(app.key(), null);
                boolean there = shown.stream().anyMatch(each -> each.granted().key().equals(key));
                if (!there && presence.active(app.key(), person.id())) {
                    lika.tile(settings.publisher(), key)
                            .map(tile -> shown(new Granted(settings.publisher(), key, tile), false))
                            .ifPresent(shown::add);
                }
            }
        }
        return shown;
    }

    /// The tile a link leads to: the same address but for its query, which is a deep link.
    Optional<Shown> leadingTo(List<Shown> tiles, String target) {
        String wanted = withoutQuery(target);
        return tiles.stream().filter(tile -> withoutQuery(tile.url()).equals(wanted)).findFirst();
    }

    private Shown shown(Granted granted, boolean licensed) {
        String url = granted.tile().url();
        return new Shown(
                granted, url == null ? "" : url.replace("{simulator}", addresses.http()), licensed);
    }

    private static String withoutQuery(String url) {
        return url.replaceFirst("[?#].*$", "");
    }

    /// @param url where the tile leads, empty for a method that only holds products
    /// @param licensed whether Lika grants it, or only our convenience shows it
    record Shown(Granted granted, String url, boolean licensed) {
        /// Stable id of the tile in forms: `ctrllearning.beheerportaal`.
        String id() {
            TileKey key = granted.key();
            return granted.publisher()
                    + "."
                    + key.method()
                    + (key.product() == null ? "" : "." + key.product());
        }

        String name() {
            String name = granted.tile().name();
            return name == null ? granted.tile().id() : name;
        }
    }
}
