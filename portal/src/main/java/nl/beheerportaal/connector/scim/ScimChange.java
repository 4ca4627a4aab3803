package nl.beheerportaal.connector.scim;

import com.unboundid.scim2.common.messages.PatchOperation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One change of fields: patch, and look whether it came true. A 2xx is no proof (`scim.md` §4,
/// rule 3).
///
/// @param read the fields as the app has them; null when the resource cannot be read
/// @param difference the operations from one state of the fields to another
record ScimChange<F>(
        ScimType type,
        Function<JsonNode, @Nullable F> read,
        BiFunction<F, F, List<PatchOperation>> difference) {
    /// Without these two an account or group is not what was asked for at all.
    private static final Set<String> VITAL = Set.of(ScimWire.ACTIVE, ScimWire.EXTERNAL_ID);

    /// @param refused what a refusal means; asked for anything but a success
    Outcome carryOut(
            String system,
            ScimClient client,
            String id,
            Wish<F> wish,
            Function<HttpProblem, Outcome> refused) {
        List<PatchOperation> operations = difference.apply(wish.before(), wish.after());
        if (operations.isEmpty()) {
            return new Outcome.AlreadyTrue(null);
        }
        Attempt<F> attempt = new Attempt<>(client, new ScimLookup(system, client), id, wish);
        HttpResult<JsonNode> answer = client.patch(type, id, operations);
        if (answer instanceof HttpResult.Failed<JsonNode>(HttpProblem problem)
                && (ScimOutcomes.hasStatus(problem, 412)
                        || ScimOutcomes.targetIsMissing(problem))) {
            return again(attempt, refused);
        }
        return proven(answer, attempt, refused);
    }

    /// Somebody was there before us. Read again, and go on only where the app still has what the
    /// plan rests on.
    private Outcome again(Attempt<F> attempt, Function<HttpProblem, Outcome> refused) {
        return switch (attempt.lookup().byId(type, attempt.id())) {
            case Fetched.Failed<Optional<JsonNode>>(Failure why) ->
                    new Outcome.Later(why, why.retryAfter());
            case Fetched.Got<Optional<JsonNode>>(Optional<JsonNode> found) -> {
                F now = found.map(read).orElse(null);
                if (now == null) {
                    yield new Outcome.Refused(Why.GONE, "404 after a refusal");
                }
                Wish<F> wish = attempt.wish();
                List<PatchOperation> left = left(now, wish);
                Set<String> moved = attributes(difference.apply(now, wish.before()));
                moved.retainAll(attributes(left));
                if (!moved.isEmpty()) {
                    yield new Outcome.Refused(Why.CHANGED_MEANWHILE, "changed: " + moved);
                }
                yield left.isEmpty()
                        ? new Outcome.AlreadyTrue(null)
                        : proven(
                                attempt.client().patch(type, attempt.id(), left), attempt, refused);
            }
        };
    }

    private Outcome proven(
            HttpResult<JsonNode> answer,
            Attempt<F> attempt,
            Function<HttpProblem, Outcome> refused) {
        return switch (answer) {
            case HttpResult.Answered<JsonNode>(_, _, JsonNode said) ->
                    unkept(said, attempt.wish()).isEmpty()
                            ? new Outcome.Applied(null)
                            : readBack(attempt);
            case HttpResult.Failed<JsonNode>(HttpProblem.Unreadable _) -> readBack(attempt);
            case HttpResult.Failed<JsonNode>(HttpProblem problem) -> refused.apply(problem);
        };
    }

    private Outcome readBack(Attempt<F> attempt) {
        return switch (attempt.lookup().byId(type, attempt.id())) {
            case Fetched.Failed<Optional<JsonNode>>(Failure why) -> new Outcome.Unknown(why);
            case Fetched.Got<Optional<JsonNode>>(Optional<JsonNode> found) ->
                    found.isEmpty()
                            ? new Outcome.Refused(Why.GONE, "gone after the change")
                            : judged(attempt.client(), unkept(found.get(), attempt.wish()));
        };
    }

    private static Outcome judged(ScimClient client, Set<String> lost) {
        lost.forEach(client.connection()::doesNotKeep);
        return lost.stream().anyMatch(VITAL::contains)
                ? new Outcome.Refused(Why.INVALID, "accepted but not kept: " + lost)
                : new Outcome.Applied(null);
    }

    private Set<String> unkept(JsonNode resource, Wish<F> wish) {
        F now = resource.isObject() ? read.apply(resource) : null;
        return now == null
                ? attributes(difference.apply(wish.before(), wish.after()))
                : attributes(left(now, wish));
    }

    /// What of the wish has not come true yet; what else the app has is its own business.
    private List<PatchOperation> left(F now, Wish<F> wish) {
        Set<String> wanted = attributes(difference.apply(wish.before(), wish.after()));
        return difference.apply(now, wish.after()).stream()
                .filter(operation -> wanted.contains(ScimMessages.attribute(operation)))
                .toList();
    }

    private static Set<String> attributes(Collection<PatchOperation> operations) {
        Set<String> names = new HashSet<>();
        operations.forEach(operation -> names.add(ScimMessages.attribute(operation)));
        return names;
    }

    /// From what, to what.
    record Wish<F>(F before, F after) {}

    /// Whom the change is about, and how to reach it.
    private record Attempt<F>(ScimClient client, ScimLookup lookup, String id, Wish<F> wish) {}
}
