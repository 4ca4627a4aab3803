package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.beheerportaal.regenboog.DeRegenboog;
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

    private static Step.UpdateAccount takenOver() {
        return PLAN.only(Step.UpdateAccount.class).stream()
                .filter(Step.UpdateAccount::takeOver)
                .findFirst()
                .orElseThrow();
    }

    /// Of one step nobody knows; all others were not carried out.
    private static Ledger after(StepId unknown) {
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
        return new Bookkeeping(PLAN, results, DeRegenboog.NOW).ledger(Ledger.empty());
    }
}
