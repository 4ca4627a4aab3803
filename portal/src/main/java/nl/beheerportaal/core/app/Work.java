package nl.beheerportaal.core.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a child has done in the app. Shown to people; never part of what a plan rests on (PRODUCT
/// §6.1).
///
/// @param lastUsed null when never
public record Work(int completedAssignments, @Nullable Instant lastUsed) {
    public static final Work NONE = new Work(0, null);
}
