package nl.basispoortsimulator.basispoort;

import java.util.List;
import java.util.Set;
import nl.basispoortsimulator.lika.EckUser;
import nl.basispoortsimulator.lika.Tile;
import org.jspecify.annotations.Nullable;

/// The objects of the hosted Lika API, in Basispoort's own words (basispoort.md §1.5).
final class LikaWire {
    private LikaWire() {}

    record Methodes(List<Methode> methodes) {}

    record Producten(List<Methode> producten) {}

    /// A methode or a product: the same fields, but a product must have a `url`. Absent and null
    /// are the same.
    record Methode(
            @Nullable String id,
            @Nullable String code,
            @Nullable String naam,
            @Nullable String icon,
            @Nullable String iconUrl,
            @Nullable String url,
            @Nullable List<String> tags) {

        static Methode of(Tile tile, String simulator) {
            String url = tile.url();
            return new Methode(
                    tile.id(),
                    tile.code(),
                    tile.name(),
                    tile.icon(),
                    tile.iconUrl(),
                    url == null ? null : url.replace("{simulator}", simulator),
                    tile.tags());
        }
    }

    record Gebruikers(List<Long> gebruikers) {}

    record GebruikersEckId(List<GebruikerEckId> gebruikers) {
        static GebruikersEckId of(List<EckUser> users) {
            return new GebruikersEckId(
                    users.stream()
                            .map(user -> new GebruikerEckId(user.school(), user.eckId()))
                            .toList());
        }
    }

    record GebruikerEckId(long instellingId, String eckId) {
        @Override
        public String toString() {
            return "GebruikerEckId[" + instellingId + ", …]";
        }
    }

    /// Who gets what in one go. Lists may be left out.
    record Permissies(
            @Nullable Set<String> methodes,
            @Nullable Set<String> producten,
            @Nullable Set<Long> gebruikers,
            @Nullable List<GebruikerEckId> gebruikerEckIds) {}

    /// What a caller names; a missing list is an error, not an empty one.
    record Named<T>(@Nullable List<T> gebruikers) {}
}
