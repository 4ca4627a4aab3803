package nl.beheerportaal.web.words;

import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.roster.Doubt;

/// Which sentence says why an outside system gave nothing.
public final class FailureWords {
    private FailureWords() {}

    /// Key of the sentence about what happened then; it takes the time.
    public static String then(Failure failure) {
        return failure.doubt() == null ? "failure." + of(failure) : of(failure.doubt());
    }

    /// Key of the sentence about what is so now; it takes the name of the app.
    public static String now(Failure failure) {
        return failure.doubt() == null ? "failure.now." + of(failure) : of(failure.doubt());
    }

    /// Key of the sentence about a roster that cannot be true, the same at every moment.
    public static String of(Doubt doubt) {
        return ofDoubt(doubt.getClass().getSimpleName());
    }

    /// The same by the name of the doubt.
    public static String ofDoubt(String name) {
        return "doubt." + name;
    }

    private static String of(Failure failure) {
        return failure.system().equals("basispoort")
                ? "basispoort." + basispoort(failure.kind())
                : "app." + app(failure.kind());
    }

    private static String basispoort(Failure.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, RESTING -> "silent";
            case SERVER_ERROR, RATE_LIMITED -> "error";
            case BROKEN_ANSWER, DOUBTED -> "broken";
            case NOT_FOUND -> "unknown";
            case NO_PERMISSION -> "permission";
            case BAD_CREDENTIALS, REFUSED -> "refused";
        };
    }

    private static String app(Failure.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, RESTING -> "silent";
            case SERVER_ERROR -> "error";
            case RATE_LIMITED -> "busy";
            case BROKEN_ANSWER, DOUBTED -> "broken";
            case NOT_FOUND -> "unknown";
            case NO_PERMISSION, BAD_CREDENTIALS, REFUSED -> "refused";
        };
    }
}
