package nl.beheerportaal.web.helpdesk;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.school.helpdesk.FleetFilter;
import nl.beheerportaal.school.helpdesk.FleetLine;
import nl.beheerportaal.school.helpdesk.FleetQuestion;
import nl.beheerportaal.school.helpdesk.FleetState;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import org.jspecify.annotations.Nullable;

/// Every school.
///
/// @param url of this list, with its filters
/// @param apps every app there is, for the filter
public record FleetView(
        FleetQuestion question,
        Url url,
        List<Tab> tabs,
        List<AppLook> apps,
        List<Line> lines,
        Paging paging,
        Instant now) {
    public FleetView {
        tabs = List.copyOf(tabs);
        apps = List.copyOf(apps);
        lines = List.copyOf(lines);
    }

    /// One of the filters above the list.
    public record Tab(FleetFilter filter, int count, String path, boolean chosen) {}

    /// One connection, or a school without one.
    public record Line(FleetLine of, @Nullable AppLook app) {
        public String path() {
            return FleetPage.PATH + "/scholen/" + of.number();
        }

        /// The key of its state.
        public String state() {
            return "hd.state." + of.state().name();
        }

        public Look look() {
            return Look.of(of.state());
        }
    }

    /// The colour and icon of a state.
    public enum Look {
        OK("state--ok", "#i-krul"),
        BUSY("state--new", "#i-sync"),
        WARN("state--warn", "#i-warn"),
        GONE("state--gone", "#i-cross"),
        QUIET("muted", "");

        private final String css;
        private final String icon;

        Look(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return icon;
        }

        public static Look of(FleetState state) {
            return switch (state) {
                case ACTIVE -> OK;
                case RUNNING -> BUSY;
                case WAITS_FOR_HELPDESK, WAITS_FOR_LEAD, UNREACHABLE, DOUBTED, PARTIAL, HELD ->
                        WARN;
                case FAILED, WITHDRAWN, CLOSED -> GONE;
                case WAITS_FOR_SCHOOL, ON_HOLD, NOT_CONNECTED, NOT_STARTED, DRAFT -> QUIET;
            };
        }
    }
}
