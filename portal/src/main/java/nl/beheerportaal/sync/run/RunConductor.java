package nl.beheerportaal.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.plan.Bookkeeping;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import org.jspecify.annotations.Nullable;

/// One node's hold on one run: stores every intention before its call and every outcome after it,
/// under the epoch at which the node took the run. When another node has taken it since, nothing is
/// written any more and every method says so. Not for several threads at once, but for the calls
/// themselves, which need no order.
public final class RunConductor {
    private final Outside outside;
    private final SchoolScope scope;
    private final Run run;
    private final Settled before;
    private final AppAddress address;
    private final PlanExecutor executor;
    private final Pace pace;
    private final Map<StepId, StepEntry> unwritten = new LinkedHashMap<>();
    private @Nullable Instant restAsked;

    /// What a run works with.
    public record Outside(
            RunStore runs,
            Surroundings surroundings,
            LearningApp apps,
            Transactions transactions,
            Clearances clearances) {}

    private RunConductor(
            Outside outside, SchoolScope scope, Held held, AppAddress address, Pace pace) {
        this.outside = outside;
        this.scope = scope;
        this.run = held.run;
        this.before = held.before;
        this.address = address;
        this.pace = pace;
        this.executor = new PlanExecutor(held.run.plan(), held.run.state(), held.entries, pace);
    }

    private record Held(Run run, List<StepEntry> entries, Settled before) {}

    /// Takes the run over; nothing when it has ended or does not exist.
    public static Optional<RunConductor> take(
            Outside outside, SchoolScope scope, Taking taking, Pace pace) {
        return outside.transactions.forSchool(
                scope.school().value(),
                () -> {
                    OptionalLong epoch =
                            outside.runs.claim(scope, taking.run, taking.node, taking.now);
                    if (epoch.isEmpty()) {
                        return Optional.empty();
                    }
                    Run run = outside.runs.find(scope, taking.run).orElseThrow();
                    Held held =
                            new Held(
                                    run.at(run.state(), epoch.getAsLong()),
                                    outside.runs.entries(scope, run.id()),
                                    outside.surroundings.ours(scope, run.app()));
                    AppAddress address = outside.surroundings.address(scope, run.app());
                    return Optional.of(new RunConductor(outside, scope, held, address, pace));
                });
    }

    /// Who takes which run, and when.
    public record Taking(RunId run, String node, Instant now) {}

    /// What to do next. Before it returns, everything heard so far and the intentions of the calls
    /// among it are stored, in one transaction.
    ///
    /// @return nothing when another node has the run
    public Optional<List<Action>> next(Instant now, int room) {
        List<Action> actions = executor.next(now, room);
        keep(executor.concluded(now));
        if (actions.stream().noneMatch(RunConductor::reachesOut)) {
            return flush(List.of()) ? Optional.of(actions) : Optional.empty();
        }
        List<StepEntry> intentions = intentions(actions, now);
        Clearance[] clearance = new Clearance[1];
        boolean held =
                inSchool(() -> {
                    clearance[0] = clearance(now);
                    return flush(clearance[0].given(now) ? intentions : List.of());
                });
        if (!held) {
            return Optional.empty();
        }
        if (clearance[0].given(now)) {
            return Optional.of(actions);
        }
        executor.notCleared(actions, clearance[0], now);
        return next(now, room);
    }

    /// What rests on our books and the app alone goes on when permission, licence or school ended.
    private Clearance clearance(Instant now) {
        Clearance given = outside.clearances.of(scope, run.app(), now);
        return run.plan().basis().alone() ? given.withoutStop() : given;
    }

    /// What needs to be cleared first. Reading once more after the last step does not.
    private static boolean reachesOut(Action action) {
        return switch (action) {
            case Action.Call _, Action.Look _, Action.Compare _ -> true;
            case Action.WaitUntil _,
                    Action.AwaitAnswer _,
                    Action.Prove _,
                    Action.LetGo _,
                    Action.End _ ->
                    false;
        };
    }

    private static List<StepEntry> intentions(List<Action> actions, Instant now) {
        List<StepEntry> intentions = new ArrayList<>();
        for (Action action : actions) {
            if (action instanceof Action.Call call) {
                intentions.add(new StepEntry(call.step(), call.intention(), now));
            }
        }
        return intentions;
    }

    /// Of one step only the newest state is written.
    private void keep(List<StepEntry> entries) {
        entries.forEach(entry -> unwritten.put(entry.step(), entry));
    }

    /// Writes what was heard, and these, in one transaction. A rest the app asked for goes with it,
    /// so that the runs of other nodes heed it too.
    private boolean flush(List<StepEntry> intentions) {
        keep(intentions);
        Instant rest = restAsked;
        boolean written =
                rest == null
                        ? write(unwritten.values())
                        : inSchool(() -> {
                            outside.clearances.rest(scope, run.app(), rest);
                            return write(unwritten.values());
                        });
        unwritten.clear();
        restAsked = null;
        return written;
    }

    /// Makes the call, unless its intention has grown old: then the node slept, and whether it
    /// still has the run must be asked first.
    ///
    /// @param intended when the intention was stored
    /// @return nothing when the call was not made for that reason
    public Optional<Outcome> call(Action.Call call, Instant intended, Instant now) {
        return now.isAfter(intended.plus(pace.fresh()))
                ? Optional.empty()
                : Optional.of(outside.apps.apply(address, call.call()));
    }

    public Fetched<Question.Found> look(Action.Look look) {
        return switch (look.question()) {
            case Question.AccountByKey(String key) ->
                    outside.apps.accountByExternalId(address, key).map(RunConductor::account);
            case Question.AccountByUserName(String userName) ->
                    outside.apps.accountByUserName(address, userName).map(RunConductor::account);
            case Question.GroupByKey(String key) ->
                    outside.apps
                            .groupByExternalId(address, key)
                            .map(group ->
                                    group.<Question.Found>map(found ->
                                                    new Question.Found.AGroup(found.id().value()))
                                            .orElse(new Question.Found.Nothing()));
        };
    }

    /// What the app answered; stored when the next thing to do is asked for.
    public void called(Action.Call call, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Later(Failure failure, Duration after)
                && after != null
                && failure.status() != 0) {
            Duration rest = after.compareTo(pace.longestAsked()) > 0 ? pace.longestAsked() : after;
            Instant until = now.plus(rest);
            restAsked = restAsked == null || until.isAfter(restAsked) ? until : restAsked;
        }
        keep(executor.called(call.step(), outcome, now));
    }

    /// The call was not made, because its intention had grown old.
    public void notCalled(Action.Call call, Instant now) {
        keep(executor.notCalled(call.step(), now));
    }

    public void looked(Action.Look look, Fetched<Question.Found> found, Instant now) {
        keep(executor.looked(look.step(), found, now));
    }

    /// Reads both sides and compares with the sealed plan.
    ///
    /// @return false when another node has the run
    public boolean compare(Instant now) {
        Fetched<World> world = world();
        executor.compared(world.map(this::plan), now);
        return inSchool(() -> {
            world.answer()
                    .ifPresent(read -> outside.surroundings.compared(scope, run.id(), read, now));
            return !executor.begun() || outside.runs.begin(scope, run.id(), run.epoch(), now);
        });
    }

    /// Reads both sides and plans once more, with what is ours by now.
    public void prove(Instant now) {
        Settled ours = settled(now);
        executor.proved(
                world().map(world -> plan(world.withOurs(ours.links(), ours.ledger()))), now);
    }

    /// Ends the run and keeps what is ours, in one transaction.
    ///
    /// @return false when another node has the run
    public boolean end(Action.End end, Instant now) {
        return inSchool(() -> {
            boolean held =
                    write(end.entries())
                            && outside.runs.end(scope, run.id(), run.epoch(), end.ending(), now);
            if (held && end.begun()) {
                outside.surroundings.settle(scope, run.app(), settled(now));
            }
            return held;
        });
    }

    private Settled settled(Instant now) {
        Bookkeeping books = new Bookkeeping(run.plan(), executor.results(), now);
        return new Settled(
                books.links(before.links(), run.byReference()), books.ledger(before.ledger()));
    }

    private Fetched<World> world() {
        return outside.surroundings.world(scope, run.plan());
    }

    private Plan plan(World world) {
        return outside.surroundings.plan(scope, run.plan(), world);
    }

    private boolean write(Collection<StepEntry> entries) {
        return entries.isEmpty()
                || inSchool(() ->
                        outside.runs.write(scope, run.id(), run.epoch(), List.copyOf(entries)));
    }

    private boolean inSchool(BooleanSupplier work) {
        return outside.transactions.forSchool(scope.school().value(), () -> work.getAsBoolean());
    }

    private static Question.Found account(Optional<Account> account) {
        return account.<Question.Found>map(Question.Found.AnAccount::new)
                .orElse(new Question.Found.Nothing());
    }
}
