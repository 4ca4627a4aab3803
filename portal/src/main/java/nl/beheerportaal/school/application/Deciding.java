package nl.beheerportaal.school.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import org.jspecify.annotations.Nullable;

/// What the helpdesk does with an application short of approving it. Every act is one transaction,
/// with who did it and its note.
public final class Deciding {
    private final Records records;
    private final VerificationQueue queue;
    private final RosterSource basispoort;

    public Deciding(Records records, VerificationQueue queue, RosterSource basispoort) {
        this.records = records;
        this.queue = queue;
        this.basispoort = basispoort;
    }

    /// The newest application of a school; nothing when it never applied.
    public Optional<Application> newest(HelpdeskPerson person, SchoolNumber number) {
        return records.school(person.fleet(), number)
                .flatMap(school -> {
                    SchoolScope scope = SchoolScope.forHelpdesk(school, person.actor());
                    return records.inSchool(scope, () -> records.applications().newest(scope));
                });
    }

    /// Has it verified again, soon.
    public void verify(HelpdeskPerson person, SchoolNumber number) {
        scope(person, number)
                .ifPresent(scope ->
                        records.inSchool(
                                scope,
                                () -> {
                                    queue.ask(scope.school());
                                    return scope;
                                }));
    }

    public void reject(HelpdeskPerson person, SchoolNumber number, String note) {
        Instant now = records.now();
        change(
                person,
                number,
                AuditAction.APPLICATION_REJECTED,
                open ->
                        open.with(new ApplicationState.Rejected(now, person.name(), note))
                                .with(note(person, now, Application.What.REJECTED, note)));
    }

    public void hold(HelpdeskPerson person, SchoolNumber number, String note) {
        Instant now = records.now();
        change(
                person,
                number,
                AuditAction.APPLICATION_CHANGED,
                open ->
                        open.with(new ApplicationState.OnHold(now, person.name(), note))
                                .with(note(person, now, Application.What.HELD, note)));
    }

    /// Takes it up again, and looks.
    public void resume(HelpdeskPerson person, SchoolNumber number) {
        Instant now = records.now();
        change(
                person,
                number,
                AuditAction.APPLICATION_CHANGED,
                open ->
                        open.with(new ApplicationState.Open(now, person.name()))
                                .with(note(person, now, Application.What.RESUMED, "")));
        verify(person, number);
    }

    /// Replaces what was applied for. A wish that stays as it was keeps what came of it.
    public void correct(HelpdeskPerson person, SchoolNumber number, List<Wish> wishes) {
        Instant now = records.now();
        change(
                person,
                number,
                AuditAction.APPLICATION_CHANGED,
                open ->
                        open.wishing(wishes.stream().map(wish -> kept(open, wish)).toList())
                                .with(note(person, now, Application.What.CORRECTED, "")));
        verify(person, number);
    }

    private static Wish kept(Application open, Wish wish) {
        return open.wish(wish.app())
                .filter(known -> known.administrator().equalsIgnoreCase(wish.administrator()))
                .orElse(wish);
    }

    /// Of several accounts with the same administrator, this one.
    public void choose(HelpdeskPerson person, SchoolNumber number, AppId app, String account) {
        Instant now = records.now();
        change(
                person,
                number,
                AuditAction.APPLICATION_CHANGED,
                open ->
                        open.wishing(app, wish -> wish.choosing(account))
                                .with(note(person, now, Application.What.ACCOUNT_CHOSEN, account)));
        verify(person, number);
    }

    /// A lead says whose an account is.
    ///
    /// @return false for who is no lead: nothing changed
    public boolean decide(
            HelpdeskPerson person, SchoolNumber number, AppId app, boolean theirs, String note) {
        if (!person.lead()) {
            return false;
        }
        Instant now = records.now();
        Application.What what =
                theirs ? Application.What.LEAD_SAID_YES : Application.What.LEAD_SAID_NO;
        change(
                person,
                number,
                AuditAction.OWNER_DECIDED,
                open ->
                        open.wishing(
                                        app,
                                        wish ->
                                                wish.decided(
                                                        new Wish.Decision(
                                                                theirs, person.name(), now, note)))
                                .with(note(person, now, what, note)));
        return true;
    }

    /// Asks the school for its permission, through Basispoort. On record before it is sent; a lost
    /// answer is never followed by a second try.
    ///
    /// @return whether Basispoort heard it
    public boolean askPermission(HelpdeskPerson person, SchoolNumber number) {
        Instant now = records.now();
        Optional<Application> asked =
                change(
                        person,
                        number,
                        AuditAction.PERMISSION_ASKED,
                        open ->
                                open.with(
                                        note(person, now, Application.What.PERMISSION_ASKED, "")));
        return asked.isPresent()
                && basispoort.askPermission(number) instanceof Fetched.Got<Boolean>;
    }

    private Optional<Application> change(
            HelpdeskPerson person,
            SchoolNumber number,
            AuditAction action,
            UnaryOperator<Application> change) {
        return scope(person, number).flatMap(scope -> records.change(scope, action, null, change));
    }

    private Optional<SchoolScope> scope(HelpdeskPerson person, SchoolNumber number) {
        return records.school(person.fleet(), number)
                .map(school -> SchoolScope.forHelpdesk(school, person.actor()));
    }

    private static Application.Note note(
            HelpdeskPerson person, Instant now, Application.What what, @Nullable String text) {
        return new Application.Note(now, person.name(), what, text == null ? "" : text);
    }
}
