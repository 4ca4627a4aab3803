package nl.beheerportaal.core.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who changed what last, over the runs since one of them. An undo gives a thing back to whoever
/// had changed it before the run that it undid, so that what was undone and put back again can be
/// undone once more.
final class Provenance {
    /// Somebody before the first run that is looked at.
    private static final UUID EARLIER = new UUID(0, 0);

    private final Map<Subject, UUID> writers = new HashMap<>();
    private final Map<Subject, UUID> origins = new HashMap<>();
    private final Map<UUID, Map<Subject, UUID>> before = new HashMap<>();

    private Provenance() {}

    /// @param runs oldest first
    static Provenance of(List<Recorded> runs) {
        Provenance provenance = new Provenance();
        runs.forEach(provenance::add);
        return provenance;
    }

    /// Whether nobody changed it since that run did.
    boolean isLast(UUID run, Subject subject) {
        return run.equals(writers.get(subject)) || run.equals(origins.get(subject));
    }

    private void add(Recorded recorded) {
        Undoing undoing = recorded.plan().basis().undoing();
        Map<Subject, UUID> replaced = new HashMap<>();
        for (Subject subject : Effects.of(recorded).written()) {
            replaced.put(subject, origins.getOrDefault(subject, EARLIER));
            writers.put(subject, recorded.run());
            origins.put(subject, undoing == null ? recorded.run() : origin(undoing.run(), subject));
        }
        before.put(recorded.run(), replaced);
    }

    private UUID origin(UUID undone, Subject subject) {
        return before.getOrDefault(undone, Map.of()).getOrDefault(subject, EARLIER);
    }
}
