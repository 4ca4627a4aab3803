package nl.basispoortsimulator.basispoort;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.basispoortsimulator.basispoort.LikaWire.Methode;
import nl.basispoortsimulator.lika.Tile;
import nl.basispoortsimulator.settings.SimulatorSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a tile must be to be taken: an id without a slash, a name, a URL on the publisher's
/// allow-list, an icon in Basispoort's own form, and tags that exist. Everything else is 400, a
/// status of our choosing.
@Component
class TileRules {
    private static final Set<String> TAGS = Set.of("leerkrachtApplicatie", "toetsApplicatie");
    private static final List<String> ICONS = List.of("image/svg+xml,", "image/png,");

    private final SimulatorSettings settings;

    TileRules(SimulatorSettings settings) {
        this.settings = settings;
    }

    /// The tile, or a refusal.
    ///
    /// @param id the id in the path, null when the body alone names it
    Tile tile(Methode written, @Nullable String id, boolean product) {
        String own = written.id();
        if (id != null && own != null && !id.equals(own)) {
            throw new Refusal(400, "De id in de inhoud is niet die van het adres.");
        }
        String key = id != null ? id : own;
        if (key == null || key.isBlank() || key.contains("/")) {
            throw new Refusal(400, "Een id is verplicht en mag geen schuine streep bevatten.");
        }
        if (written.naam() == null || written.naam().isBlank()) {
            throw new Refusal(400, "Een naam is verplicht.");
        }
        if (product && written.url() == null) {
            throw new Refusal(400, "Een product heeft een url nodig.");
        }
        checkUrl(written.url());
        checkIcon(written.icon());
        List<String> tags = Objects.requireNonNullElse(written.tags(), List.of());
        if (!TAGS.containsAll(tags)) {
            throw new Refusal(400, "Onbekende tag; bekend zijn " + TAGS + ".");
        }
        return new Tile(
                key,
                written.code(),
                written.naam(),
                written.icon(),
                written.iconUrl(),
                written.url(),
                tags);
    }

    private void checkUrl(@Nullable String url) {
        if (url == null) {
            return;
        }
        try {
            String host = URI.create(url).getHost();
            if (host == null || !allowed(host)) {
                throw new Refusal(400, "De url staat niet op de lijst van toegestane adressen.");
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "De url is geen geldig adres.");
        }
    }

    private boolean allowed(String host) {
        String portal = URI.create(settings.portalUrl()).getHost();
        return host.equals(portal)
                || host.equals("127.0.0.1")
                || host.equals("localhost")
                || settings.tileHosts().contains(host);
    }

    private static void checkIcon(@Nullable String icon) {
        if (icon == null) {
            return;
        }
        for (String start : ICONS) {
            if (icon.startsWith(start) && base64(icon.substring(start.length()))) {
                return;
            }
        }
        throw new Refusal(400, "Een icon is image/svg+xml,<base64> of image/png,<base64>.");
    }

    private static boolean base64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
