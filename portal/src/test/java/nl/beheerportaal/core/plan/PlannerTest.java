package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void planningAfterCarryingOutIsEmpty() {
        World world = DeRegenboog.everything();
        Plan plan = Planner.plan(world, TODAY);
        plan.steps().forEach(System.out::println);
        Plan again = Planner.plan(Applied.to(world, plan), TODAY);
        assertThat(again.steps().stream().filter(Step::acts)).isEmpty();
    }
}
