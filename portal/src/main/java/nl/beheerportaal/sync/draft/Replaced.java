package nl.beheerportaal.sync.draft;

import org.jspecify.annotations.Nullable;

/// What was in force before a run put something else in force.
///
/// @param confirmed null before the first confirmation
public record Replaced(@Nullable Confirmed confirmed) {}
