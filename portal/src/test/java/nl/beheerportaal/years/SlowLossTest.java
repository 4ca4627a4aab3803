package nl.beheerportaal.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.regenboog.Applied;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A source that loses a few children every night, each night too few to be noticed.
class SlowLossTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final int NIGHTS = 10;

    private static final Limits UNSEEING = withoutWindow(Limits.standard());

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 180, 420, 900, 1_450})
    void isHeldBeforeMoreAreGoneThanOneNightMayTake(int pupils) {
        for (long seed = 1; seed <= 2; seed++) {
            Loss loss = lose(seed, pupils, Limits.standard());
            assertThat(loss.heldOn).as("%d pupils, seed %d", pupils, seed).isPositive();
            assertThat(loss.gone).isLessThanOrEqualTo(loss.limit);
        }
    }

    /// The test of the test: night by night nobody sees it.
    @ParameterizedTest
    @ValueSource(ints = {40, 420, 1_450})
    void isNotSeenByABrakeThatLooksAtOneNight(int pupils) {
        Loss loss = lose(1, pupils, UNSEEING);
        assertThat(loss.heldOn).isZero();
        assertThat(loss.gone).isGreaterThan(loss.limit);
    }

    /// @param heldOn the night from which on nothing goes; 0 when none did
    private record Loss(int heldOn, int gone, int limit) {}

    /// Every night a third of what one night may take, of the whole school.
    private static Loss lose(long seed, int pupils, Limits limits) {
        SchoolLife school = new SchoolLife(seed, pupils);
        World world = SimulatedYear.synchronised(school.roster(FIRST), limits);
        RosterSnapshot roster = school.roster(FIRST);
        int limit = limits.removals().of(roster.pupils().size());
        List<Pupil> order = oneOfEachGroupInTurn(roster);
        Set<PersonId> lost = new HashSet<>();
        int gone = 0;
        int heldOn = 0;
        for (int night = 1; night <= NIGHTS; night++) {
            for (int i = 0; i < Math.max(1, limit / 3) && !order.isEmpty(); i++) {
                lost.add(order.removeFirst().id());
            }
            LocalDate day = FIRST.plusDays(night);
            World now = world.withSnapshots(without(school.roster(day), lost), world.app());
            Plan plan = Planner.plan(now, day);
            gone += (int) plan.runnable().stream().filter(Step::removes).count();
            if (plan.held()) {
                assertThat(plan.holds()).allMatch(Hold.Brake.class::isInstance);
                heldOn = heldOn == 0 ? night : heldOn;
            } else {
                world = Applied.to(now, plan);
            }
        }
        return new Loss(heldOn, gone, limit);
    }

    private static List<Pupil> oneOfEachGroupInTurn(RosterSnapshot roster) {
        List<Pupil> order = new ArrayList<>(roster.pupils());
        order.sort(Comparator.comparingLong(pupil -> pupil.id().value() % 97));
        return order;
    }

    private static RosterSnapshot without(RosterSnapshot old, Set<PersonId> lost) {
        return new RosterSnapshot(
                old.school(),
                true,
                null,
                old.groups(),
                old.pupils().stream().filter(pupil -> !lost.contains(pupil.id())).toList(),
                old.staff(),
                old.mutated(),
                old.generated(),
                old.fetched(),
                old.completeness());
    }

    private static Limits withoutWindow(Limits standard) {
        return new Limits(
                standard.removals(),
                standard.groupRemovals(),
                standard.teacherRemovals(),
                1,
                standard.typedNumber(),
                standard.retentionDays(),
                standard.summerStart(),
                standard.summerEnd(),
                standard.teacherRoles());
    }
}
