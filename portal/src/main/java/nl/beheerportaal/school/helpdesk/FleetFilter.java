package nl.beheerportaal.school.helpdesk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which lines of the fleet to see (design.md §10).
public enum FleetFilter {
    ALL,
    ATTENTION,
    HELD,
    FAILED,
    WAITING;

    /// The states it lets through.
    public Set<FleetState> states() {
        return switch (this) {
            case ALL -> EnumSet.allOf(FleetState.class);
            case ATTENTION ->
                    Arrays.stream(FleetState.values())
                            .filter(FleetState::needsAttention)
                            .collect(Collectors.toSet());
            case HELD -> EnumSet.of(FleetState.HELD);
            case FAILED -> EnumSet.of(FleetState.FAILED, FleetState.PARTIAL);
            case WAITING ->
                    EnumSet.of(
                            FleetState.WAITS_FOR_HELPDESK,
                            FleetState.WAITS_FOR_LEAD,
                            FleetState.WAITS_FOR_SCHOOL,
                            FleetState.ON_HOLD,
                            FleetState.NOT_CONNECTED);
        };
    }
}
