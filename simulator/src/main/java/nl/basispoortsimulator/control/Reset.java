package nl.basispoortsimulator.control;

import java.util.List;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.stereotype.Component;

/// Takes everything back to the seed.
@Component
class Reset {
    private final Journal journal;
    private final List<Resettable> parts;

    Reset(Journal journal, List<Resettable> parts) {
        this.journal = journal;
        this.parts = List.copyOf(parts);
    }

    void everything() {
        journal.clear();
        parts.forEach(Resettable::reset);
    }
}
