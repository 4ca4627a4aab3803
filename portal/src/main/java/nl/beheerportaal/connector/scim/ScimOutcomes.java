package nl.beheerportaal.connector.scim;

import com.unboundid.scim2.common.utils.JsonUtils;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.platform.HttpProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What a problem on the line means for a change (`scim.md` §4, rules 4 to 7).
final class ScimOutcomes {
    private static final int MOST_SAID = 160;

    private ScimOutcomes() {}

    /// For a creation: whenever the app may have done it, nobody knows.
    static Outcome ofCreation(String system, HttpProblem problem, Collection<String> sent) {
        return switch (problem) {
            case HttpProblem.Lost _, HttpProblem.Unreadable _ ->
                    new Outcome.Unknown(Failures.of(system, problem));
            case HttpProblem.Refused(int status, _, Duration after, _)
                    when status >= 500 && status != 501 && !(status == 503 && after != null) ->
                    new Outcome.Unknown(Failures.of(system, problem));
            default -> ofChange(system, problem, sent);
        };
    }

    /// For a change that has the same effect twice as once.
    static Outcome ofChange(String system, HttpProblem problem, Collection<String> sent) {
        Failure failure = Failures.of(system, problem);
        return switch (problem) {
            case HttpProblem.Lost _, HttpProblem.Unreadable _ -> new Outcome.Unknown(failure);
            case HttpProblem.NotSent _ -> new Outcome.Later(failure, null);
            case HttpProblem.Resting(Duration remaining, _) ->
                    new Outcome.Later(failure, remaining);
            case HttpProblem.NotTrusted _ -> new Outcome.Stopped(failure);
            case HttpProblem.Refused refused -> ofRefusal(failure, refused, sent);
        };
    }

    private static Outcome ofRefusal(
            Failure failure, HttpProblem.Refused refused, Collection<String> sent) {
        String said = said(refused, sent);
        return switch (refused.status()) {
            case 401, 403 -> new Outcome.Stopped(failure);
            case 404, 410 -> new Outcome.Refused(Why.GONE, said);
            case 409 -> new Outcome.Refused(Why.TAKEN, said);
            case 412 -> new Outcome.Refused(Why.CHANGED_MEANWHILE, said);
            case 408, 425, 429 -> new Outcome.Later(failure, refused.retryAfter());
            case 501 -> new Outcome.Refused(Why.INVALID, said);
            default ->
                    refused.status() >= 500
                            ? new Outcome.Later(failure, refused.retryAfter())
                            : new Outcome.Refused(Why.INVALID, said);
        };
    }

    /// Whether the app refuses an operation because its target is not there: what was to be removed
    /// is gone already.
    static boolean targetIsMissing(HttpProblem problem) {
        return problem instanceof HttpProblem.Refused refused
                && refused.status() == 400
                && "noTarget".equals(ScimTranslator.text(error(refused), "scimType"));
    }

    static boolean hasStatus(HttpProblem problem, int status) {
        return problem instanceof HttpProblem.Refused refused && refused.status() == status;
    }

    /// Whether the app's words are about places. RFC 7644 has no error type for a full licence.
    static boolean speaksOfSeats(HttpProblem.Refused refused) {
        String words = ScimTranslator.text(error(refused), "detail").toLowerCase(Locale.ROOT);
        return words.contains("seat") || words.contains("licen") || words.contains("quota");
    }

    /// Status, SCIM's error type, and the app's words without anything we sent: an app may quote a
    /// name or a key back at us.
    static String said(HttpProblem.Refused refused, Collection<String> sent) {
        JsonNode error = error(refused);
        String words = ScimTranslator.text(error, "detail").replaceAll("\\s+", " ");
        for (String value : sent) {
            if (value.length() > 1) {
                words = words.replaceAll("(?i)" + java.util.regex.Pattern.quote(value), "…");
            }
        }
        String all =
                (refused.status() + " " + ScimTranslator.text(error, "scimType")).strip()
                        + (words.isBlank() ? "" : ": " + words.strip());
        return all.length() <= MOST_SAID ? all : all.substring(0, MOST_SAID) + "…";
    }

    private static JsonNode error(HttpProblem.Refused refused) {
        try {
            JsonNode read = JsonUtils.getObjectReader().readTree(refused.body());
            return orMissing(read);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode orMissing(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
