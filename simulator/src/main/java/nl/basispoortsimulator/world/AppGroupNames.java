package nl.basispoortsimulator.world;

import java.util.Locale;
import nl.basispoortsimulator.world.School.Group;
import org.jspecify.annotations.Nullable;

/// What a roster's group is called in an app: some the same, some written otherwise, and parallel
/// groups 3, 5 and 6 as one group of the year.
final class AppGroupNames {
    private AppGroupNames() {}

    static @Nullable String of(@Nullable Group group, @Nullable String yearGroup) {
        if (group == null || group.name() == null) {
            return null;
        }
        String label = group.name().replace("Groep ", "");
        if (label.contains("/")) {
            return "Groep " + label.replace('/', '-');
        }
        return switch (label) {
            case "4", "8" -> "groep " + label;
            case "3A", "3B", "5A", "5B", "6A", "6B" -> "groep " + yearGroup;
            default -> group.name();
        };
    }

    /// The group of a year ago, with the year behind it as nobody cleaned it up.
    static @Nullable String yearBefore(@Nullable String yearGroup) {
        if (yearGroup == null || !yearGroup.matches("[2-8]")) {
            return null;
        }
        return "groep %d 2025-2026"
                .formatted(Integer.parseInt(yearGroup) - 1)
                .toLowerCase(Locale.ROOT);
    }
}
