package nl.basispoortsimulator.server;

import nl.basispoortsimulator.settings.SimulatorSettings;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where the simulator really listens, known once the doors are open.
@Component
public class Addresses {
    private final SimulatorSettings settings;
    private volatile @Nullable Ports ports;

    public Addresses(SimulatorSettings settings) {
        this.settings = settings;
    }

    /// Base address of pages, SCIM, OIDC and control: `http://127.0.0.1:port`.
    public String http() {
        return "http://127.0.0.1:" + ports().http();
    }

    /// Base address of Basispoort's REST: `https://127.0.0.1:port`.
    public String mtls() {
        return "https://127.0.0.1:" + ports().mtls();
    }

    public int httpPort() {
        return ports().http();
    }

    public int mtlsPort() {
        return ports().mtls();
    }

    /// Address of the portal's assertion consumer, where its tile points to.
    public String portalAcs() {
        return settings.portalUrl() + "/saml/acs";
    }

    @EventListener
    @Order(0)
    void opened(ServletWebServerInitializedEvent event) {
        if (event.getWebServer() instanceof TomcatWebServer tomcat) {
            int mtls = 0;
            int http = 0;
            for (Connector connector : tomcat.getTomcat().getService().findConnectors()) {
                if (connector.getSecure()) {
                    mtls = connector.getLocalPort();
                } else {
                    http = connector.getLocalPort();
                }
            }
            ports = new Ports(http, mtls);
        }
    }

    private Ports ports() {
        Ports known = ports;
        if (known == null) {
            throw new IllegalStateException("the simulator does not listen yet");
        }
        return known;
    }

    private record Ports(int http, int mtls) {}
}
