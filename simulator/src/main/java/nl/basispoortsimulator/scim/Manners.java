package nl.basispoortsimulator.scim;

import java.util.Set;

/// How an account behaves at this moment.
///
/// @param listing how it pages
/// @param habits what else it does otherwise than it says
record Manners(ListQuirk listing, Set<Habit> habits) {

    static final Manners GOOD = new Manners(ListQuirk.NONE, Set.of());

    Manners {
        habits = Set.copyOf(habits);
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }
}
