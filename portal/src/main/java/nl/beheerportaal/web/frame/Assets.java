package nl.beheerportaal.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Where the style sheet, the fonts and the scripts are. Their content is part of the address, so a
/// browser may keep them for ever.
///
/// @param version a hash over every file
public record Assets(String version) {
    /// Where the server answers for them; the version follows.
    public static final String ROOT = "/assets/";

    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final List<String> FILES =
            List.of(
                    "/static/beheerportaal.css",
                    "/static/portal.js",
                    "/static/favicon.svg",
                    "/static/fonts/atkinson-next-latin.woff2",
                    "/static/fonts/atkinson-next-latin-ext.woff2",
                    "/static/fonts/fredoka-latin.woff2",
                    "/static/fonts/fredoka-latin-ext.woff2",
                    HTMX);

    /// Reads them once, at the start.
    public static Assets read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream stream = Assets.class.getResourceAsStream(file)) {
                    if (stream == null) {
                        throw new IllegalStateException("missing " + file);
                    }
                    digest.update(stream.readAllBytes());
                }
            }
            return new Assets(HexFormat.of().formatHex(digest.digest(), 0, 8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The address of a file: `fonts/fredoka-latin.woff2`.
    public String at(String file) {
        return ROOT + version + "/" + file;
    }
}
