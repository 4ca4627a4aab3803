package nl.beheerportaal.web.run;

import java.util.Locale;
import nl.beheerportaal.sync.run.Run;

/// The code of a run that did not finish, for the helpdesk.
final class FailureCode {
    private FailureCode() {}

    /// *BP-503-7F3A91C2*: the status, and the beginning of the run's id.
    static String of(Run run, int status) {
        String id = run.id().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return "BP-%03d-%s".formatted(status, id);
    }
}
