package nl.beheerportaal.sync.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.platform.Codec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Makes of a world one with the same shape and nobody in it: names, addresses, keys and numbers
/// are replaced, the same by the same, so that the plan it gives is the same plan. It works on what
/// the codec writes, so that no field can be forgotten: see [WorldMap].
public final class Pseudonymiser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Codec codec;
    private final RandomGenerator chance;

    /// @param chance another one for every export, and kept nowhere
    public Pseudonymiser(Codec codec, RandomGenerator chance) {
        this.codec = codec;
        this.chance = chance;
    }

    /// @throws IllegalStateException when the world holds something of which nobody said what it is
    public World disguised(World world) {
        JsonNode written = JSON.readTree(codec.bytes(World.class, world));
        List<String> names = new ArrayList<>();
        IdDisguise ids = new IdDisguise();
        walked(
                "",
                written,
                (kind, value) -> {
                    if (kind == Kind.NAME) {
                        names.add(value.asString());
                    } else {
                        ids.note(kind, value.asString());
                    }
                    return value;
                });
        NameDisguise words = NameDisguise.of(names, chance);
        JsonNode other = walked("", written, (kind, value) -> other(kind, value, words, ids));
        return codec.read(World.class, JSON.writeValueAsBytes(other));
    }

    private static @Nullable JsonNode other(
            Kind kind, JsonNode value, NameDisguise words, IdDisguise ids) {
        String text = value.asString();
        return switch (kind) {
            case PLAIN -> value;
            case LEFT_OUT -> NODES.nullNode();
            case BY -> StringNode.valueOf("somebody");
            case REMARK -> StringNode.valueOf("something is missing");
            // a group without a name is called by its key
            case NAME ->
                    StringNode.valueOf(
                            ids.knows(Kind.LAS_KEY, text)
                                    ? ids.of(Kind.LAS_KEY, text)
                                    : words.of(text));
            case SCHOOL, PERSON -> NODES.numberNode(Long.parseLong(ids.of(kind, text)));
            case ACCOUNT_KEY, ECK_ID, LAS_KEY, ACCOUNT, APP_GROUP, GROUP_KEY ->
                    StringNode.valueOf(ids.of(kind, text));
        };
    }

    /// The same tree with every leaf as the step makes it. What is null or yes or no stays: it says
    /// nothing of anybody.
    private static JsonNode walked(
            String place, JsonNode node, BiFunction<Kind, JsonNode, @Nullable JsonNode> step) {
        Kind here = WorldMap.kind(place);
        if (here == Kind.LEFT_OUT) {
            return NODES.nullNode();
        }
        if (node instanceof ObjectNode object) {
            ObjectNode other = NODES.objectNode();
            object.properties()
                    .forEach(part ->
                            other.set(
                                    part.getKey(),
                                    walked(place + "." + part.getKey(), part.getValue(), step)));
            return other;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode other = NODES.arrayNode();
            array.forEach(item -> other.add(walked(place + "[]", item, step)));
            return other;
        }
        if (node.isNull() || node.isBoolean()) {
            return node;
        }
        JsonNode other = step.apply(place(place, here), node);
        return other == null ? NODES.nullNode() : other;
    }

    /// @throws IllegalStateException when it has no kind
    static Kind place(String place, @Nullable Kind kind) {
        if (kind == null) {
            throw new IllegalStateException("nobody said what stands at " + place);
        }
        return kind;
    }
}
