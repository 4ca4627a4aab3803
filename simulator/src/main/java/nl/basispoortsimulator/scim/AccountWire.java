package nl.basispoortsimulator.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.basispoortsimulator.apps.AppWire;
import nl.basispoortsimulator.world.AppAccount;

/// A school's account as the directory says it.
// Jackson 2's own override of deepCopy() is unchecked, and so is every class under it.
@SuppressWarnings("unchecked")
public final class AccountWire extends ResourceNode {

    static final String ADMINISTRATORS = "administrators";

    public AccountWire() {
        setSchemas(Set.of(AppWire.ACCOUNT));
    }

    void fill(AppAccount account, List<String> administrators, String scimBase) {
        put("displayName", account.displayName());
        ArrayNode names = putArray(ADMINISTRATORS);
        administrators.forEach(names::add);
        AppAccount.Licence licence = account.licence();
        ObjectNode node = putObject("licence");
        node.put("kind", licence.kind().name().toLowerCase(Locale.ROOT));
        if (licence.pupils() != null) {
            node.put("pupils", licence.pupils());
        }
        if (licence.teachers() != null) {
            node.put("teachers", licence.teachers());
        }
        node.put("validUntil", licence.validUntil().toString());
        put("scimBase", scimBase);
        if (account.institution() != null) {
            put("institution", account.institution().toString());
        }
    }
}
