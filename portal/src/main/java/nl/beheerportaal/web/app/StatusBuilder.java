package nl.beheerportaal.web.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.Pause;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.web.app.StatusView.ChangesView;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.run.RunDigest;
import nl.beheerportaal.web.run.RunDigests;
import nl.beheerportaal.web.wizard.StepsView;
import nl.beheerportaal.web.words.FailureWords;
import nl.beheerportaal.web.words.Moments;
import org.jspecify.annotations.Nullable;

/// Makes the status bar from how an app stands (design.md §5.3). What needs the user most comes
/// first: a withdrawn permission, a run at work, a run that stopped.
public final class StatusBuilder {
    private final RunDigests runs;
    private final HeldPlans waiting;
    private final Halts halts;
    private final Clock clock;

    /// What halts a school as a whole.
    ///
    /// @param pauses the publisher put its runs on hold
    /// @param doubts Basispoort's newest roster is not believed
    public record Halts(Function<SchoolScope, Optional<Pause>> pauses, Doubts doubts) {}

    public StatusBuilder(RunDigests runs, HeldPlans waiting, Halts halts, Clock clock) {
        this.clock = clock;
        this.runs = runs;
        this.waiting = waiting;
        this.halts = halts;
    }

    /// The pause the publisher put on the runs of this school; nothing when they go on.
    Optional<Pause> pause(SchoolScope scope) {
        return halts.pauses.apply(scope);
    }

    /// @param changes what changed in Basispoort since the last synchronisation; null when nobody
    ///   knows
    public StatusView of(
            SchoolScope scope, AppState state, AppLook app, @Nullable ChangesView changes) {
        RunHead busy = state.busy();
        if (state.school().permission().withdrawn()) {
            return new StatusView.Withdrawn();
        }
        if (busy != null) {
            return new StatusView.Running(path(app, busy), runs.facts(scope, busy).progress());
        }
        RunHead last = state.lastEnded();
        StatusView trouble = last == null ? null : trouble(scope, last, app);
        if (trouble != null) {
            return trouble;
        }
        Confirmed confirmed = state.confirmed();
        if (confirmed == null) {
            return unconfirmed(state.draft());
        }
        StatusView ended = ended(state);
        if (ended != null) {
            return ended;
        }
        StatusView doubted = halts.doubts.of(scope).map(StatusBuilder::doubted).orElse(null);
        if (doubted != null) {
            return doubted;
        }
        StatusView held = held(scope, state, last);
        if (held != null) {
            return held;
        }
        return new StatusView.Active(
                confirmed.selection().mode(),
                last == null ? null : last.at(),
                last == null ? "" : last.by(),
                last != null && !runs.of(scope, last).empty(),
                changes,
                unfinished(state.draft()));
    }

    private static StatusView doubted(SourceNotes.Doubted doubted) {
        return new StatusView.Doubted(
                FailureWords.ofDoubt(doubted.reasons().getFirst()),
                doubted.code(),
                doubted.acceptable() ? String.join(",", doubted.reasons()) : "");
    }

    private static StatusView unconfirmed(@Nullable Draft draft) {
        return draft == null || !draft.modeChosen()
                ? new StatusView.None()
                : new StatusView.Draft(
                        StepsView.number(draft.furthest()), draft.saved(), draft.savedBy());
    }

    private static int unfinished(@Nullable Draft draft) {
        return draft == null || !draft.modeChosen() ? 0 : StepsView.number(draft.furthest());
    }

    private @Nullable StatusView trouble(SchoolScope scope, RunHead last, AppLook app) {
        RunDigest digest = runs.of(scope, last);
        return switch (digest.end()) {
            case RUNNING -> null;
            case DONE -> null;
            case PARTIAL ->
                    new StatusView.Partial(path(app, last), digest.failed(), digest.total());
            case FAILED_UNCHANGED, FAILED_HALFWAY, STALE, STOPPED ->
                    new StatusView.Failed(
                            path(app, last),
                            digest.cause(),
                            last.at(),
                            digest.changed(),
                            digest.total(),
                            digest.code(),
                            digest.occasion());
        };
    }

    /// What an automatic plan leaves for a person, unless a person reviewed the changes since.
    private @Nullable StatusView held(SchoolScope scope, AppState state, @Nullable RunHead last) {
        if (state.mode() != Mode.EVERYTHING) {
            return null;
        }
        Plan plan = waiting.latest(scope, state.connection().app()).orElse(null);
        if (plan == null) {
            return null;
        }
        boolean reviewed =
                last != null
                        && runs.of(scope, last).occasion().reviewed()
                        && last.created().isAfter(plan.basis().rosterRead());
        return reviewed ? null : held(plan);
    }

    /// In either mode.
    private @Nullable StatusView ended(AppState state) {
        LocalDate lastDay = state.connection().licence().validUntil();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        if (!state.school().active()) {
            return new StatusView.Stopped(
                    List.of(new Hold.SchoolInactive(state.school().mergedInto())));
        }
        return lastDay == null || !lastDay.isBefore(today)
                ? null
                : new StatusView.Stopped(List.of(new Hold.LicenceEnded(lastDay)));
    }

    private static @Nullable StatusView held(Plan plan) {
        int pupils = plan.summary().pupils().removed().size();
        int teachers = plan.summary().teachers().removed().size();
        if (plan.approvable()) {
            return new StatusView.Held(
                    pupils,
                    teachers,
                    null,
                    plan.fingerprint(),
                    plan.holds().stream()
                            .filter(hold -> hold.scope() == Hold.Scope.EVERYTHING)
                            .toList());
        }
        if (plan.held()) {
            return new StatusView.Stopped(plan.holds());
        }
        for (Hold hold : plan.holds()) {
            if (hold instanceof Hold.RemovalsWaitForSummer summer) {
                return new StatusView.Held(
                        pupils, teachers, summer.until(), plan.fingerprint(), List.of());
            }
        }
        return null;
    }

    private static String path(AppLook app, RunHead run) {
        return app.path() + "/synchronisaties/" + run.id();
    }
}
