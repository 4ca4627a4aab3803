package nl.basispoortsimulator.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.settings.SimulatorSettings;
import org.springframework.stereotype.Component;

/// The doors and certificates in the ready file.
@Component
class ServerReady implements ReadyContribution {
    private final Addresses addresses;
    private final Certificates certificates;
    private final SimulatorSettings settings;

    ServerReady(Addresses addresses, Certificates certificates, SimulatorSettings settings) {
        this.addresses = addresses;
        this.certificates = certificates;
        this.settings = settings;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("http", addresses.http());
        facts.put("httpPort", addresses.httpPort());
        facts.put("mtls", addresses.mtls());
        facts.put("mtlsPort", addresses.mtlsPort());
        facts.put("control", addresses.http() + "/control");
        facts.put("publisher", settings.publisher());
        facts.put("portalUrl", settings.portalUrl());
        facts.put("certificates", files());
        return facts;
    }

    private Map<String, String> files() {
        Path folder = certificates.folder();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("folder", folder.toString());
        files.put("ca", folder.resolve("ca.pem").toString());
        files.put("client", folder.resolve("client.pem").toString());
        files.put("clientKey", folder.resolve("client-key.pem").toString());
        files.put("clientPkcs12", folder.resolve("client.p12").toString());
        files.put("pkcs12Password", Certificates.PKCS12_PASSWORD);
        return files;
    }
}
