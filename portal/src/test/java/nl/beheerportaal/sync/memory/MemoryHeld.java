package nl.beheerportaal.sync.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.held.HeldRun;
import nl.beheerportaal.sync.held.HeldStore;

/// Held runs in memory.
public final class MemoryHeld implements HeldStore {
    private record Key(SchoolId school, AppId app) {}

    private final Map<Key, HeldRun> rows = new HashMap<>();

    @Override
    public Optional<HeldRun> find(SchoolScope scope, AppId app) {
        return Optional.ofNullable(rows.get(new Key(scope.school(), app)));
    }

    @Override
    public void save(SchoolScope scope, HeldRun held) {
        rows.put(new Key(scope.school(), held.app()), held);
    }

    @Override
    public List<Waiting> waiting(FleetScope scope) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().waits())
                .map(row ->
                        new Waiting(
                                row.getKey().school(),
                                row.getKey().app(),
                                row.getValue().since(),
                                row.getValue().counts()))
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }
}
