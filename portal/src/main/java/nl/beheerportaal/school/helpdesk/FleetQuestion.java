package nl.beheerportaal.school.helpdesk;

/// What of the fleet to see.
///
/// @param search words of a school's name, or the beginning of its number
/// @param app an app's id; empty for all
public record FleetQuestion(String search, String app, FleetFilter filter) {
    public static FleetQuestion all() {
        return new FleetQuestion("", "", FleetFilter.ALL);
    }

    public FleetQuestion of(FleetFilter other) {
        return new FleetQuestion(search, app, other);
    }
}
