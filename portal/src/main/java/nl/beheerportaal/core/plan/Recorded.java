package nl.beheerportaal.core.plan;

import java.util.UUID;

/// A run as it was carried out: its plan, and what became of each step.
///
/// @param run our id
public record Recorded(UUID run, Plan plan, Bookkeeping.Results results) {}
