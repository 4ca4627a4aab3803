package nl.basispoortsimulator.oidc;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an address the portal asks to be sent back to is on this machine.
///
/// The portal runs on any free port here, so its addresses cannot be registered beforehand;
/// anything that leaves the machine is refused.
final class LoopbackAddress {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private LoopbackAddress() {}

    static boolean isOne(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            return ("http".equals(scheme) || "https".equals(scheme))
                    && host != null
                    && HOSTS.contains(host)
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
