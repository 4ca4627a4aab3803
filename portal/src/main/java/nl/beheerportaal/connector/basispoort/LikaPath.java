package nl.beheerportaal.connector.basispoort;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.connector.LicenceOffice.Product;
import nl.beheerportaal.connector.LicenceOffice.Tile;

/// Where a tile or a product of one is at Hosted Lika.
///
/// @param address below the publisher's own address
/// @param about for failures and the log
record LikaPath(String address, String about) {
    static LikaPath of(Tile tile) {
        return new LikaPath("methode/" + encoded(tile.id()), "tile " + tile.id());
    }

    static LikaPath of(Tile tile, Product product) {
        return new LikaPath(
                of(tile).address + "/product/" + encoded(product.id()),
                "tile " + tile.id() + "/" + product.id());
    }

    /// The tile's own first, then those of its products.
    static List<LikaPath> all(Tile tile) {
        return Stream.concat(
                        Stream.of(of(tile)),
                        tile.products().stream().map(product -> of(tile, product)))
                .toList();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
