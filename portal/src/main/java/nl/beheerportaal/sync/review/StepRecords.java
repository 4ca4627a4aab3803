package nl.beheerportaal.sync.review;

import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.Shown;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.StepState;
import org.jspecify.annotations.Nullable;

/// What goes on record of one step: about whom, which kind, and why.
final class StepRecords {
    private StepRecords() {}

    static AuditEvent done(Actor actor, Run run, Step step, StepState.Done state) {
        return new AuditEvent(
                actor,
                AuditAction.STEP_DONE,
                run.app(),
                about(run, step, state.id()),
                facts(step, ofRun(run)));
    }

    static AuditEvent failed(Actor actor, Run run, Step step, StepState.Failed state) {
        return new AuditEvent(
                actor,
                AuditAction.STEP_FAILED,
                run.app(),
                about(run, step, null),
                facts(step, ofRun(run).code("problem", state.problem())));
    }

    private static Facts ofRun(Run run) {
        return Facts.none().id("run", run.id().value());
    }

    /// @param made the app's id of what was created; null for a change
    private static List<Mention> about(Run run, Step step, @Nullable String made) {
        return switch (step) {
            case Step.KeepAccount keep -> both(run, keep.person(), keep.account(), keep.shown());
            case Step.LeaveAccount leave ->
                    both(run, leave.person(), leave.account(), leave.shown());
            case Step.CreateAccount create ->
                    both(
                            run,
                            create.person(),
                            made == null ? null : new AccountId(made),
                            create.shown());
            case Step.UpdateAccount update ->
                    both(run, update.person(), update.account(), update.shown());
            case Step.RestoreAccount restore ->
                    both(run, restore.person(), restore.account(), restore.shown());
            case Step.ReleaseAccount release -> both(run, null, release.account(), release.shown());
            case Step.PutBack back -> both(run, back.person(), back.account(), back.shown());
            case Step.DeactivateAccount gone ->
                    both(run, gone.person(), gone.account(), gone.shown());
            case Step.OfGroup _ -> List.of();
        };
    }

    private static List<Mention> both(
            Run run, @Nullable PersonId person, @Nullable AccountId account, Shown shown) {
        return Stream.of(
                        person == null ? null : Mention.person(person, shown.name()),
                        account == null ? null : Mention.account(run.app(), account, shown.name()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Facts facts(Step step, Facts facts) {
        return switch (step) {
            case Step.KeepAccount keep -> facts.code("step", "KEEP").code("why", keep.because());
            case Step.LeaveAccount _ -> facts.code("step", "LEAVE");
            case Step.CreateAccount create ->
                    facts.code("step", "CREATE").code("why", create.because());
            case Step.UpdateAccount update ->
                    facts.code("step", "UPDATE")
                            .code("why", update.because())
                            .flag("takenOver", update.takeOver());
            case Step.RestoreAccount restore ->
                    facts.code("step", "RESTORE").code("why", restore.because());
            case Step.ReleaseAccount _ -> facts.code("step", "RELEASE");
            case Step.PutBack back ->
                    facts.code("step", "PUT_BACK").flag("restored", back.returns());
            case Step.PutBackGroup _ -> facts.code("step", "PUT_BACK_GROUP");
            case Step.DeactivateAccount gone ->
                    facts.code("step", "REMOVE")
                            .code("why", word(gone.cause()))
                            .flag("ours", gone.ours())
                            .day("restorableUntil", gone.restorableUntil());
            case Step.KeepGroup _ -> facts.code("step", "KEEP_GROUP");
            case Step.CreateGroup _ -> facts.code("step", "CREATE_GROUP");
            case Step.UpdateGroup update ->
                    facts.code("step", "UPDATE_GROUP")
                            .flag("adopted", update.adopted())
                            .flag("renamed", update.renamed());
            case Step.ChangeMembers change ->
                    facts.code("step", "CHANGE_MEMBERS")
                            .count("added", change.added().size())
                            .count("removed", change.removed().size());
        };
    }

    private static String word(Cause cause) {
        return switch (cause) {
            case Cause.NotLinked(boolean mayGo) -> mayGo ? "MAY_GO" : "NOT_LINKED";
            case Cause.LeftRoster _ -> "LEFT_ROSTER";
            case Cause.GroupEightLeft _ -> "GROUP_EIGHT_LEFT";
            case Cause.LeftOut _ -> "LEFT_OUT";
            case Cause.TeacherReplaced _ -> "TEACHER_REPLACED";
            case Cause.TeacherNotChosen _ -> "TEACHER_NOT_CHOSEN";
            case Cause.EmploymentEnded _ -> "EMPLOYMENT_ENDED";
            case Cause.NoTeacherRole _ -> "NO_TEACHER_ROLE";
            case Cause.SchoolStops _ -> "SCHOOL_STOPS";
            case Cause.SchoolMerged _ -> "SCHOOL_MERGED";
            case Cause.Undone _ -> "UNDONE";
        };
    }
}
