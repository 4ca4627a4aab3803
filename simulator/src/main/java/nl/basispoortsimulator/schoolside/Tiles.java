package nl.basispoortsimulator.schoolside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.basispoortsimulator.lika.Lika;
import nl.basispoortsimulator.lika.Lika.Granted;
import nl.basispoortsimulator.lika.Lika.TileKey;
import nl.basispoortsimulator.server.Addresses;
import org.springframework.stereotype.Component;

/// Which tiles a person sees under *Lesmateriaal*: exactly what Lika grants.
@Component
class Tiles {
    private final Lika lika;
    private final Addresses addresses;

    Tiles(Lika lika, Addresses addresses) {
        this.lika = lika;
        this.addresses = addresses;
    }

    List<Shown> of(long school, Person person) {
        List<Shown> shown = new ArrayList<>();
        for (Granted granted : lika.grantedTo(school, person.id(), person.eckId())) {
            shown.add(shown(granted));
        }
        return shown;
    }

    /// The tile a link leads to: the same address but for its query, which is a deep link.
    Optional<Shown> leadingTo(List<Shown> tiles, String target) {
        String wanted = withoutQuery(target);
        return tiles.stream().filter(tile -> withoutQuery(tile.url()).equals(wanted)).findFirst();
    }

    private Shown shown(Granted granted) {
        String url = granted.tile().url();
        return new Shown(granted, url == null ? "" : url.replace("{simulator}", addresses.http()));
    }

    private static String withoutQuery(String url) {
        return url.replaceFirst("[?#].*$", "");
    }

    /// @param url where the tile leads, empty for a method that only holds products
    record Shown(Granted granted, String url) {
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
