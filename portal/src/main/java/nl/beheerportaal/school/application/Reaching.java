package nl.beheerportaal.school.application;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;

/// Takes an address and a token by hand, for an app without a directory of accounts, once a probe
/// has shown that they work. The token lies encrypted with the application, as every other does.
public final class Reaching {
    private final Records records;
    private final Probing probing;
    private final VerificationQueue queue;
    private final boolean plainToo;

    /// @param plainToo whether an address without TLS is taken: where the portal itself has none
    public Reaching(Records records, Probing probing, VerificationQueue queue, boolean plainToo) {
        this.records = records;
        this.probing = probing;
        this.queue = queue;
        this.plainToo = plainToo;
    }

    /// Whether an address may be one of an app's.
    public boolean takes(URI base) {
        return base.getHost() != null
                && base.getUserInfo() == null
                && base.getQuery() == null
                && base.getFragment() == null
                && ("https".equals(base.getScheme())
                        || (plainToo && "http".equals(base.getScheme())));
    }

    /// @return nothing when the school has no open application for that app
    /// @throws IllegalArgumentException for an address that [#takes] refuses
    public Optional<Probing.Result> reach(
            HelpdeskPerson person, SchoolNumber number, AppId app, ByHand account, Secret token) {
        if (!takes(account.base())) {
            throw new IllegalArgumentException("no address of an app");
        }
        Optional<SchoolScope> scope =
                records.school(person.fleet(), number)
                        .map(school -> SchoolScope.forHelpdesk(school, person.actor()));
        Optional<Wish> wish = scope.flatMap(records::open).flatMap(open -> open.wish(app));
        if (scope.isEmpty() || wish.isEmpty()) {
            return Optional.empty();
        }
        Probing.Result result =
                probing.probe(
                        new AppAddress(
                                app,
                                account.base(),
                                token,
                                Set.of(wish.get().administrator()),
                                account.licence()));
        if (result == Probing.Result.WORKS) {
            keep(scope.get(), person, app, account, token);
        }
        return Optional.of(result);
    }

    private void keep(
            SchoolScope scope, HelpdeskPerson person, AppId app, ByHand account, Secret token) {
        Instant now = records.now();
        records.change(
                scope,
                AuditAction.APPLICATION_CHANGED,
                app,
                open ->
                        open.wishing(app, wish -> wish.reached(account, token))
                                .with(
                                        new Application.Note(
                                                now,
                                                person.name(),
                                                Application.What.REACHED_BY_HAND,
                                                account.base().getHost())));
        records.inSchool(
                scope,
                () -> {
                    queue.ask(scope.school());
                    return scope;
                });
    }
}
