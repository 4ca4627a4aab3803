package nl.beheerportaal.web.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Paging;
import org.jspecify.annotations.Nullable;

/// Who was in an app on a day.
///
/// @param today the last day that can be asked for
/// @param after the end of the synchronisation it follows from; null when there was none yet
/// @param by who had confirmed it
public record PastView(
        AppLook app,
        LocalDate day,
        LocalDate today,
        @Nullable Instant after,
        String by,
        String search,
        int pupils,
        int teachers,
        List<Row> rows,
        Paging paging) {
    public PastView {
        rows = List.copyOf(rows);
    }

    /// @param path of the person's own page
    public record Row(String name, String group, boolean teacher, String path) {}
}
