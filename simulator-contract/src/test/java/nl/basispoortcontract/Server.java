package nl.basispoortcontract;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server that is met. Named by system properties, or else the simulator, started once for all
/// tests:
///
/// - `contract.rest` – base address, such as `https://test-rest.basispoort.nl`
/// - `contract.certificates` – folder with `ca.pem`, `client.pem` and `client-key.pem`
/// - `contract.publisher` – code in the Lika addresses
/// - `contract.tile-url` – an address on the publisher's allow-list
/// - `contract.institution` – a school with permission; else the first of `GET instellingen`
/// - `contract.control` – base address of a control API; what needs it is skipped where there is
///   none
///
/// The tests make and take away a method of their own in the licence office; without a control API
/// they touch no permission.
record Server(
        URI rest,
        Path certificates,
        String publisher,
        String tileUrl,
        Optional<Long> institution,
        Optional<URI> control) {

    static Server met() {
        return Holder.MET;
    }

    URI at(String path) {
        return URI.create(rest + path);
    }

    private static Server find() {
        String rest = System.getProperty("contract.rest");
        return rest == null ? SimulatorProgram.start() : named(rest);
    }

    private static Server named(String rest) {
        return new Server(
                URI.create(rest),
                Path.of(needed("contract.certificates")),
                needed("contract.publisher"),
                System.getProperty("contract.tile-url", "http://localhost:8080/saml/acs"),
                Optional.ofNullable(System.getProperty("contract.institution")).map(Long::valueOf),
                Optional.ofNullable(System.getProperty("contract.control")).map(URI::create));
    }

    private static String needed(String name) {
        @Nullable String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("with contract.rest, " + name + " is needed too");
        }
        return value;
    }

    private static final class Holder {
        static final Server MET = find();
    }
}
