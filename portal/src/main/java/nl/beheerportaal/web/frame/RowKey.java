package nl.beheerportaal.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Makes an id of an app or of Basispoort fit for an id in a page.
public final class RowKey {
    private RowKey() {}

    public static String of(String id) {
        return id.matches("[A-Za-z0-9-]{1,64}")
                ? id
                : "x" + HexFormat.of().formatHex(id.getBytes(StandardCharsets.UTF_8));
    }
}
