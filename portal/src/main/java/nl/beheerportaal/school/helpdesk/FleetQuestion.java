package nl.beheerportaal.school.helpdesk;

import java.util.List;

/// What of the fleet to see.
///
/// @param search words of a school's name, or the beginning of its number
/// @param app an app's id; empty for all
/// @param among numbers of the only schools to look at; empty for all
public record FleetQuestion(String search, String app, FleetFilter filter, List<Long> among) {
    public FleetQuestion {
        among = List.copyOf(among);
    }

    public FleetQuestion(String search, String app, FleetFilter filter) {
        this(search, app, filter, List.of());
    }

    public static FleetQuestion all() {
        return new FleetQuestion("", "", FleetFilter.ALL);
    }

    public FleetQuestion of(FleetFilter other) {
        return new FleetQuestion(search, app, other, among);
    }
}
