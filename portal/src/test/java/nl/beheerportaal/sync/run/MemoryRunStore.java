package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.school.SchoolScope;

/// The in-memory twin of the store of runs; passes the same contract.
public final class MemoryRunStore implements RunStore {
    private record Key(SchoolId school, RunId run) {}

    private final Map<Key, Run> runs = new LinkedHashMap<>();
    private final Map<Key, Map<StepId, StepEntry>> entries = new HashMap<>();

    /// Remembers everything as it is now.
    ///
    /// @return puts it back so
    public synchronized Runnable mark() {
        Map<Key, Run> oldRuns = new LinkedHashMap<>(runs);
        Map<Key, Map<StepId, StepEntry>> oldEntries = new HashMap<>(entries);
        return () -> {
            runs.clear();
            runs.putAll(oldRuns);
            entries.clear();
            entries.putAll(oldEntries);
        };
    }

    @Override
    public synchronized boolean create(SchoolScope scope, Run run) {
        if (unfinished(scope, run.app()).isPresent()) {
            return false;
        }
        runs.put(key(scope, run.id()), run);
        return true;
    }

    @Override
    public synchronized Optional<Run> find(SchoolScope scope, RunId id) {
        return Optional.ofNullable(runs.get(key(scope, id)));
    }

    @Override
    public synchronized Optional<Run> unfinished(SchoolScope scope, AppId app) {
        return ofApp(scope, app).stream().filter(run -> !run.state().ended()).findFirst();
    }

    @Override
    public synchronized List<RunHead> latest(SchoolScope scope, AppId app, int limit) {
        return ofApp(scope, app).stream()
                .sorted(Comparator.comparing(Run::created).reversed())
                .limit(limit)
                .map(Run::head)
                .toList();
    }

    @Override
    public synchronized List<Run> since(SchoolScope scope, AppId app, Instant created) {
        return ofApp(scope, app).stream()
                .filter(run -> !run.created().isBefore(created))
                .sorted(Comparator.comparing(Run::created))
                .toList();
    }

    @Override
    public synchronized OptionalLong claim(SchoolScope scope, RunId id, String node, Instant now) {
        Run run = runs.get(key(scope, id));
        if (run == null || run.state().ended()) {
            return OptionalLong.empty();
        }
        runs.put(key(scope, id), run.at(run.state(), run.epoch() + 1));
        return OptionalLong.of(run.epoch() + 1);
    }

    @Override
    public synchronized List<StepEntry> entries(SchoolScope scope, RunId id) {
        Map<StepId, StepEntry> found = entries.get(key(scope, id));
        return found == null ? List.of() : new ArrayList<>(found.values());
    }

    @Override
    public synchronized boolean write(
            SchoolScope scope, RunId id, long epoch, List<StepEntry> written) {
        if (!holds(scope, id, epoch)) {
            return false;
        }
        Map<StepId, StepEntry> known =
                new TreeMap<>(entries.getOrDefault(key(scope, id), new TreeMap<>()));
        written.forEach(entry -> known.put(entry.step(), entry));
        entries.put(key(scope, id), known);
        return true;
    }

    @Override
    public synchronized boolean begin(SchoolScope scope, RunId id, long epoch, Instant now) {
        return holds(scope, id, epoch)
                && runs.computeIfPresent(
                                key(scope, id), (_, run) -> run.at(RunState.RUNNING, epoch))
                        != null;
    }

    @Override
    public synchronized boolean end(
            SchoolScope scope, RunId id, long epoch, Ending ending, Instant now) {
        return holds(scope, id, epoch)
                && runs.computeIfPresent(key(scope, id), (_, run) -> run.endedWith(ending, now))
                        != null;
    }

    private boolean holds(SchoolScope scope, RunId id, long epoch) {
        Run run = runs.get(key(scope, id));
        return run != null && run.epoch() == epoch && !run.state().ended();
    }

    private List<Run> ofApp(SchoolScope scope, AppId app) {
        return runs.entrySet().stream()
                .filter(entry -> entry.getKey().school().equals(scope.school()))
                .map(Map.Entry::getValue)
                .filter(run -> run.app().equals(app))
                .toList();
    }

    private static Key key(SchoolScope scope, RunId id) {
        return new Key(scope.school(), id);
    }
}
