package nl.beheerportaal.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the simulator said when it was ready: where everything is (docs/simulator.md).
public final class SimulatorReady {
    private final JsonNode facts;

    private SimulatorReady(JsonNode facts) {
        this.facts = facts;
    }

    static SimulatorReady read(Path file) {
        return new SimulatorReady(JsonMapper.shared().readTree(file.toFile()));
    }

    /// A school's account at an app, as the app's directory has it.
    public record SchoolAccount(String id, String name, String scimBase, String administrator) {
        private static final Pattern BASE = Pattern.compile(".*/scim/([^/]+)/v2");

        /// What the simulator's own pages call this account.
        String connectionKey() {
            Matcher base = BASE.matcher(scimBase);
            if (!base.matches()) {
                throw new TourFailed("unknown form of SCIM base: " + scimBase);
            }
            return base.group(1);
        }
    }

    /// Address of the simulator's pages.
    public String http() {
        return text("http");
    }

    /// Address of the pages that switch faults and scenarios.
    public String control() {
        return text("control");
    }

    public String mailbox() {
        return text("mailbox");
    }

    public String directory(String app) {
        return facts.at("/apps/" + app + "/directory").asString();
    }

    public String directoryToken(String app) {
        return facts.at("/apps/" + app + "/directoryToken").asString();
    }

    /// The accounts of one app.
    public List<SchoolAccount> accounts(String app) {
        List<SchoolAccount> accounts = new ArrayList<>();
        for (JsonNode account : facts.at("/apps/" + app + "/accounts")) {
            accounts.add(
                    new SchoolAccount(
                            account.path("id").asString(),
                            account.path("displayName").asString(),
                            account.path("scimBase").asString(),
                            account.at("/administrators/0/1").asString()));
        }
        return accounts;
    }

    /// The account of one school at one app.
    ///
    /// @throws TourFailed when the app has none
    public SchoolAccount account(String app, Place place) {
        return accounts(app).stream()
                .filter(account -> account.name().startsWith(place.account()))
                .findFirst()
                .orElseThrow(() ->
                        new TourFailed(app + " has no account of " + place.account().strip()));
    }

    /// What the portal must know of the world outside, as its configuration names it
    /// (docs/operations.md).
    Map<String, String> portalConfiguration() {
        Map<String, String> values = new TreeMap<>();
        values.put("portal.basispoort.base-url", text("mtls"));
        values.put("portal.basispoort.publisher", text("publisher"));
        String bundle = "spring.ssl.bundle.pem.basispoort.";
        values.put(bundle + "keystore.certificate", "file:" + certificate("client"));
        values.put(bundle + "keystore.private-key", "file:" + certificate("clientKey"));
        values.put(bundle + "truststore.certificate", "file:" + certificate("ca"));
        values.put("portal.saml.idp-entity-id", facts.at("/idp/entityId").asString());
        values.put("portal.saml.idp-certificates", facts.at("/idp/certificate").asString());
        values.put("portal.helpdesk.issuer", facts.at("/oidc/issuer").asString());
        values.put("portal.helpdesk.client-id", facts.at("/oidc/clientId").asString());
        values.put("portal.helpdesk.client-secret", facts.at("/oidc/clientSecret").asString());
        values.put("portal.helpdesk.scopes", "openid,profile,groups");
        values.put("spring.mail.host", "127.0.0.1");
        values.put("spring.mail.port", text("smtpPort"));
        for (String app : facts.path("apps").propertyNames()) {
            String prefix = "portal.apps." + app + ".";
            values.put(prefix + "tile.url", http() + "/apps/" + app + "/saml/acs");
            values.put(prefix + "name", facts.at("/apps/" + app + "/name").asString());
            values.put(prefix + "directory-url", directory(app));
            values.put(prefix + "directory-token", directoryToken(app));
        }
        return values;
    }

    /// The ICT coordinators of these schools, by number at Basispoort, as far as the schools share
    /// their roster.
    Set<String> coordinators(Set<Long> schools) {
        Set<String> coordinators = new TreeSet<>();
        for (JsonNode school : facts.path("schools")) {
            if (schools.contains(school.path("id").asLong())
                    && school.path("permission").asBoolean()) {
                school.path("coordinators")
                        .forEach(person -> coordinators.add(person.path("id").asString()));
            }
        }
        return coordinators;
    }

    private String certificate(String name) {
        return facts.at("/certificates/" + name).asString();
    }

    private String text(String name) {
        return facts.path(name).asString();
    }
}
