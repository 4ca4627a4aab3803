package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Letter.Trouble;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.held.HeldRun;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.StepEntry;

/// Tells every coordinator of the school how a run ended, or what waits for them. A run somebody
/// confirmed is told each time. What the portal does by itself is told only when something is
/// wrong, and then once a week at most.
public final class RunLetters {
    private final Outbox outbox;
    private final Coordinators coordinators;
    private final Places places;
    private final Limits limits;

    public RunLetters(Outbox outbox, Coordinators coordinators, Places places, Limits limits) {
        this.outbox = outbox;
        this.coordinators = coordinators;
        this.places = places;
        this.limits = limits;
    }

    /// In the transaction that ends the run.
    void ended(SchoolScope scope, Run run, List<StepEntry> entries, Ending ending, Instant now) {
        boolean reviewed = run.plan().basis().occasion().reviewed();
        boolean moved = ending instanceof Ending.Stale || ending instanceof Ending.Held;
        Letter letter = letter(run, new RunCounts(run, entries), ending, now);
        if (reviewed) {
            post(scope, "run/" + run.id(), letter, now);
        } else if (!moved && !(letter instanceof Letter.Done)) {
            post(scope, weekly(run.app(), "trouble", now), letter, now);
        }
    }

    /// A plan without a person waits for one as a whole. Who calls this sees to it that nobody is
    /// told of one matter twice in a week.
    void held(SchoolScope scope, Plan plan, HeldRun.Counts counts, Instant now) {
        AppId app = plan.basis().app();
        post(
                scope,
                app + "/held/" + LocalDate.ofInstant(now, Matching.SCHOOL_TIME),
                new Letter.Held(
                        places.name(app),
                        counts.pupils(),
                        counts.teachers(),
                        counts.fresh(),
                        counts.rekeyed(),
                        true,
                        places.app(app)),
                now);
    }

    /// The removals of the year change wait for the summer to pass; told once in a summer.
    void removalsWait(SchoolScope scope, Hold.RemovalsWaitForSummer hold, AppId app, Instant now) {
        post(
                scope,
                app + "/summer/" + hold.until().getYear(),
                new Letter.Held(
                        places.name(app),
                        hold.pupils(),
                        hold.teachers(),
                        0,
                        0,
                        false,
                        places.app(app)),
                now);
    }

    /// The licence has no room for everybody (PRODUCT §6.6); told once in a school year for a
    /// licence of that size.
    void noRoom(SchoolScope scope, Plan plan, Instant now) {
        List<Hold.NoSeatLeft> full =
                plan.holds().stream()
                        .filter(Hold.NoSeatLeft.class::isInstance)
                        .map(Hold.NoSeatLeft.class::cast)
                        .toList();
        if (full.isEmpty()) {
            return;
        }
        AppId app = plan.basis().app();
        String licence =
                full.stream()
                        .map(hold -> hold.kind() + "-" + hold.seats())
                        .collect(Collectors.joining("+"));
        post(
                scope,
                app + "/no-room/" + licence + "/" + SchoolYear.of(plan.basis().day()),
                new Letter.NoRoom(
                        places.name(app),
                        without(full, AccountKind.PUPIL),
                        without(full, AccountKind.TEACHER),
                        places.app(app)),
                now);
    }

    private static int without(List<Hold.NoSeatLeft> full, AccountKind kind) {
        return full.stream()
                .filter(hold -> hold.kind() == kind)
                .mapToInt(hold -> hold.people().size())
                .sum();
    }

    /// The roster of a connection in selective mode changed. Who calls this sees to it that nobody
    /// is told the same twice.
    void changed(SchoolScope scope, AppId app, RosterChanges changes, Instant now) {
        post(
                scope,
                app + "/changes/" + LocalDate.ofInstant(now, Matching.SCHOOL_TIME),
                new Letter.Changes(
                        places.name(app),
                        changes.fresh().size(),
                        changes.moved().size(),
                        changes.gone().size(),
                        changes.freshTeachers().size(),
                        changes.goneTeachers().size(),
                        places.app(app)),
                now);
    }

    /// The roster cannot be true, so nothing happens by itself. Who calls this sees to it that
    /// nobody is told of one doubt twice in a week.
    void doubted(SchoolScope scope, AppId app, SourceNotes.Doubted doubted, Instant now) {
        post(
                scope,
                "doubt/" + String.join("+", doubted.reasons()) + "/" + now.getEpochSecond(),
                new Letter.Doubted(doubted.reasons(), doubted.code(), places.app(app)),
                now);
    }

    /// Licence or school have ended: told once for each.
    void ended(SchoolScope scope, Plan plan, Instant now) {
        AppId app = plan.basis().app();
        for (Hold hold : plan.holds()) {
            if (hold instanceof Hold.LicenceEnded(LocalDate lastDay)) {
                Letter letter = new Letter.LicenceEnded(places.name(app), lastDay);
                post(scope, app + "/licence-ended/" + lastDay, letter, now);
            } else if (hold instanceof Hold.SchoolInactive(var mergedInto)) {
                Letter letter = new Letter.SchoolClosed(places.name(app), mergedInto != null);
                post(scope, app + "/school-closed/" + mergedInto, letter, now);
            }
        }
    }

    /// The school shares nothing any more; told once for each time the slider is switched off.
    ///
    /// @param since when that became so
    void withdrawn(SchoolScope scope, String school, Instant since, Instant now) {
        post(scope, "withdrawn/" + since.getEpochSecond(), new Letter.Withdrawn(school), now);
    }

    /// A wizard nobody finished.
    ///
    /// @param since when the mode was confirmed that this wizard would replace; once for each
    void unfinished(SchoolScope scope, AppId app, int step, Instant since, Instant now) {
        post(
                scope,
                app + "/unfinished/" + since.getEpochSecond(),
                new Letter.Unfinished(places.name(app), step, places.app(app)),
                now);
    }

    private Letter letter(Run run, RunCounts counts, Ending ending, Instant now) {
        return switch (ending) {
            case Ending.Finished _ when ending.state() == RunState.DONE -> done(run, counts, now);
            case Ending.Finished _ ->
                    new Letter.Partial(
                            places.name(run.app()),
                            counts.failed(),
                            counts.total(),
                            run.plan().basis().mode() == Mode.EVERYTHING,
                            places.run(run));
            case Ending.Stale _ -> failed(run, counts, new Reason(Trouble.MOVED, true, 0));
            case Ending.Held(List<Hold> holds) ->
                    failed(run, counts, new Reason(trouble(holds), true, 0));
            case Ending.Interrupted(Hold why, boolean wrote) ->
                    failed(run, counts, new Reason(trouble(List.of(why)), !wrote, 0));
            case Ending.GaveUp(Failure failure, boolean wrote) ->
                    failed(run, counts, new Reason(trouble(failure), !wrote, failure.status()));
            case Ending.Stopped(Failure failure, boolean wrote) ->
                    failed(run, counts, new Reason(trouble(failure), !wrote, failure.status()));
        };
    }

    private Letter done(Run run, RunCounts counts, Instant now) {
        return new Letter.Done(
                places.name(run.app()),
                run.by(),
                now,
                counts.of(AccountKind.PUPIL),
                counts.of(AccountKind.TEACHER),
                limits.restorableUntil(run.plan().basis().day()),
                places.run(run));
    }

    /// Why a run did not finish.
    private record Reason(Trouble trouble, boolean untouched, int status) {}

    private Letter failed(Run run, RunCounts counts, Reason reason) {
        return new Letter.Failed(
                places.name(run.app()),
                reason.trouble(),
                reason.untouched(),
                counts.changed(),
                counts.removed(),
                counts.total(),
                code(run, reason.status()),
                places.run(run));
    }

    /// The same code as on the page of the run: the status, and the beginning of the run's id.
    static String code(Run run, int status) {
        String id = run.id().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return "BP-%03d-%s".formatted(status, id);
    }

    private static Trouble trouble(List<Hold> holds) {
        for (Hold hold : holds) {
            switch (hold) {
                case Hold.PermissionWithdrawn _ -> {
                    return Trouble.WITHDRAWN;
                }
                case Hold.LicenceEnded _ -> {
                    return Trouble.LICENCE_ENDED;
                }
                case Hold.SchoolInactive _ -> {
                    return Trouble.SCHOOL_CLOSED;
                }
                default -> {}
            }
        }
        return Trouble.STOPPED;
    }

    private static Trouble trouble(Failure failure) {
        if (failure.kind() == Failure.Kind.NO_PERMISSION) {
            return Trouble.WITHDRAWN;
        }
        if (failure.system().equals("basispoort")) {
            return Trouble.BASISPOORT_AWAY;
        }
        return switch (failure.kind()) {
            case BAD_CREDENTIALS, REFUSED, NOT_FOUND -> Trouble.APP_REFUSES;
            case UNREACHABLE,
                    TIMED_OUT,
                    SERVER_ERROR,
                    BROKEN_ANSWER,
                    DOUBTED,
                    RATE_LIMITED,
                    RESTING,
                    NO_PERMISSION ->
                    Trouble.APP_AWAY;
        };
    }

    /// One and the same within a calendar week.
    private static String weekly(AppId app, String what, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Matching.SCHOOL_TIME);
        return "%s/%s/%d-W%02d"
                .formatted(
                        app,
                        what,
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private void post(SchoolScope scope, String event, Letter letter, Instant now) {
        List<Recipient> to = coordinators.of(scope);
        if (!to.isEmpty()) {
            outbox.post(scope.school(), event, letter, to, now);
        }
    }
}
