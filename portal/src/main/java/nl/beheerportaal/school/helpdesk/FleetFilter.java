package nl.beheerportaal.school.helpdesk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which lines of the fleet to see (design.md §10).
public enum FleetFilter {
    ALL(_ -> true),
    ATTENTION(FleetState::needsAttention),
    HELD(state -> state == FleetState.HELD),
    FAILED(state -> state == FleetState.FAILED || state == FleetState.PARTIAL),
    WAITING(
            EnumSet.of(
                            FleetState.WAITS_FOR_HELPDESK,
                            FleetState.WAITS_FOR_LEAD,
                            FleetState.WAITS_FOR_SCHOOL,
                            FleetState.ON_HOLD,
                            FleetState.NOT_CONNECTED)
                    ::contains);

    @SuppressWarnings("ImmutableEnumChecker") // made above, of nothing that changes
    private final Predicate<FleetState> accepts;

    FleetFilter(Predicate<FleetState> accepts) {
        this.accepts = accepts;
    }

    /// The states it lets through.
    public Set<FleetState> states() {
        return Arrays.stream(FleetState.values()).filter(accepts).collect(Collectors.toSet());
    }
}
