package nl.beheerportaal.connector.scim;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import nl.beheerportaal.platform.HttpLane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// What we remember of one base address while the program runs: its lane, what it announces, the
/// versions last seen, and the fields it does not keep.
final class ScimConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ScimConnection.class);
    private static final int MOST_VERSIONS = 20_000;

    private final URI base;
    private final HttpLane lane;
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Set<String> unkept = new ConcurrentSkipListSet<>();
    private volatile @Nullable ScimAdvice advice;

    ScimConnection(URI base, HttpLane lane) {
        this.base = base;
        this.lane = lane;
    }

    HttpLane lane() {
        return lane;
    }

    @Nullable ScimAdvice advice() {
        return advice;
    }

    void advice(ScimAdvice announced) {
        advice = announced;
    }

    /// Remembers the version of a resource that was just read or answered.
    void saw(JsonNode resource) {
        String id = ScimTranslator.text(resource, "id");
        String version = ScimTranslator.version(resource);
        if (id.isEmpty()) {
            return;
        }
        if (version.isEmpty() || versions.size() >= MOST_VERSIONS) {
            versions.remove(id);
        } else {
            versions.put(id, version);
        }
    }

    void forget(String id) {
        versions.remove(id);
    }

    /// The value for `If-Match`; null when the app announces no versions or we never saw one.
    @Nullable String versionOf(String id) {
        ScimAdvice announced = advice;
        return announced != null && announced.versions() ? versions.get(id) : null;
    }

    /// Tells once per connection, not once per account (`scim.md` §4, rule 3).
    void doesNotKeep(String field) {
        if (unkept.add(field)) {
            LOG.warn("The app at {} does not keep {}", base, field);
        }
    }

    Set<String> unkept() {
        return new TreeSet<>(unkept);
    }
}
