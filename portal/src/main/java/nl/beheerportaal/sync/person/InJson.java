package nl.beheerportaal.sync.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.roster.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One person in one stored value, and the accounts that this value says are the person's. Pure.
///
/// A part is about the person when it bears the person's number or one of those accounts; the
/// smallest such part counts.
final class InJson {
    static final String STRUCK = "gewist";

    private static final Set<String> NAMES =
            Set.of(
                    "given",
                    "family",
                    "display",
                    "name",
                    "callName",
                    "namePrefix",
                    "surname",
                    "initials",
                    "sortKey",
                    "shown",
                    "userName",
                    "userNames");
    private static final Set<String> KEYS = Set.of("eckId", "lasKey", "email");

    private final long person;
    private final Set<String> accounts = new HashSet<>();
    private final JsonNode root;

    private InJson(PersonId person, JsonNode root) {
        this.person = person.value();
        this.root = root;
        collectAccounts(root);
    }

    static InJson of(PersonId person, JsonNode root) {
        return new InJson(person, root);
    }

    /// A part that is about the person.
    ///
    /// @param path as RFC 6901 writes it
    record Part(String path, JsonNode value) {}

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        find(root, "", parts);
        return parts;
    }

    /// The same value without the person's names and keys; texts become *gewist*.
    JsonNode struck() {
        JsonNode copy = root.deepCopy();
        for (Part part : parts()) {
            strike(copy.at(part.path()));
        }
        return copy;
    }

    /// The same value without the parts that are about the person, where they are in a list.
    JsonNode without() {
        JsonNode copy = root.deepCopy();
        for (Part part : parts().reversed()) {
            int slash = part.path().lastIndexOf('/');
            if (copy.at(part.path().substring(0, slash)) instanceof ArrayNode list) {
                list.remove(Integer.parseInt(part.path().substring(slash + 1)));
            }
        }
        return copy;
    }

    private void collectAccounts(JsonNode node) {
        if (node.isObject() && isPerson(node.path("person"))) {
            JsonNode account = node.path("account");
            if (account.isString()) {
                accounts.add(account.asString());
            }
        }
        node.forEach(this::collectAccounts);
    }

    private void find(JsonNode node, String path, List<Part> parts) {
        if (node instanceof ObjectNode object) {
            if (isAbout(object)) {
                parts.add(new Part(path, object));
                return;
            }
            object.properties()
                    .forEach(entry ->
                            find(entry.getValue(), path + "/" + escaped(entry.getKey()), parts));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode each = list.get(i);
                if (isPerson(each)) {
                    parts.add(new Part(path + "/" + i, each));
                } else {
                    find(each, path + "/" + i, parts);
                }
            }
        }
    }

    private boolean isAbout(ObjectNode object) {
        return isPerson(object.path("person"))
                || isPerson(object.path("id"))
                || isText(object.path("externalId"))
                || isAccount(object.path("account"))
                || isAccount(object.path("id"))
                || (object.has("values") && isText(object.path("id")));
    }

    private boolean isPerson(JsonNode node) {
        return node.isNumber() && node.asLong() == person;
    }

    private boolean isText(JsonNode node) {
        return node.isString() && node.asString().equals(Long.toString(person));
    }

    private boolean isAccount(JsonNode node) {
        return node.isString() && accounts.contains(node.asString());
    }

    private static void strike(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(field);
                if (KEYS.contains(field)) {
                    object.putNull(field);
                } else if (NAMES.contains(field) && value.isString()) {
                    object.put(field, STRUCK);
                } else if (NAMES.contains(field) || field.equals("values")) {
                    strikeTexts(value);
                } else {
                    strike(value);
                }
            }
        } else {
            node.forEach(InJson::strike);
        }
    }

    /// All texts of a list: spellings of a name, or what a sealed fact says.
    private static void strikeTexts(JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isString()) {
                    list.set(i, list.stringNode(STRUCK));
                }
            }
        } else {
            strike(node);
        }
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
