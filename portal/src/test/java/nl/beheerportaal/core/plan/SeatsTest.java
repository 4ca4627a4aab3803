package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.BRAM;
import static nl.beheerportaal.regenboog.DeRegenboog.FLEUR;
import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A licence of so many pupils and so many teachers, in the wizard: who is active when the plan has
/// been carried out must fit, of both kinds, and nothing else counts (PRODUCT §6.6).
class SeatsTest {
    private static final int PLENTY = 10_000;

    static Stream<World> wizards() throws IOException {
        List<World> worlds = new java.util.ArrayList<>();
        worlds.add(DeRegenboog.everything());
        worlds.add(DeRegenboog.selective());
        try (Stream<Path> stories = Files.list(Path.of("src/test/scenarios"))) {
            for (Path story : stories.filter(Files::isDirectory).sorted().toList()) {
                worlds.add(ScenarioText.read(story).world().withOccasion(Occasion.WIZARD));
            }
        }
        return worlds.stream()
                .filter(world -> !Planner.plan(licensed(world, PLENTY, PLENTY), TODAY).held());
    }

    @ParameterizedTest
    @MethodSource("wizards")
    void atTheLimitEverybodyHasASeat(World world) {
        Plan plan = Planner.plan(licensed(world, pupils(world), teachers(world)), TODAY);
        assertThat(exceeded(plan)).isEmpty();
        assertThat(plan.runnable())
                .isEqualTo(Planner.plan(licensed(world, PLENTY, PLENTY), TODAY).runnable());
    }

    @ParameterizedTest
    @MethodSource("wizards")
    void oneSeatTooFewHoldsTheWholePlanAndSaysHowManyAreNeeded(World world) {
        int pupils = pupils(world);
        int teachers = teachers(world);
        if (pupils > 0) {
            Plan plan = Planner.plan(licensed(world, pupils - 1, teachers), TODAY);
            assertThat(exceeded(plan))
                    .containsExactly(
                            new Hold.LicenceExceeded(AccountKind.PUPIL, pupils - 1, pupils));
            assertThat(plan.runnable()).isEmpty();
        }
        if (teachers > 0) {
            Plan plan = Planner.plan(licensed(world, pupils, teachers - 1), TODAY);
            assertThat(exceeded(plan))
                    .containsExactly(
                            new Hold.LicenceExceeded(AccountKind.TEACHER, teachers - 1, teachers));
            assertThat(plan.runnable()).isEmpty();
        }
    }

    @Test
    void bothKindsAreCountedApart() {
        World world = DeRegenboog.everything();
        int pupils = pupils(world);
        int teachers = teachers(world);
        assertThat(exceeded(Planner.plan(licensed(world, PLENTY, teachers - 1), TODAY)))
                .as("free seats of pupils are of no use to a teacher")
                .hasSize(1);
        assertThat(exceeded(Planner.plan(licensed(world, pupils - 1, teachers - 1), TODAY)))
                .hasSize(2);
    }

    /// The app is full; two go and two come, so that the end fits although the way there does not.
    @Test
    void leaversFreeTheirSeatsInTheSamePlan() {
        World full = settled();
        int pupils = full.app().activePupils().size();
        int teachers = full.app().activeTeachers().size();
        List<Pupil> roster =
                Stream.concat(
                                DeRegenboog.pupils().stream()
                                        .filter(pupil -> !Set.of(FLEUR, BRAM).contains(pupil.id())),
                                Stream.of(newcomer(5001), newcomer(5002)))
                        .toList();
        World world =
                licensed(full, pupils, teachers)
                        .withSnapshots(
                                DeRegenboog.rosterOf(roster, DeRegenboog.staff()),
                                licensed(full, pupils, teachers).app());
        Plan plan = Planner.plan(world, TODAY);
        assertThat(plan.only(Step.DeactivateAccount.class)).hasSize(2);
        assertThat(plan.only(Step.CreateAccount.class)).hasSize(2);
        assertThat(exceeded(plan)).isEmpty();
        assertThat(pupils(world)).isEqualTo(pupils);
        World third =
                world.withSnapshots(
                        DeRegenboog.rosterOf(
                                Stream.concat(roster.stream(), Stream.of(newcomer(5003))).toList(),
                                DeRegenboog.staff()),
                        world.app());
        assertThat(exceeded(Planner.plan(third, TODAY)))
                .containsExactly(new Hold.LicenceExceeded(AccountKind.PUPIL, pupils, pupils + 1));
    }

    @Test
    void aLicenceForTheWholeSchoolHasASeatForEverybody() {
        World world = DeRegenboog.everything();
        World whole = withLicence(world, new Licence.WholeSchool(null));
        assertThat(exceeded(Planner.plan(whole, TODAY))).isEmpty();
    }

    /// How many are active in the app once the plan has been carried out: the truth to count by.
    private static int pupils(World world) {
        return end(world).activePupils().size();
    }

    private static int teachers(World world) {
        return end(world).activeTeachers().size();
    }

    private static AppSnapshot end(World world) {
        World roomy = licensed(world, PLENTY, PLENTY);
        return Applied.to(roomy, Planner.plan(roomy, TODAY)).app();
    }

    private static List<Hold> exceeded(Plan plan) {
        return plan.holds().stream().filter(Hold.LicenceExceeded.class::isInstance).toList();
    }

    private static World settled() {
        World first = DeRegenboog.everything();
        return Applied.to(first, Planner.plan(first, TODAY));
    }

    private static Pupil newcomer(long id) {
        Pupil like = DeRegenboog.pupils().getFirst();
        return new Pupil(
                new PersonId(id),
                null,
                null,
                nl.beheerportaal.core.roster.PersonName.of("Nieuw" + id, "", "Kind"),
                like.yearGroup(),
                like.homeGroup(),
                List.of());
    }

    private static World licensed(World world, int pupils, int teachers) {
        return withLicence(world, new Licence.Limited(pupils, teachers, null));
    }

    private static World withLicence(World world, Licence licence) {
        AppSnapshot app = world.app();
        return world.withSnapshots(
                world.roster(),
                new AppSnapshot(
                        app.app(),
                        app.accounts(),
                        app.groups(),
                        app.administrators(),
                        licence,
                        app.fetched(),
                        app.completeness()));
    }
}
