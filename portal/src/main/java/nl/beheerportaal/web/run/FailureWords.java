package nl.beheerportaal.web.run;

import java.util.Locale;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.sync.run.Run;

/// Which sentence says why an outside system gave nothing, and the code for the helpdesk.
public final class FailureWords {
    private FailureWords() {}

    /// Key of the sentence; it takes the time.
    public static String key(Failure failure) {
        return failure.system().equals("basispoort")
                ? "failure.basispoort." + basispoort(failure.kind())
                : "failure.app." + app(failure.kind());
    }

    /// *BP-503-7F3A91C2*: the status, and the beginning of the run's id.
    public static String code(Run run, int status) {
        String id = run.id().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return "BP-%03d-%s".formatted(status, id);
    }

    private static String basispoort(Failure.Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, RESTING -> "silent";
            case SERVER_ERROR, RATE_LIMITED -> "error";
            case BROKEN_ANSWER -> "broken";
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
            case BROKEN_ANSWER -> "broken";
            case NOT_FOUND -> "unknown";
            case NO_PERMISSION, BAD_CREDENTIALS, REFUSED -> "refused";
        };
    }
}
