package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.basispoortcontract.Caller.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/// What the tests share: the server, a caller, a school with permission and what an answer must be.
abstract class Contract {
    static final String INSTITUTIONS = "/rest/v2/instellingen";

    private static final Caller STEERING = new Caller(Server.met(), Caller.builder().build());

    final Server server = Server.met();
    final Caller caller = new Caller(server);

    /// Address of a school that gave us permission.
    final String school() {
        return INSTITUTIONS + "/" + schoolId();
    }

    final long schoolId() {
        return server.institution().orElseGet(this::schoolWithBrin);
    }

    /// The first that has a BRIN, which may be an empty string.
    private long schoolWithBrin() {
        return get(INSTITUTIONS, Shapes.IDS)
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .filter(id ->
                        !get(INSTITUTIONS + "/" + id + "/details", Shapes.DETAILS)
                                .path("brincode")
                                .asString("")
                                .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Address of our licence office.
    final String office() {
        return "/hosted-lika/management/lika/" + server.publisher();
    }

    /// JSON of this shape, or a failure that says which fields are otherwise.
    final JsonNode get(String path, Shape shape) {
        return checked(path, caller.get(path), shape);
    }

    final JsonNode checked(String path, Answer answer, Shape shape) {
        assertThat(answer.status()).as(path).isBetween(200, 299);
        assertThat(answer.header("Content-Type")).as(path).startsWith("application/json");
        assertThat(shape.faults("", answer.json())).as(path).isEmpty();
        return answer.json();
    }

    /// A write answers with any 2xx and may say nothing.
    final void written(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    /// Any error; its body is JSON or plain text, so nothing is asked of it (basispoort.md §1.1).
    final void refused(Answer answer) {
        assertThat(answer.status()).isBetween(400, 499);
    }

    /// A call of the server's control API; the test is skipped where the server has none.
    final @Nullable JsonNode steer(String path, String json) {
        return steer("POST", path, json);
    }

    /// The same, to change a person.
    final void patch(String path, String json) {
        steer("PATCH", path, json);
    }

    private @Nullable JsonNode steer(String method, String path, String json) {
        String control = server.control().map(Object::toString).orElse("");
        Assumptions.assumeFalse(control.isEmpty(), "this server cannot be steered");
        Answer answer = STEERING.call(method, control + path, json);
        written(answer);
        return answer.body().isEmpty() ? null : answer.json();
    }

    static List<JsonNode> each(JsonNode array) {
        return array.valueStream().toList();
    }

    static List<Long> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asLong).toList();
    }
}
