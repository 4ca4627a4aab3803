package nl.beheerportaal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.GroupRef;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.sync.run.Action;
import nl.beheerportaal.sync.run.StepEntry;

/// Looks at every call that leaves, and keeps what is wrong with it as sentences.
final class Watch {
    private final List<String> wrongs = new ArrayList<>();
    private final Set<String> allowed = new HashSet<>();
    private final Duration fresh;
    private Instant taken = Instant.EPOCH;
    private long epoch;

    Watch(Duration fresh) {
        this.fresh = fresh;
    }

    List<String> wrongs() {
        return wrongs;
    }

    /// This plan was sealed: its steps may be carried out.
    void sealed(Plan plan) {
        plan.runnable().forEach(step -> allowed.add(signature(step)));
    }

    void tookOver(long newEpoch, Instant now) {
        epoch = newEpoch;
        taken = now;
    }

    /// A call leaves.
    ///
    /// @param entries what the store has of the run at this moment
    void leaves(Action.Call call, Step step, long nodeEpoch, Instant now, List<StepEntry> entries) {
        if (!allowed.contains(signature(step))) {
            wrongs.add("not in the sealed plan: " + signature(step));
        }
        if (entries.stream().noneMatch(entry -> entry.step().equals(call.step()))) {
            wrongs.add("no intention for " + call.step());
        }
        if (nodeEpoch != epoch && now.isAfter(taken.plus(fresh))) {
            wrongs.add("a node that was overtaken calls for " + call.step());
        }
    }

    /// An account is switched off.
    void removes(AppCall call, Plan plan, List<StepEntry> entries, boolean seatsAreShort) {
        Set<StepId> settled =
                entries.stream()
                        .filter(entry -> entry.state().settled())
                        .map(StepEntry::step)
                        .collect(Collectors.toSet());
        boolean early =
                plan.runnable().stream()
                        .filter(step -> creates(step))
                        .anyMatch(step -> !settled.contains(step.id()));
        if (switchesOff(call) && early && !seatsAreShort) {
            wrongs.add("somebody goes before everybody came: " + call.getClass().getSimpleName());
        }
    }

    private static boolean creates(Step step) {
        return step instanceof Step.CreateAccount || step instanceof Step.CreateGroup;
    }

    private static boolean switchesOff(AppCall call) {
        return switch (call) {
            case AppCall.SetActive(AccountId _, boolean active) -> !active;
            case AppCall.UpdateAccount update ->
                    update.before().active() && !update.after().active();
            default -> false;
        };
    }

    /// What a step does, to whom: the same for the same step of any plan.
    private static String signature(Step step) {
        return switch (step) {
            case Step.CreateAccount create -> "create " + create.fields();
            case Step.UpdateAccount update -> "update " + update.account() + update.after();
            case Step.RestoreAccount restore -> "restore " + restore.account() + restore.after();
            case Step.ReleaseAccount release -> "release " + release.account();
            case Step.PutBack back -> "put back " + back.account() + back.after();
            case Step.PutBackGroup back -> "group " + back.group() + back.after();
            case Step.DeactivateAccount gone -> "deactivate " + gone.account();
            case Step.CreateGroup create -> "group " + create.fields();
            case Step.UpdateGroup update -> "group " + update.group() + update.after();
            case Step.ChangeMembers change ->
                    "members "
                            + switch (change.group()) {
                                case GroupRef.Existing(AppGroupId id) -> id.value();
                                case GroupRef.Made(String key) -> key;
                            }
                            + change.added()
                            + change.removed();
            case Step.KeepAccount _, Step.LeaveAccount _, Step.KeepGroup _ -> "nothing";
        };
    }
}
