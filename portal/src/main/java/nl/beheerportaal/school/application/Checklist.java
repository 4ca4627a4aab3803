package nl.beheerportaal.school.application;

import static nl.beheerportaal.school.application.Check.line;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.application.Check.Because;
import nl.beheerportaal.school.application.Check.Outcome;
import nl.beheerportaal.school.application.Check.Subject;

/// The checklist of an application, made from what was seen: pure, so that what the helpdesk reads,
/// what the fleet shows and what may be approved is one answer (PRODUCT §3.2).
public record Checklist(List<Check> checks) {
    public Checklist {
        checks = List.copyOf(checks);
    }

    /// For whom the application waits.
    public enum Waits {
        /// Everything is in order: the helpdesk approves.
        APPROVAL,
        HELPDESK,
        LEAD,
        SCHOOL
    }

    public static Checklist of(Application application) {
        Findings seen = application.findings();
        List<Check> checks = new ArrayList<>();
        if (seen == null) {
            checks.add(line(Subject.SCHOOL, Outcome.UNKNOWN, Because.NOT_LOOKED));
            return new Checklist(checks);
        }
        checks.add(school(seen.school()));
        checks.add(permission(seen.permission()));
        checks.add(coordinators(seen.coordinators()));
        for (Wish wish : application.wishes()) {
            addAccount(checks, wish, application.number(), seen);
        }
        return new Checklist(checks);
    }

    /// The helpdesk first: as long as it has something to do, nobody else is waited for.
    public Waits waits() {
        if (any(Outcome.STOPS) || any(Outcome.UNKNOWN)) {
            return Waits.HELPDESK;
        }
        if (any(Outcome.LEAD)) {
            return Waits.LEAD;
        }
        return any(Outcome.WAITS) ? Waits.SCHOOL : Waits.APPROVAL;
    }

    public boolean approvable() {
        return waits() == Waits.APPROVAL;
    }

    private boolean any(Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }

    private static Check school(Findings.School school) {
        return switch (school) {
            case Findings.School.Known(String name, boolean active) ->
                    active
                            ? line(Subject.SCHOOL, Outcome.OK, Because.SCHOOL_FOUND).saying(name)
                            : line(Subject.SCHOOL, Outcome.STOPS, Because.SCHOOL_CLOSED)
                                    .saying(name);
            case Findings.School.Unknown() ->
                    line(Subject.SCHOOL, Outcome.STOPS, Because.SCHOOL_UNKNOWN);
            case Findings.School.Unread(var kind) -> unread(Subject.SCHOOL, kind);
        };
    }

    private static Check permission(Findings.Permission permission) {
        return switch (permission) {
            case GIVEN -> line(Subject.PERMISSION, Outcome.OK, Because.PERMISSION_GIVEN);
            case NOT_GIVEN -> line(Subject.PERMISSION, Outcome.WAITS, Because.PERMISSION_MISSING);
            case UNREAD -> line(Subject.PERMISSION, Outcome.UNKNOWN, Because.NO_ANSWER);
        };
    }

    /// A school without a reachable coordinator may be activated: that has a state of its own.
    private static Check coordinators(Findings.Coordinators coordinators) {
        return switch (coordinators) {
            case Findings.Coordinators.Counted(int all, int reachable) ->
                    reachable > 0
                            ? line(Subject.COORDINATORS, Outcome.OK, Because.COORDINATORS_KNOWN)
                                    .counting(all, reachable)
                            : line(Subject.COORDINATORS, Outcome.NOTE, Because.NOBODY_REACHABLE)
                                    .counting(all, 0);
            case Findings.Coordinators.Hidden() ->
                    line(Subject.COORDINATORS, Outcome.WAITS, Because.COORDINATORS_HIDDEN);
            case Findings.Coordinators.Unread(var kind) -> unread(Subject.COORDINATORS, kind);
        };
    }

    private static void addAccount(
            List<Check> checks, Wish wish, SchoolNumber number, Findings seen) {
        AppId app = wish.app();
        switch (seen.account(app).orElse(null)) {
            case null ->
                    checks.add(
                            line(Subject.ACCOUNT, Outcome.UNKNOWN, Because.NOT_LOOKED).about(app));
            case Findings.Account.Unread(_, var kind) ->
                    checks.add(unread(Subject.ACCOUNT, kind).about(app));
            case Findings.Account.None(_) ->
                    checks.add(
                            line(Subject.ACCOUNT, Outcome.STOPS, Because.ACCOUNT_NONE)
                                    .about(app)
                                    .saying(wish.administrator()));
            case Findings.Account.Several(_, var entries) ->
                    checks.add(
                            line(Subject.ACCOUNT, Outcome.STOPS, Because.ACCOUNT_SEVERAL)
                                    .about(app)
                                    .counting(entries.size(), 0));
            case Findings.Account.Connected(_) ->
                    checks.add(
                            line(Subject.ACCOUNT, Outcome.STOPS, Because.CONNECTED_ALREADY)
                                    .about(app));
            case Findings.Account.Found found -> {
                checks.add(
                        line(Subject.ACCOUNT, Outcome.OK, Because.ACCOUNT_FOUND)
                                .about(app)
                                .saying(found.entry().displayName()));
                checks.add(owner(wish, found, number).about(app));
                checks.add(administrator(wish, found).about(app));
            }
        }
    }

    /// Whose account is it? A connection elsewhere stops everybody, a lead included: an account
    /// belongs to at most one.
    private static Check owner(Wish wish, Findings.Account.Found found, SchoolNumber number) {
        if (found.elsewhere()) {
            return line(Subject.OWNER, Outcome.STOPS, Because.CONNECTED_ELSEWHERE);
        }
        Wish.Decision decision = wish.decision();
        if (decision != null) {
            return decision.theirs()
                    ? line(Subject.OWNER, Outcome.OK, Because.LEAD_YES).saying(decision.by())
                    : line(Subject.OWNER, Outcome.STOPS, Because.LEAD_NO).saying(decision.by());
        }
        SchoolNumber school = found.entry().school();
        if (school != null && !school.equals(number)) {
            return line(Subject.OWNER, Outcome.LEAD, Because.OTHER_SCHOOL)
                    .saying(school.toString());
        }
        if (wish.word() instanceof Wish.Word.Denied) {
            return line(Subject.OWNER, Outcome.LEAD, Because.ADMINISTRATOR_NO);
        }
        return names(found.names(), school != null);
    }

    /// @param theirs whether the app itself says that the account is this school's
    private static Check names(Findings.Names names, boolean theirs) {
        return switch (names) {
            case Findings.Names.Compared(int pupils, _) when pupils == 0 ->
                    line(Subject.OWNER, theirs ? Outcome.OK : Outcome.LEAD, Because.NAMES_NONE);
            case Findings.Names.Compared compared ->
                    line(
                                    Subject.OWNER,
                                    compared.few() ? Outcome.LEAD : Outcome.OK,
                                    compared.few() ? Because.NAMES_FEW : Because.NAMES_MATCH)
                            .counting(compared.known(), compared.pupils());
            case Findings.Names.NotYet() -> line(Subject.OWNER, Outcome.WAITS, Because.NAMES_WAIT);
            case Findings.Names.Unread(var kind) -> unread(Subject.OWNER, kind);
        };
    }

    /// A lead's yes stands in the place of an administrator who does not answer.
    private static Check administrator(Wish wish, Findings.Account.Found found) {
        Wish.Decision decision = wish.decision();
        boolean decided = decision != null && decision.theirs();
        return switch (wish.word()) {
            case Wish.Word.Confirmed _ ->
                    line(Subject.ADMINISTRATOR, Outcome.OK, Because.ADMINISTRATOR_YES);
            case Wish.Word.Denied _ ->
                    line(
                            Subject.ADMINISTRATOR,
                            decided ? Outcome.NOTE : Outcome.LEAD,
                            Because.ADMINISTRATOR_NO);
            case Wish.Word.Asked _ ->
                    line(
                            Subject.ADMINISTRATOR,
                            decided ? Outcome.NOTE : Outcome.WAITS,
                            Because.ADMINISTRATOR_ASKED);
            case Wish.Word.NotAsked() ->
                    addresses(found.entry()).isEmpty()
                            ? line(
                                    Subject.ADMINISTRATOR,
                                    decided ? Outcome.NOTE : Outcome.LEAD,
                                    Because.ADMINISTRATOR_NO_ADDRESS)
                            : line(
                                    Subject.ADMINISTRATOR,
                                    decided ? Outcome.NOTE : Outcome.WAITS,
                                    Because.ADMINISTRATOR_LATER);
        };
    }

    /// The administrators that can be written to.
    static List<String> addresses(AppDirectory.Entry entry) {
        return entry.administrators().stream()
                .filter(name -> name.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
                .sorted()
                .toList();
    }

    private static Check unread(Subject subject, Enum<?> kind) {
        return line(subject, Outcome.UNKNOWN, Because.NO_ANSWER).saying(kind.name());
    }
}
