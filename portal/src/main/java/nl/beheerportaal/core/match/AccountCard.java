package nl.beheerportaal.core.match;

import java.time.LocalDate;
import nl.beheerportaal.core.app.Account;
import org.jspecify.annotations.Nullable;

/// An account prepared for comparing.
///
/// @param label what the names of its groups say; [GroupLabel#NONE] without any
/// @param userName the letters of the user name before any `@`; empty for a number
/// @param created null when unknown
/// @param lastUsed null when never or unknown
record AccountCard(
        Account account,
        TypedName name,
        GroupLabel label,
        String userName,
        @Nullable LocalDate created,
        @Nullable LocalDate lastUsed) {
    /// Equal for accounts with the same full name; empty without one, and then nobody's namesake.
    String nameKey() {
        if (name.readings().isEmpty()) {
            return "";
        }
        Reading first = name.readings().getFirst();
        boolean full =
                first.given().text().length() > 1 && first.surname().core().text().length() > 1;
        return full ? first.given().text() + " " + first.surname().core().text() : "";
    }
}
