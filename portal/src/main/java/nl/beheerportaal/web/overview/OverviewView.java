package nl.beheerportaal.web.overview;

import java.util.List;
import nl.beheerportaal.web.app.StatusView;
import nl.beheerportaal.web.frame.AppLook;

/// The first page.
///
/// @param attention what waits for the user, most urgent first
public record OverviewView(
        String person, String school, List<Attention> attention, List<Card> apps) {
    public OverviewView {
        attention = List.copyOf(attention);
        apps = List.copyOf(apps);
    }

    /// One app.
    ///
    /// @param pupils in the app now; -1 when it was never read
    public record Card(AppLook app, StatusView status, int pupils, int teachers) {
        public boolean read() {
            return pupils >= 0;
        }
    }

    /// Something that waits for the user.
    ///
    /// @param key of its sentence, which names the app
    /// @param path where to go
    public record Attention(String key, AppLook app, String path) {}
}
