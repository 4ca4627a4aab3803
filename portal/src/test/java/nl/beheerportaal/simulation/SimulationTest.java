package nl.beheerportaal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.regenboog.LaterWorld;
import nl.beheerportaal.regenboog.SeededWorld;
import nl.beheerportaal.sync.run.Ending;
import org.junit.jupiter.api.Test;

/// Through any weather, any crash and any sleep, a synchronisation ends as if nothing had happened.
/// A failure names its seed: run it again with `-Dsimulation.from=SEED -Dsimulation.seeds=1`.
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 500);
    private static final List<Occasion> OCCASIONS =
            List.of(Occasion.WIZARD, Occasion.CHANGES, Occasion.AUTOMATIC);

    /// A hundred are promised; with room for the next change of the weather.
    private static final int FOUND_WITHIN = 40;

    private static final int FROM = Integer.getInteger("simulation.from", 1);

    @Test
    void everySynchronisationEndsAsIfNothingHadHappened() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            List<String> wrongs = wrongs(seed, Plant.NOTHING);
            assertThat(wrongs).as("-Dsimulation.from=%d -Dsimulation.seeds=1", seed).isEmpty();
        }
        System.out.printf("result simulation_seeds %d seeds%n", SEEDS);
        System.out.printf("result simulation_findings 0 findings%n");
    }

    @Test
    void aRosterThatChangedAfterTheConfirmationIsRefusedWithTheDifference() {
        for (long seed = FROM; seed < FROM + Math.max(1, SEEDS / 10); seed++) {
            World world = world(seed);
            World later = withoutFirstPupil(world);
            Simulation simulation = new Simulation(seed, world, Weather.fine(), Plant.NOTHING);
            simulation.changeBeforeStart(later);
            Ending first = simulation.play().getFirst();
            boolean believed =
                    Sanity.judged(later.roster(), world.roster(), DeRegenboog.TODAY).isComplete();
            boolean moved =
                    !Planner.plan(later, DeRegenboog.TODAY)
                            .fingerprint()
                            .equals(Planner.plan(world, DeRegenboog.TODAY).fingerprint());
            assertThat(first instanceof Ending.Stale || first instanceof Ending.Held)
                    .as("seed %d", seed)
                    .isEqualTo(moved || !believed);
            assertThat(simulation.wrongs()).isEmpty();
        }
    }

    @Test
    void aLostCreationThatIsRepeatedWithoutLookingIsFound() {
        assertFound(Plant.RETRY_WITHOUT_LOOKING);
    }

    @Test
    void aRemovalBeforeACreationIsFound() {
        assertFound(Plant.REMOVAL_BEFORE_CREATION);
    }

    @Test
    void aPlanThatIsReadAgainIsFound() {
        assertFound(Plant.PLAN_READ_AGAIN);
    }

    @Test
    void aBrakeThatIsCountedAfterTheWriteIsFound() {
        assertFound(Plant.BRAKE_AFTER_WRITE);
    }

    @Test
    void aSleeperThatTrustsItsOldIntentionIsFound() {
        assertFound(Plant.SLEEPER_TRUSTED);
    }

    private static void assertFound(Plant plant) {
        for (long seed = 1; seed <= FOUND_WITHIN; seed++) {
            if (!wrongs(seed, plant).isEmpty()) {
                System.out.printf("result simulation_found_%s %d seeds%n", plant, seed);
                return;
            }
        }
        throw new AssertionError(FOUND_WITHIN + " seeds do not notice " + plant);
    }

    /// What went wrong in a simulation, as sentences.
    private static List<String> wrongs(long seed, Plant plant) {
        World world = world(seed);
        Random random = new Random(seed);
        Weather weather =
                new Weather(random, 5 + random.nextInt(30), 10 + random.nextInt(40))
                        .withHalves(!(world.app().licence() instanceof Licence.Limited));
        List<String> wrongs = new ArrayList<>();
        try {
            Simulation simulation = new Simulation(seed, world, weather, plant);
            World expected = world;
            if (plant == Plant.PLAN_READ_AGAIN) {
                expected = withoutFirstPupil(world);
                simulation.changeBeforeStart(expected);
            }
            List<Ending> endings = simulation.play();
            wrongs.addAll(simulation.wrongs());
            if (endings.isEmpty()) {
                wrongs.add("nothing was ever begun");
            }
            EndState calm = EndState.of(inCalm(expected));
            wrongs.addAll(simulation.endState().difference(calm));
        } catch (AssertionError | RuntimeException e) {
            wrongs.add("broke: " + e);
        }
        return wrongs;
    }

    /// The world when nothing is left to do; whoever waits for the seat of a leaver whom nothing
    /// explains takes one plan more.
    private static World inCalm(World world) {
        World calm = world;
        for (int round = 0; round < 3; round++) {
            calm = Applied.to(calm, Planner.plan(calm, DeRegenboog.TODAY));
        }
        return calm;
    }

    /// A first synchronisation, or a later one, that a person may confirm.
    private static World world(long seed) {
        for (long next = seed * 1_000; ; next++) {
            Occasion occasion = OCCASIONS.get((int) (next % 3));
            World world =
                    next % 2 == 0
                            ? SeededWorld.small(next)
                            : occasion == Occasion.AUTOMATIC
                                    ? LaterWorld.of(next, occasion)
                                    : LaterWorld.small(next, occasion);
            Plan plan = Planner.plan(world, DeRegenboog.TODAY);
            boolean believed =
                    Sanity.judged(world.roster(), world.roster(), DeRegenboog.TODAY).isComplete();
            if (believed && !plan.held() && plan.runnable().size() > 3) {
                return world;
            }
        }
    }

    private static World withoutFirstPupil(World world) {
        RosterSnapshot old = world.roster();
        List<Pupil> rest = old.pupils().subList(1, old.pupils().size());
        return world.withSnapshots(
                new RosterSnapshot(
                        old.school(),
                        old.active(),
                        old.mergedInto(),
                        old.groups(),
                        rest,
                        old.staff(),
                        old.mutated(),
                        old.generated(),
                        old.fetched(),
                        old.completeness()),
                world.app());
    }
}
