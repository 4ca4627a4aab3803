package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Predicate;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.regenboog.SeededWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the books say when an app's answer never came.
final class BookkeepingTest {
    private static final Plan PLAN = Planner.plan(DeRegenboog.everything(), TODAY);

    @Test
    void anAccountThatWasTakenOverNobodyKnowsWhetherIsOurs() {
        Step.UpdateAccount taken = takenOver();
        assertThat(after(taken.id()).accounts())
                .filteredOn(ours -> ours.account().equals(taken.account()))
                .singleElement()
                .satisfies(ours -> {
                    assertThat(ours.person()).isEqualTo(taken.person());
                    assertThat(ours.wish()).as("not known to be as wished").isNull();
                });
    }

    @Test
    void anAccountThatIsKnownNotToBeTakenOverIsNot() {
        assertThat(after(new StepId("another")).accounts())
                .noneMatch(ours -> ours.account().equals(takenOver().account()));
    }

    @Test
    void anAccountThatWasRestoredAndTakenOverNobodyKnowsWhetherIsOurs() {
        Planned<Step.RestoreAccount> restored =
                first(Step.RestoreAccount.class, Step.RestoreAccount::takeOver);
        assertThat(after(restored.plan, restored.step.id()).accounts())
                .anySatisfy(ours -> {
                    assertThat(ours.account()).isEqualTo(restored.step.account());
                    assertThat(ours.person()).isEqualTo(restored.step.person());
                    assertThat(ours.wish()).as("not known to be as wished").isNull();
                });
    }

    @Test
    void aGroupThatWasTakenOverNobodyKnowsWhetherIsOurs() {
        Planned<Step.UpdateGroup> adopted =
                first(Step.UpdateGroup.class, Step.UpdateGroup::adopted);
        assertThat(after(adopted.plan, adopted.step.id()).groups())
                .anyMatch(ours -> ours.group().equals(adopted.step.group()));
        assertThat(after(adopted.plan, new StepId("another")).groups())
                .noneMatch(ours -> ours.group().equals(adopted.step.group()));
    }

    /// A step of a plan.
    private record Planned<S extends Step>(Plan plan, S step) {}

    /// The first such step of some made-up schools.
    private static <S extends Step> Planned<S> first(Class<S> kind, Predicate<S> such) {
        for (long seed = 1; ; seed++) {
            Plan plan = Planner.plan(SeededWorld.small(seed), TODAY);
            Optional<S> step = plan.only(kind).stream().filter(such).findFirst();
            if (step.isPresent()) {
                return new Planned<>(plan, step.get());
            }
        }
    }

    private static Step.UpdateAccount takenOver() {
        return PLAN.only(Step.UpdateAccount.class).stream()
                .filter(Step.UpdateAccount::takeOver)
                .findFirst()
                .orElseThrow();
    }

    /// Of one step nobody knows; all others were not carried out.
    private static Ledger after(StepId unknown) {
        return after(PLAN, unknown);
    }

    private static Ledger after(Plan plan, StepId unknown) {
        Bookkeeping.Results results =
                new Bookkeeping.Results() {
                    @Override
                    public boolean done(StepId step) {
                        return false;
                    }

                    @Override
                    public boolean unknown(StepId step) {
                        return step.equals(unknown);
                    }

                    @Override
                    public @Nullable String made(StepId step) {
                        return null;
                    }
                };
        return new Bookkeeping(plan, results, DeRegenboog.NOW).ledger(Ledger.empty());
    }
}
