package nl.beheerportaal.core.plan;

import java.time.LocalDate;

/// Works out what must change in an app. Pure: reads no clock and nothing but its arguments; the same
/// world in any order gives the same plan.
public final class Planner {
    private Planner() {}

    /// @param today decides the school year, whose employment is over, and how long removed accounts
    ///   can be put back
    public static Plan plan(World world, LocalDate today) {
        throw new UnsupportedOperationException(
                "planning for %s on %s comes with the next change".formatted(world.app(), today));
    }
}
