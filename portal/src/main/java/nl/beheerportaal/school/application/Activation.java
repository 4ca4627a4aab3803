package nl.beheerportaal.school.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.school.Connecting;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import org.springframework.dao.DuplicateKeyException;

/// Approves an application: its connections stand, tiles are asked for, and the coordinators hear
/// it, in one transaction.
public final class Activation {
    private final Records records;
    private final AppDirectory directory;
    private final Connecting connecting;
    private final Welcome welcome;

    public Activation(
            Records records, AppDirectory directory, Connecting connecting, Welcome welcome) {
        this.records = records;
        this.directory = directory;
        this.connecting = connecting;
        this.welcome = welcome;
    }

    /// What came of it.
    public enum Result {
        ACTIVATED,
        /// The checklist is not in order, or there is nothing open: nothing changed.
        NOT_READY,
        /// An app gave no token: nothing changed.
        NO_ANSWER,
        /// An account got connected to another school meanwhile: nothing changed.
        TAKEN
    }

    /// Takes the tokens that are missing first, over the network, and then does all of it at once.
    public Result approve(HelpdeskPerson person, SchoolNumber number) {
        Optional<SchoolScope> scope =
                records.school(person.fleet(), number)
                        .map(school -> SchoolScope.forHelpdesk(school, person.actor()));
        if (scope.isEmpty()) {
            return Result.NOT_READY;
        }
        Optional<Application> open = records.open(scope.get()).filter(Activation::ready);
        if (open.isEmpty()) {
            return Result.NOT_READY;
        }
        List<Made> made = new ArrayList<>();
        for (Wish wish : open.get().wishes()) {
            Optional<Made> one = made(open.get(), wish);
            if (one.isEmpty()) {
                return Result.NO_ANSWER;
            }
            made.add(one.get());
        }
        try {
            return records.inSchool(
                    scope.get(), () -> activate(scope.get(), person, open.get(), made));
        } catch (DuplicateKeyException _) {
            return Result.TAKEN;
        }
    }

    private record Made(Connection connection, Secret token) {}

    private static boolean ready(Application application) {
        return application.state() instanceof ApplicationState.Open
                && Checklist.of(application).approvable();
    }

    private Optional<Made> made(Application application, Wish wish) {
        Findings seen = application.findings();
        Findings.Account.Found found = seen == null ? null : seen.found(wish.app());
        if (found == null) {
            return Optional.empty();
        }
        AppDirectory.Entry entry = found.entry();
        Connection connection = Connection.to(entry, wish.app(), records.now());
        Secret kept = wish.token();
        if (kept != null) {
            return Optional.of(new Made(connection, kept));
        }
        if (wish.byHand() != null) {
            return Optional.empty(); // there is no directory to ask for one
        }
        return switch (directory.newToken(wish.app(), entry.id())) {
            case Fetched.Failed<Secret>(Failure _) -> Optional.empty();
            case Fetched.Got<Secret>(Secret token) -> Optional.of(new Made(connection, token));
        };
    }

    /// Nothing is done when somebody changed the application meanwhile. The tokens stand in the
    /// connections from here on, and no longer with the application.
    private Result activate(
            SchoolScope scope, HelpdeskPerson person, Application open, List<Made> made) {
        Instant now = records.now();
        Application activated =
                open.wishing(open.wishes().stream().map(wish -> wish.holding(null)).toList())
                        .with(new ApplicationState.Activated(now, person.name()))
                        .with(
                                new Application.Note(
                                        now, person.name(), Application.What.APPROVED, ""));
        if (!records.applications().save(scope, activated, open.version())) {
            return Result.NOT_READY;
        }
        for (Made one : made) {
            connecting.connect(scope, one.connection(), one.token(), now);
        }
        records.record(scope, AuditAction.APPLICATION_APPROVED, null);
        welcome.welcome(scope, now);
        return Result.ACTIVATED;
    }
}
