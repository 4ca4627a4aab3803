package nl.beheerportaal.simulation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.review.Told;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.RunId;

/// Everything the portal keeps, with transactions that are whole or not at all. At the edges of a
/// transaction nodes die and the database goes away: before it began, before it is committed, and
/// after, when nobody hears that it was.
final class SimulatedDatabase implements Transactions {
    final MemoryStores stores = new MemoryStores();
    final MemoryRunStore runs = new MemoryRunStore();
    final Told told = new Told();

    /// Runs that wait for a node, or for the next one.
    final Set<RunId> queue = new LinkedHashSet<>();

    private Weather weather;
    private int depth;

    SimulatedDatabase(Weather weather) {
        this.weather = weather;
    }

    void becomes(Weather other) {
        weather = other;
    }

    @Override
    public <T> T forSchool(UUID school, Supplier<T> work) {
        return inTransaction(work);
    }

    @Override
    public <T> T forFleet(Supplier<T> work) {
        return inTransaction(work);
    }

    /// A transaction inside another is part of it.
    private <T> T inTransaction(Supplier<T> work) {
        if (depth > 0) {
            return work.get();
        }
        trouble();
        Runnable before = mark();
        depth++;
        T result;
        try {
            result = work.get();
            trouble();
        } catch (RuntimeException e) {
            before.run();
            throw e;
        } finally {
            depth--;
        }
        trouble();
        return result;
    }

    private Runnable mark() {
        Runnable rows = stores.mark();
        Runnable runRows = runs.mark();
        Runnable record = told.mark();
        Set<RunId> waiting = Set.copyOf(queue);
        return () -> {
            rows.run();
            runRows.run();
            record.run();
            queue.retainAll(waiting);
            queue.addAll(waiting);
        };
    }

    private void trouble() {
        if (weather.crashes()) {
            throw new NodeCrash();
        }
        if (weather.databaseFails()) {
            throw new DatabaseDown();
        }
    }
}
