package nl.beheerportaal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.plan.Bookkeeping;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.regenboog.LaterWorld;
import nl.beheerportaal.regenboog.SeededWorld;
import org.junit.jupiter.api.Test;

/// A run may end half-way: the permission was withdrawn, the app refused us. Whoever plans anew
/// from what it left must come to the same app and the same books as when it had gone on.
class InterruptedPlanTest {
    private static final int SEEDS = Integer.getInteger("interrupted.seeds", 300);
    private static final int FROM = Integer.getInteger("interrupted.from", 1);
    private static final int CUTS = 12;

    @Test
    void whateverWasLeftHalfWayEndsAsIfItHadGoneOn() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            World world =
                    seed % 3 == 0
                            ? LaterWorld.small(seed, Occasion.CHANGES)
                            : SeededWorld.small(seed);
            Plan plan = Planner.plan(world, DeRegenboog.TODAY);
            EndState calm = EndState.of(toTheEnd(Applied.to(world, plan)));
            Random random = new Random(seed);
            for (int cut = 0; cut < CUTS && !plan.held(); cut++) {
                World half = interrupted(world, plan, random);
                assertThat(EndState.of(toTheEnd(half)).difference(calm))
                        .as("seed %d, cut %d", seed, cut)
                        .isEmpty();
            }
        }
    }

    private static World toTheEnd(World world) {
        World end = world;
        for (int round = 0; round < 3; round++) {
            end = Applied.to(end, Planner.plan(end, DeRegenboog.TODAY));
        }
        return end;
    }

    /// The app and the books after some of the steps, in an order in which a run may take them.
    private static World interrupted(World world, Plan plan, Random random) {
        List<Step> order = inAnOrder(plan, random);
        List<Step> some = order.subList(0, random.nextInt(order.size() + 1));
        Plan part = new Plan(plan.basis(), some, List.of(), List.of(), plan.seal());
        Applied.CarriedOut done = Applied.carriedOut(world, part);
        Bookkeeping books = new Bookkeeping(plan, done.results(), DeRegenboog.NOW);
        return done.world()
                .withOurs(books.links(world.links(), "test"), books.ledger(world.ledger()));
    }

    /// Accounts and groups as they come, then members, then removals.
    private static List<Step> inAnOrder(Plan plan, Random random) {
        List<Step> first = new ArrayList<>();
        List<Step> members = new ArrayList<>();
        List<Step> removals = new ArrayList<>();
        for (Step step : plan.runnable()) {
            (step.removes() ? removals : step instanceof Step.ChangeMembers ? members : first)
                    .add(step);
        }
        List<Step> order = new ArrayList<>(ready(first, random));
        Collections.shuffle(members, random);
        Collections.shuffle(removals, random);
        order.addAll(members);
        order.addAll(removals);
        return order;
    }

    /// In any order in which every step comes after those it needs.
    private static List<Step> ready(List<Step> steps, Random random) {
        List<Step> open = new ArrayList<>(steps);
        List<Step> order = new ArrayList<>();
        Set<StepId> done = new HashSet<>();
        while (!open.isEmpty()) {
            Collections.shuffle(open, random);
            Step next =
                    open.stream()
                            .filter(step -> done.containsAll(step.needs()))
                            .findFirst()
                            .orElseThrow();
            open.remove(next);
            order.add(next);
            done.add(next.id());
        }
        return order;
    }
}
