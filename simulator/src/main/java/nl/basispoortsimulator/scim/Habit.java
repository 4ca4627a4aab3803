package nl.basispoortsimulator.scim;

import java.util.Arrays;
import java.util.Optional;

/// What real apps do otherwise than their SCIM says (scim.md §3).
enum Habit {
    /// Answers with the extension of ours, and does not keep it: only reading back shows that.
    FORGETS_EXTENSION("forgets-extension"),
    /// Two groups of one account cannot have the same name: 409.
    UNIQUE_GROUP_NAMES("unique-group-names"),
    /// A new group cannot have members yet: 400.
    GROUPS_START_EMPTY("groups-start-empty"),
    /// A new user without `active` is inactive.
    INACTIVE_BY_DEFAULT("inactive-by-default");

    private final String word;

    Habit(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Habit> of(String word) {
        return Arrays.stream(values()).filter(habit -> habit.word.equals(word)).findFirst();
    }
}
