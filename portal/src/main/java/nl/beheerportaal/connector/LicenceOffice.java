package nl.beheerportaal.connector;

import java.net.URI;
import java.util.Set;
import nl.beheerportaal.core.roster.PersonId;

/// Who sees which tile under *Lesmateriaal* (Basispoort's Hosted Lika, `basispoort.md` §1.5). A
/// tile's list of users covers all schools, so this only adds and takes away persons: there is no
/// way here to replace or empty a list.
public interface LicenceOffice {
    /// Makes the tile, or brings its name, address, icon and tags up to date.
    Outcome ensure(Tile tile);

    /// These persons see the tile; who saw it already goes on seeing it. Numbers Basispoort does
    /// not know are dropped there without a word.
    Outcome grant(String tile, Set<PersonId> persons);

    /// These persons no longer see the tile.
    Outcome revoke(String tile, Set<PersonId> persons);

    /// Everybody who sees the tile, of all schools.
    Fetched<Set<PersonId>> holders(String tile);

    /// A tile.
    ///
    /// @param id *methode* id, ours to choose; letters, digits, hyphens and dots
    /// @param address where it leads; must be on Basispoort's list of our addresses
    /// @param icon `image/svg+xml,<base64>` or `image/png,<base64>`; empty for none
    /// @param forStaff shown as a teacher's application
    record Tile(String id, String name, URI address, String icon, boolean forStaff) {
        public Tile {
            if (!id.matches("[A-Za-z0-9._-]+")) {
                throw new IllegalArgumentException(
                        "a tile id is letters, digits, dots, underscores and hyphens");
            }
        }
    }
}
