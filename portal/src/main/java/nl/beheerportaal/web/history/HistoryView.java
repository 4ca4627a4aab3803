package nl.beheerportaal.web.history;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.run.RunLine;

/// Every synchronisation of the school, newest first.
///
/// @param apps to filter by
/// @param app the id of the app that is filtered by; empty for all
public record HistoryView(List<AppLook> apps, String app, List<RunLine> runs, Paging paging) {
    public HistoryView {
        apps = List.copyOf(apps);
        runs = List.copyOf(runs);
    }
}
