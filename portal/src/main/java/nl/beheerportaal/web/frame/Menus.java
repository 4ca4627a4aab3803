package nl.beheerportaal.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Makes the menu of who asks.
@FunctionalInterface
public interface Menus {
    /// Null for who has not signed in.
    @Nullable Menu of(HttpServletRequest request);
}
