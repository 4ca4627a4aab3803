package nl.beheerportaal.connector.basispoort;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// How often Basispoort said something we do not know, since the start and by kind: the first sign
/// that its interface changed. A count and a kind only; what it said may be about a child.
public final class Unknowns implements MeterBinder {
    /// The name of the counter.
    public static final String METER = "portal.basispoort.unknown";

    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);

    /// What was unknown.
    public enum Kind {
        /// A field that we do not read.
        FIELD,
        /// A member of staff has a role outside `basispoort.md` §1.3.
        ROLE,
        /// A year group that EDEXML does not have.
        YEAR_GROUP,
        /// A day or a moment that cannot be read.
        TIME,
        /// A pupil points to a group that is not on the list.
        GROUP
    }

    public Unknowns() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    void add(Map<Kind, Integer> met) {
        met.forEach(this::add);
    }

    void add(Kind kind, long times) {
        adder(kind).add(times);
    }

    /// How often since the start.
    public long of(Kind kind) {
        return adder(kind).sum();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            FunctionCounter.builder(METER, adder(kind), LongAdder::sum)
                    .description("What Basispoort said and we do not know")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(registry);
        }
    }

    private LongAdder adder(Kind kind) {
        LongAdder adder = counts.get(kind);
        if (adder == null) {
            throw new IllegalStateException("every kind has a count");
        }
        return adder;
    }
}
