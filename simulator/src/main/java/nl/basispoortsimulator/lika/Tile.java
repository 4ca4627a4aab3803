package nl.basispoortsimulator.lika;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a publisher registers to be shown under *Lesmateriaal*: a method, or a product of one.
///
/// @param id the publisher's own key, without a slash
/// @param icon `image/svg+xml,<base64>` or `image/png,<base64>`
/// @param url where the assertion is sent; `{simulator}` stands for our own address
public record Tile(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String icon,
        @Nullable String iconUrl,
        @Nullable String url,
        List<String> tags) {
    public Tile {
        tags = List.copyOf(tags);
    }
}
