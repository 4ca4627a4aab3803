package nl.beheerportaal.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.sync.run.RunFigureStore;
import nl.beheerportaal.sync.run.RunFigureStore.Figures;

/// What of all schools together is worth watching: counts and ages, never what is in a school. Read
/// at most once a minute, however many figures are asked for.
public final class FleetFigures implements MeterBinder {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final FleetScope FLEET = FleetScope.forJob("figures");

    private final Transactions transactions;
    private final RunFigureStore store;
    private final Clock clock;
    private final AtomicReference<Read> last =
            new AtomicReference<>(new Read(Instant.EPOCH, new Figures(0, 0, 0, 0)));

    public FleetFigures(Transactions transactions, RunFigureStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    private record Read(Instant at, Figures figures) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "portal.plans.held", "Plans that wait for a person", Figures::held);
        gauge(registry, "portal.runs.waiting", "Runs that have not begun", Figures::waiting);
        gauge(registry, "portal.runs.running", "Runs at work", Figures::running);
        gauge(
                registry,
                "portal.data.oldest.seconds",
                "Age of the oldest last roster of a school",
                Figures::oldest);
    }

    private void gauge(
            MeterRegistry registry, String name, String what, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(now())).description(what).register(registry);
    }

    private Figures now() {
        Instant moment = clock.instant();
        Read read = last.get();
        if (read.at.plus(FRESH).isAfter(moment)) {
            return read.figures;
        }
        Figures fresh = transactions.forFleet(() -> store.read(FLEET, moment));
        last.set(new Read(moment, fresh));
        return fresh;
    }
}
