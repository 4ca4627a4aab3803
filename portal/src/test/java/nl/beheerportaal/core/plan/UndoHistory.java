package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.LaterWorld;
import nl.beheerportaal.regenboog.SeededWorld;
import org.jspecify.annotations.Nullable;

/// One random history of one school and app, and what must hold after each undo in it. What was
/// touched is seen from the app itself, before and after each event, not from the plans.
final class UndoHistory {
    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private World world;
    private Wishes inForce;

    /// Something that happened to the app.
    ///
    /// @param run null for work by hand
    /// @param wishes what was in force before
    record Event(
            @Nullable Recorded run, World before, World after, Wishes wishes, boolean confirmed) {
        boolean isUndo() {
            return run != null && run.plan().basis().undoing() != null;
        }
    }

    UndoHistory(long seed) {
        this.random = new Random(seed);
        this.world = SeededWorld.small(seed);
        this.inForce = wishes(world);
    }

    /// @return how many undos were carried out
    int play() {
        int undos = 0;
        run(Occasion.WIZARD);
        int length = 3 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> later();
                case 1 -> run(Occasion.WIZARD);
                case 2 -> run(everything() ? Occasion.AUTOMATIC : Occasion.CHANGES);
                case 3 -> undos += undo(false) ? 1 : 0;
                case 4 -> undos += undo(true) ? 1 : 0;
                default -> undos += undoLast() ? 1 : 0;
            }
        }
        return undos;
    }

    private boolean everything() {
        return world.selection().mode() == Mode.EVERYTHING;
    }

    private void later() {
        World before = world;
        world = LaterWorld.after(world, random.nextLong());
        events.add(new Event(null, before, world, inForce, false));
    }

    private void run(Occasion occasion) {
        world = world.withOccasion(occasion);
        Plan plan = Planner.plan(world, TODAY);
        if (!plan.runnable().isEmpty()) {
            carryOut(plan, wishes(world), occasion != Occasion.AUTOMATIC);
        }
    }

    private void carryOut(Plan plan, Wishes confirmed, boolean reviewed) {
        World before = world;
        Wishes earlier = inForce;
        World with =
                new World(
                        world.school(),
                        world.occasion(),
                        true,
                        world.roster(),
                        world.app(),
                        confirmed.links(),
                        confirmed.decisions(),
                        confirmed.selection(),
                        world.ledger(),
                        world.limits());
        Applied.CarriedOut done = Applied.carriedOut(with, plan);
        world = done.world();
        inForce = wishes(world);
        UUID id = new UUID(1, events.size());
        events.add(
                new Event(
                        new Recorded(id, plan, done.results()), before, world, earlier, reviewed));
    }

    private boolean undo(boolean one) {
        List<Event> runs = events.stream().filter(event -> event.run() != null).toList();
        return !runs.isEmpty() && undo(runs.get(random.nextInt(runs.size())), one);
    }

    private boolean undoLast() {
        Event last = events.isEmpty() ? null : events.getLast();
        return last != null && last.run() != null && undo(last, false);
    }

    private boolean undo(Event target, boolean one) {
        Recorded run = Objects.requireNonNull(target.run());
        Undoing what = Undoing.of(run.run(), run.plan(), one ? someone(run.plan()) : null);
        List<Recorded> since = since(target);
        Plan plan = Undo.plan(what, since, world, TODAY);
        if (plan.held() || plan.isEmpty()) {
            return false;
        }
        World now = world;
        boolean newest = events.indexOf(target) == events.size() - 1;
        carryOut(plan, after(plan, target, one), true);
        UndoOracle oracle = new UndoOracle(events, events.indexOf(target), plan);
        oracle.check(what, now, world);
        if (newest && what.only() == null) {
            oracle.checkSameAsBefore(world);
        }
        assertThat(Undo.plan(what, since, world, TODAY).isEmpty())
                .as("planning the undo again finds nothing")
                .isTrue();
        checkStays(plan, what);
        return true;
    }

    private List<Recorded> since(Event target) {
        return events.subList(events.indexOf(target), events.size()).stream()
                .map(Event::run)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    private Wishes after(Plan plan, Event target, boolean one) {
        UndoneWishes undone =
                new UndoneWishes(
                        plan, Objects.requireNonNull(target.run()), world.roster(), NOW, "test");
        List<Event> confirmed = events.stream().filter(Event::confirmed).toList();
        boolean newest =
                !confirmed.isEmpty()
                        && events.indexOf(confirmed.getLast()) == events.indexOf(target);
        return newest && !one ? undone.from(target.wishes(), inForce) : undone.from(inForce);
    }

    private AccountId someone(Plan plan) {
        List<AccountId> accounts = new ArrayList<>();
        for (Step step : plan.steps()) {
            switch (step) {
                case Step.UpdateAccount up -> accounts.add(up.account());
                case Step.DeactivateAccount gone -> accounts.add(gone.account());
                case Step.RestoreAccount back -> accounts.add(back.account());
                case Step.PutBack back -> accounts.add(back.account());
                default -> {}
            }
        }
        return accounts.isEmpty()
                ? new AccountId("nobody")
                : accounts.get(random.nextInt(accounts.size()));
    }

    /// The next plans leave what was undone alone.
    private void checkStays(Plan undo, Undoing what) {
        if (what.forward()) {
            return;
        }
        Occasion occasion = everything() ? Occasion.AUTOMATIC : Occasion.CHANGES;
        Plan next = Planner.plan(world.withOccasion(occasion), TODAY);
        Set<AccountId> moved = new HashSet<>();
        undo.only(Step.PutBack.class).stream()
                .filter(Step.PutBack::returns)
                .forEach(step -> moved.add(step.account()));
        undo.only(Step.DeactivateAccount.class).forEach(step -> moved.add(step.account()));
        for (Step step : next.runnable()) {
            switch (step) {
                case Step.DeactivateAccount gone ->
                        assertThat(moved).as("removed again").doesNotContain(gone.account());
                case Step.RestoreAccount back when sameOwner(undo, back) ->
                        assertThat(moved).as("restored again").doesNotContain(back.account());
                case Step.UpdateAccount up -> {
                    if (everything()) {
                        assertThat(moved).as("updated again").doesNotContain(up.account());
                    }
                }
                default -> {}
            }
        }
    }

    /// A number that Basispoort gave out anew in the meantime is news for a reviewed plan.
    private static boolean sameOwner(Plan undo, Step.RestoreAccount back) {
        return undo.only(Step.DeactivateAccount.class).stream()
                .anyMatch(gone ->
                        gone.account().equals(back.account())
                                && back.person().equals(gone.person()));
    }

    private static Wishes wishes(World world) {
        return new Wishes(world.links(), world.decisions(), world.selection());
    }
}
