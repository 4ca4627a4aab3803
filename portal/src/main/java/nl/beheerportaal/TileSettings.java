package nl.beheerportaal;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.sync.tile.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The tiles under *Lesmateriaal*: `portal.apps.….tile.…` and `portal.tiles.…`. An app without a
/// tile address has no tile of ours: its tiles are somebody else's care.
///
/// @param baseUrl the portal's own address; its tile leads to its SAML address
/// @param apps by id; more is set there than is used here
@ConfigurationProperties("portal")
record TileSettings(URI baseUrl, @DefaultValue Map<String, App> apps, @DefaultValue Care tiles) {
    /// @param name what the app is called, unless its tile is called otherwise
    record App(@Nullable String name, @Nullable Face tile) {}

    /// @param id *methode* id; the app's id when not set
    /// @param url where the tile leads: the app's SAML address
    /// @param icon `image/svg+xml,<base64>` or `image/png,<base64>`
    record Face(
            @Nullable String id,
            @Nullable String name,
            @Nullable URI url,
            @DefaultValue("") String icon,
            @DefaultValue List<Product> products) {}

    /// A tile below the tile.
    record Product(String id, String name, URI url, @DefaultValue("") String icon) {}

    /// @param portal whether the portal looks after its own tile
    /// @param portalId its *methode* id
    /// @param every how often a node looks whether tiles wait
    /// @param roundAt when every school is looked at, in the Netherlands
    /// @param checkAt when the national check is
    /// @param mostStrangers how many may lose a tile at the check without anybody looking
    record Care(
            @DefaultValue("true") boolean portal,
            @DefaultValue("beheerportaal") String portalId,
            @DefaultValue("") String portalIcon,
            @DefaultValue("1s") Duration every,
            @DefaultValue("04:30") LocalTime roundAt,
            @DefaultValue("05:30") LocalTime checkAt,
            @DefaultValue("50") int mostStrangers) {}

    Tiles tilesOf(String portalName) {
        Map<AppId, LicenceOffice.Tile> ofApps = new HashMap<>();
        apps.forEach((id, app) -> {
            Face face = app.tile();
            if (face != null && face.url() != null) {
                ofApps.put(new AppId(id), tile(id, app, face, face.url()));
            }
        });
        return new Tiles(
                tiles.portal()
                        ? new LicenceOffice.Tile(
                                tiles.portalId(),
                                portalName,
                                URI.create(baseUrl.toString().replaceAll("/+$", "") + "/saml/acs"),
                                tiles.portalIcon(),
                                true,
                                List.of())
                        : null,
                ofApps);
    }

    private static LicenceOffice.Tile tile(String id, App app, Face face, URI url) {
        String name = app.name() == null ? id : app.name();
        return new LicenceOffice.Tile(
                face.id() == null ? id : face.id(),
                face.name() == null ? name : face.name(),
                url,
                face.icon(),
                false,
                face.products().stream()
                        .map(product ->
                                new LicenceOffice.Product(
                                        product.id(),
                                        product.name(),
                                        product.url(),
                                        product.icon()))
                        .toList());
    }
}
