package nl.beheerportaal.web.door;

import org.jspecify.annotations.Nullable;

/// Keeps redirects inside the portal.
public final class LocalPath {
    private LocalPath() {}

    /// The text when it is a path of the portal, and else the overview. An address of somebody else
    /// may begin with `//`, `/\` or hide behind control characters.
    public static String orOverview(@Nullable String path) {
        if (path == null || path.length() > 1000 || !path.startsWith("/")) {
            return "/";
        }
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\' && c != '"');
        return plain && !path.startsWith("//") ? path : "/";
    }
}
