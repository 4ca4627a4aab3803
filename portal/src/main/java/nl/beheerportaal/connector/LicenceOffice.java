package nl.beheerportaal.connector;

import java.net.URI;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.roster.PersonId;

/// Who sees which tile under *Lesmateriaal* (Basispoort's Hosted Lika, `basispoort.md` §1.5). A
/// tile's list of users covers all schools, so this only adds and takes away persons: there is no
/// way here to replace or empty a list. Whoever sees a tile sees its products too.
public interface LicenceOffice {
    /// Makes the tile and its products, or brings their names, addresses, icons and tags up to
    /// date.
    Outcome ensure(Tile tile);

    /// These persons see the tile; who saw it already goes on seeing it. Numbers Basispoort does
    /// not know are dropped there without a word.
    Outcome grant(Tile tile, Set<PersonId> persons);

    /// These persons no longer see the tile.
    Outcome revoke(Tile tile, Set<PersonId> persons);

    /// Everybody who sees the tile, of all schools, and who sees each of its products.
    Fetched<Holders> holders(Tile tile);

    /// Who is on Basispoort's lists of a tile.
    ///
    /// @param anywhere whoever is on the list of the tile or of one of its products
    /// @param everywhere whoever is on all of them
    record Holders(Set<PersonId> anywhere, Set<PersonId> everywhere) {
        public Holders {
            anywhere = Set.copyOf(anywhere);
            everywhere = Set.copyOf(everywhere);
        }
    }

    /// A tile.
    ///
    /// @param id *methode* id, ours to choose; letters, digits, hyphens and dots
    /// @param address where it leads; must be on Basispoort's list of our addresses
    /// @param icon `image/svg+xml,<base64>` or `image/png,<base64>`; empty for none
    /// @param forStaff shown as a teacher's application
    /// @param products tiles below it; each has an id that no other product of ours has, because
    ///   rights are given by it alone
    record Tile(
            String id,
            String name,
            URI address,
            String icon,
            boolean forStaff,
            List<Product> products) {
        public Tile {
            checkId(id);
            products = List.copyOf(products);
        }
    }

    /// A tile below a tile; its parts mean what they mean there.
    record Product(String id, String name, URI address, String icon) {
        public Product {
            checkId(id);
        }
    }

    private static void checkId(String id) {
        if (!id.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException(
                    "a tile id is letters, digits, dots, underscores and hyphens");
        }
    }
}
