package nl.beheerportaal.connector.scim;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.beheerportaal.platform.HttpLane;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.Pause;
import org.springframework.web.client.RestClient;

/// One lane per base address, because every wait and every limit counts per connection (`scim.md`
/// §4, rules 6 and 11). Keeps the thousand most recently used.
public final class ScimConnections {
    private static final int KEPT = 1_000;

    private final RestClient client;
    private final HttpLimits limits;
    private final Clock clock;
    private final Pause pause;
    private final Map<URI, ScimConnection> connections =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<URI, ScimConnection> eldest) {
                    return size() > KEPT;
                }
            };

    public ScimConnections(RestClient client, HttpLimits limits, Clock clock, Pause pause) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
    }

    ScimConnection to(URI base) {
        synchronized (connections) {
            return connections.computeIfAbsent(
                    base,
                    _ ->
                            new ScimConnection(
                                    base, new HttpLane("scim", client, limits, clock, pause)));
        }
    }
}
