package nl.basispoortsimulator.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The faults that are switched on. They live in memory only: a restart heals everything.
@Component
public class Faults implements Resettable {
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, Armed> armed = new ConcurrentSkipListMap<>();

    /// Switches a fault on and says under which number.
    public int add(Fault fault) {
        int id = lastId.incrementAndGet();
        PathPattern pattern = PathPatternParser.defaultInstance.parse(fault.path());
        armed.put(id, new Armed(fault, pattern, new AtomicInteger()));
        return id;
    }

    /// Switches one off; false when there is none of that number.
    public boolean remove(int id) {
        return armed.remove(id) != null;
    }

    public void clear() {
        armed.clear();
    }

    /// What is switched on, with how many calls each has seen.
    public List<State> states() {
        return new TreeMap<>(armed)
                .entrySet().stream()
                        .map(each ->
                                new State(
                                        each.getKey(),
                                        each.getValue().seen().get(),
                                        each.getValue().fault()))
                        .toList();
    }

    @Override
    public void reset() {
        clear();
    }

    /// Counts this call at every fault it matches; the first that has its turn is answered.
    Optional<Fault> strike(String method, String path) {
        Optional<Fault> struck = Optional.empty();
        PathContainer container = PathContainer.parsePath(path);
        for (Armed each : armed.values()) {
            if (each.matches(method, container)) {
                int call = each.seen().incrementAndGet();
                boolean turn =
                        each.fault().calls().isEmpty() || each.fault().calls().contains(call);
                if (turn && struck.isEmpty()) {
                    struck = Optional.of(each.fault());
                }
            }
        }
        return struck;
    }

    /// A fault that is on.
    public record State(int id, int seen, Fault fault) {}

    private record Armed(Fault fault, PathPattern pattern, AtomicInteger seen) {
        boolean matches(String method, PathContainer path) {
            String wanted = fault.method();
            return (wanted == null || wanted.equalsIgnoreCase(method)) && pattern.matches(path);
        }
    }
}
