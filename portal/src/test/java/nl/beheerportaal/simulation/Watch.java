package nl.beheerportaal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.GroupRef;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.sync.run.Action;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.StepEntry;
import org.jspecify.annotations.Nullable;

/// Looks at every call that leaves, and keeps what is wrong with it as sentences.
final class Watch {
    private final List<String> wrongs = new ArrayList<>();
    private final Set<String> made = new HashSet<>();
    private final List<Left> calls = new ArrayList<>();
    private final Duration fresh;
    private final World start;
    private Instant taken = Instant.EPOCH;
    private long epoch;
    private Running running;

    /// @param start the school as it was
    Watch(Duration fresh, World start) {
        this.fresh = fresh;
        this.start = start;
        this.running =
                new Running(null, start.roster(), start.app(), Set.of(), Set.of(), new HashSet<>());
    }

    /// What is true while one run is carried out.
    ///
    /// @param truth who is really at the school
    /// @param ours the accounts that are ours
    /// @param allowed what the sealed plan may do
    /// @param gone pupils the run removes, though they are at the school
    private record Running(
            @Nullable Run run,
            RosterSnapshot truth,
            AppSnapshot app,
            Set<AccountId> ours,
            Set<String> allowed,
            Set<PersonId> gone) {}

    /// A call that left.
    private record Left(RunId run, Step step) {}

    List<String> wrongs() {
        return wrongs;
    }

    /// A run is made; its steps may be carried out.
    void begins(Run run, RosterSnapshot truth, AppSnapshot app, World world) {
        Set<String> allowed = new HashSet<>();
        run.plan().runnable().forEach(step -> allowed.add(signature(step)));
        Set<AccountId> ours = new HashSet<>();
        world.links().all().forEach(link -> ours.add(link.account()));
        world.ledger().accounts().forEach(account -> ours.add(account.account()));
        world.ledger().deactivated().forEach(account -> ours.add(account.account()));
        running = new Running(run, truth, app, ours, allowed, new HashSet<>());
    }

    /// A run ended: nobody who is at the school went without a person, but for the few that no
    /// brake stops.
    void ended() {
        int many = start.limits().removals().of(running.app.activePupils().size());
        if (running.gone.size() > many) {
            wrongs.add(
                    "%d pupils who are at the school are removed, and nobody was asked"
                            .formatted(running.gone.size()));
        }
    }

    void tookOver(long newEpoch, Instant now) {
        epoch = newEpoch;
        taken = now;
    }

    /// A call leaves.
    ///
    /// @param entries what the store has of the run at this moment
    void leaves(Action.Call call, long nodeEpoch, Instant now, List<StepEntry> entries) {
        Run run = Objects.requireNonNull(running.run, "a call of a run");
        Step step =
                run.plan().steps().stream()
                        .filter(each -> each.id().equals(call.step()))
                        .findFirst()
                        .orElse(null);
        if (step == null || !running.allowed.contains(signature(step))) {
            wrongs.add("not in the sealed plan: " + call);
            return;
        }
        calls.add(new Left(run.id(), step));
        if (entries.stream().noneMatch(entry -> entry.step().equals(call.step()))) {
            wrongs.add("no intention for " + call.step());
        }
        if (nodeEpoch != epoch && now.isAfter(taken.plus(fresh))) {
            wrongs.add("a node that was overtaken calls for " + call.step());
        }
        if (switchesOff(call.call())) {
            removes(run, step, entries);
        }
        if (call.call() instanceof AppCall.CreateAccount create) {
            made.add(String.valueOf(create.fields().externalId()));
        }
        if (!start.occasion().reviewed()) {
            touched(call.call()).stream()
                    .filter(account -> !running.ours.contains(account) && !madeByUs(account))
                    .filter(account -> running.app.accountsById().containsKey(account))
                    .forEach(account -> wrongs.add("not ours, and touched: " + account));
        }
    }

    /// Made by a run that was interrupted before it heard so: the books do not know the account,
    /// and it bears the key under which it was made.
    private boolean madeByUs(AccountId id) {
        Account account = running.app.accountsById().get(id);
        return account != null && made.contains(String.valueOf(account.externalId()));
    }

    /// An account is switched off.
    private void removes(Run run, Step step, List<StepEntry> entries) {
        Set<StepId> settled =
                entries.stream()
                        .filter(entry -> entry.state().settled())
                        .map(StepEntry::step)
                        .collect(Collectors.toSet());
        boolean early =
                run.plan().runnable().stream()
                        .filter(Watch::creates)
                        .anyMatch(each -> !settled.contains(each.id()));
        if (early && !(start.app().licence() instanceof Licence.Limited)) {
            wrongs.add("somebody goes before everybody came: " + step.id());
        }
        if (!start.occasion().reviewed()
                && step instanceof Step.DeactivateAccount gone
                && gone.person() != null
                && running.truth.pupilsById().containsKey(gone.person())
                && !start.selection().leftOut().contains(gone.person())) {
            running.gone.add(gone.person());
        }
    }

    /// Every call that left is on record, with whom it was about.
    void checkRecord(List<AuditEvent> events) {
        Set<String> recorded = new HashSet<>();
        for (AuditEvent event : events) {
            String run = event.facts().values().get("run");
            if (event.action() == AuditAction.STEP_DONE
                    || event.action() == AuditAction.STEP_FAILED) {
                String what = run + " " + event.facts().values().get("step") + " ";
                recorded.add(what);
                event.about().forEach(mention -> recorded.add(what + mention.subject().key()));
            }
        }
        for (Left left : calls) {
            String what = left.run + " " + word(left.step) + " " + whom(left.step);
            if (!recorded.contains(what)) {
                wrongs.add("not on record: " + what);
            }
        }
    }

    private static String word(Step step) {
        return switch (step) {
            case Step.KeepAccount _ -> "KEEP";
            case Step.LeaveAccount _ -> "LEAVE";
            case Step.CreateAccount _ -> "CREATE";
            case Step.UpdateAccount _ -> "UPDATE";
            case Step.RestoreAccount _ -> "RESTORE";
            case Step.ReleaseAccount _ -> "RELEASE";
            case Step.PutBack _ -> "PUT_BACK";
            case Step.PutBackGroup _ -> "PUT_BACK_GROUP";
            case Step.DeactivateAccount _ -> "REMOVE";
            case Step.KeepGroup _ -> "KEEP_GROUP";
            case Step.CreateGroup _ -> "CREATE_GROUP";
            case Step.UpdateGroup _ -> "UPDATE_GROUP";
            case Step.ChangeMembers _ -> "CHANGE_MEMBERS";
        };
    }

    private String whom(Step step) {
        AppId app = start.app().app();
        return switch (step) {
            case Step.CreateAccount create -> new Subject.Person(create.person()).key();
            case Step.UpdateAccount update -> new Subject.Account(app, update.account()).key();
            case Step.RestoreAccount back -> new Subject.Account(app, back.account()).key();
            case Step.ReleaseAccount free -> new Subject.Account(app, free.account()).key();
            case Step.PutBack back -> new Subject.Account(app, back.account()).key();
            case Step.DeactivateAccount gone -> new Subject.Account(app, gone.account()).key();
            case Step.KeepAccount _, Step.LeaveAccount _ -> "";
            case Step.OfGroup _ -> "";
        };
    }

    private static Set<AccountId> touched(AppCall call) {
        return switch (call) {
            case AppCall.SetActive change -> Set.of(change.account());
            case AppCall.UpdateAccount update -> Set.of(update.account());
            case AppCall.DeleteAccount gone -> Set.of(gone.account());
            case AppCall.ChangeMembers change -> change.added();
            case AppCall.CreateAccount _, AppCall.CreateGroup _, AppCall.UpdateGroup _ -> Set.of();
        };
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
