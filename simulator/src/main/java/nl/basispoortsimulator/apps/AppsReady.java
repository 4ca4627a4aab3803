package nl.basispoortsimulator.apps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.server.ReadyContribution;
import nl.basispoortsimulator.world.AppAccount;
import nl.basispoortsimulator.world.LearningApp;
import org.springframework.stereotype.Component;

/// Where the apps are, in the ready file. A school's bearer token is not in it: it comes from the
/// directory, as with a real app.
@Component
class AppsReady implements ReadyContribution {

    private static final int MOST_ACCOUNTS = 50;

    private final SchoolAccounts accounts;
    private final Addresses addresses;

    AppsReady(SchoolAccounts accounts, Addresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "mailbox",
                addresses.http() + "/mailbox",
                "apps",
                accounts.apps().stream().collect(Collectors.toMap(LearningApp::key, this::facts)));
    }

    private Map<String, Object> facts(LearningApp app) {
        String base = addresses.http() + "/apps/" + app.key();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", app.name());
        facts.put("page", base);
        facts.put("acs", base + "/saml/acs");
        facts.put("directory", base + "/directory/v2");
        facts.put("directoryToken", app.directoryToken());
        facts.put(
                "accounts",
                accounts.factsOf(app.key()).stream()
                        .limit(MOST_ACCOUNTS)
                        .map(account -> facts(base, account))
                        .toList());
        return facts;
    }

    private static Map<String, Object> facts(String base, AppAccount account) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", account.id());
        facts.put("displayName", account.displayName());
        facts.put("connectionKey", account.connectionKey());
        facts.put("scimBase", base + "/scim/" + account.connectionKey() + "/v2");
        facts.put("page", base + "/scholen/" + account.connectionKey());
        facts.put(
                "administrators",
                account.administrators().stream()
                        .map(one -> List.of(one.userName(), one.email()))
                        .toList());
        return facts;
    }
}
