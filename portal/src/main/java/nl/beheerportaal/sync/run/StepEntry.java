package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.core.plan.StepId;

/// The newest state of one step, as the store keeps it.
public record StepEntry(StepId step, StepState state, Instant at) {}
