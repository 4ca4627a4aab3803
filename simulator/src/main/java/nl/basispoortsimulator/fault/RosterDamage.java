package nl.basispoortsimulator.fault;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Damages the content of a JSON answer in the ways rosters go wrong. An answer that is no JSON
/// object is left as it is.
final class RosterDamage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LISTS =
            List.of("groepen", "subgroepen", "leerlingen", "medewerkers");
    private static final List<String> PEOPLE = List.of("leerlingen", "medewerkers");

    private RosterDamage() {}

    static byte[] damage(Fault.Kind kind, byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node instanceof ObjectNode object) {
                damage(kind, object);
            }
            return JSON.writeValueAsBytes(node);
        } catch (JacksonException e) {
            return body;
        }
    }

    private static void damage(Fault.Kind kind, ObjectNode roster) {
        switch (kind) {
            case EMPTY_ROSTER -> {
                LISTS.forEach(list -> array(roster, list).removeAll());
                changedJustNow(roster);
            }
            case HALF_ROSTER -> {
                PEOPLE.forEach(list -> halve(array(roster, list)));
                changedJustNow(roster);
            }
            case UNKNOWN_ROLE ->
                    array(roster, "medewerkers")
                            .forEach(member -> addRole(member, "Kwartiermaker"));
            case UNKNOWN_FIELDS -> addFields(roster);
            case DUPLICATE_IDS -> PEOPLE.forEach(list -> repeatFirst(array(roster, list)));
            case MISSING_ID -> PEOPLE.forEach(list -> dropFirstId(array(roster, list)));
            case STALE -> makeStale(roster);
            default -> throw new IllegalArgumentException(kind + " does not damage content");
        }
    }

    /// The list of that name, or one that is not part of the answer when it has none.
    private static ArrayNode array(ObjectNode roster, String list) {
        return roster.path(list) instanceof ArrayNode array ? array : JSON.createArrayNode();
    }

    private static void halve(ArrayNode people) {
        int keep = people.size() / 2;
        while (people.size() > keep) {
            people.remove(people.size() - 1);
        }
    }

    private static void addRole(JsonNode member, String role) {
        if (member.path("rollen") instanceof ArrayNode roles) {
            roles.add(role);
        }
    }

    private static void addFields(JsonNode node) {
        node.forEach(RosterDamage::addFields);
        if (node instanceof ObjectNode object) {
            object.put("nieuwVeld", "onbekend");
            object.putObject("nieuwObject").put("diep", 1);
        }
    }

    private static void repeatFirst(ArrayNode people) {
        if (!people.isEmpty()) {
            people.add(people.get(0).deepCopy());
        }
    }

    private static void dropFirstId(ArrayNode people) {
        if (!people.isEmpty() && people.get(0) instanceof ObjectNode first) {
            first.remove("id");
        }
    }

    /// Whoever asks whether anything changed is told that it did.
    private static void changedJustNow(ObjectNode roster) {
        if (roster.path("metaResult") instanceof ObjectNode meta) {
            meta.set("mutationTimestamp", meta.path("generationTimestamp"));
        }
    }

    private static void makeStale(ObjectNode roster) {
        if (roster.path("metaResult") instanceof ObjectNode meta) {
            OffsetDateTime generated =
                    OffsetDateTime.parse(meta.path("generationTimestamp").asString());
            meta.put(
                    "generationTimestamp",
                    generated
                            .minus(Duration.ofDays(10))
                            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        }
    }
}
