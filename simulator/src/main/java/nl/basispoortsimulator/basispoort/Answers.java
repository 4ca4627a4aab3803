package nl.basispoortsimulator.basispoort;

import java.util.ArrayList;
import java.util.List;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a good answer looks, as far as we guess it.
@Component
class Answers {
    private final Guesses guesses;
    private final JsonMapper json;

    Answers(Guesses guesses, JsonMapper json) {
        this.guesses = guesses;
        this.json = json;
    }

    /// JSON whatever the caller says it accepts.
    ResponseEntity<Object> json(Object body) {
        Object written = guesses.is(Guess.ABSENT, "left-out") ? withoutNulls(body) : body;
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(written);
    }

    ResponseEntity<Void> done() {
        return ResponseEntity.status(Integer.parseInt(guesses.of(Guess.EMPTY_SUCCESS))).build();
    }

    private JsonNode withoutNulls(Object body) {
        JsonNode tree = json.valueToTree(body);
        strip(tree);
        return tree;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> absent = new ArrayList<>();
            object.properties()
                    .forEach(field -> {
                        if (field.getValue().isNull()) {
                            absent.add(field.getKey());
                        }
                    });
            absent.forEach(object::remove);
        }
        node.valueStream().forEach(Answers::strip);
    }
}
