package nl.beheerportaal.connector;

import nl.beheerportaal.connector.Failure.Kind;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;

/// Turns what went wrong on the line into the failures people and runs tell apart.
public final class Failures {
    private Failures() {}

    public static <T> Fetched<T> fetched(String system, HttpResult<T> result) {
        return switch (result) {
            case HttpResult.Answered<T>(_, _, T body) -> Fetched.got(body);
            case HttpResult.Failed<T>(HttpProblem problem) -> Fetched.failed(of(system, problem));
        };
    }

    public static Failure of(String system, HttpProblem problem) {
        return switch (problem) {
            case HttpProblem.Refused(int status, _, var wait, String detail) ->
                    new Failure(kindOf(status), system, status, detail, wait);
            case HttpProblem.NotSent(String detail) ->
                    new Failure(Kind.UNREACHABLE, system, 0, detail, null);
            case HttpProblem.NotTrusted(String detail) ->
                    new Failure(Kind.BAD_CREDENTIALS, system, 0, detail, null);
            case HttpProblem.Resting(var remaining, String detail) ->
                    new Failure(Kind.RESTING, system, 0, detail, remaining);
            case HttpProblem.Lost(boolean timedOut, String detail) ->
                    new Failure(
                            timedOut ? Kind.TIMED_OUT : Kind.UNREACHABLE, system, 0, detail, null);
            case HttpProblem.Unreadable(String detail) ->
                    new Failure(Kind.BROKEN_ANSWER, system, 0, detail, null);
        };
    }

    private static Kind kindOf(int status) {
        return switch (status) {
            case 401, 403 -> Kind.BAD_CREDENTIALS;
            case 404, 410 -> Kind.NOT_FOUND;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.REFUSED;
        };
    }
}
