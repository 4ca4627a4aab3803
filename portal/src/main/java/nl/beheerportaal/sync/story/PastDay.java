package nl.beheerportaal.sync.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Shown;
import org.jspecify.annotations.Nullable;

/// Whom the portal knew to be in an app at the end of a day.
///
/// @param after the end of the run it follows from; null when there was none yet
/// @param by who had confirmed that run; empty when there was none
/// @param people by surname
public record PastDay(LocalDate day, @Nullable Instant after, String by, List<InApp> people) {
    public PastDay {
        people = List.copyOf(people);
    }

    /// Somebody in the app.
    public record InApp(AccountId account, AccountKind kind, Shown shown) {}
}
