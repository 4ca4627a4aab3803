package nl.beheerportaal.sync.tile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beheerportaal.connector.LicenceOffice.Tile;
import nl.beheerportaal.core.app.AppId;
import org.jspecify.annotations.Nullable;

/// The tiles the publisher has, from its configuration.
///
/// @param portal the tile of the portal itself, for ICT coordinators; null when somebody else looks
///   after it
/// @param apps the tile of each app that has one
public record Tiles(@Nullable Tile portal, Map<AppId, Tile> apps) {
    public Tiles {
        apps = Map.copyOf(apps);
        List<String> ids = all(portal, apps).map(Tile::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("two tiles cannot have one id: " + ids);
        }
    }

    /// The portal's first, then by app.
    public List<Tile> all() {
        return all(portal, apps).toList();
    }

    private static Stream<Tile> all(@Nullable Tile portal, Map<AppId, Tile> apps) {
        return Stream.concat(Stream.ofNullable(portal), new TreeMap<>(apps).values().stream());
    }
}
