package nl.beheerportaal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.memory.MemoryStores;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.MemoryRunStore;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunFigureStore;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.StepEntry;
import nl.beheerportaal.sync.run.StepState;
import org.junit.jupiter.api.Test;

final class RunReportTest {
    private static final SchoolScope SCHOOL =
            SchoolScope.forJob(new SchoolId(new UUID(1, 2)), "test");

    private final MemoryRunStore runs = new MemoryRunStore();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunReport report = new RunReport(new MemoryStores().transactions, runs, meters);

    @Test
    void aRunThatEndedIsCountedByItsStateAndItsStepsByWhatBecameOfThem() {
        Plan plan = Planner.plan(DeRegenboog.everything(), DeRegenboog.TODAY);
        RunId id = new RunId(UUID.randomUUID());
        runs.create(SCHOOL, Run.waiting(id, plan, "Joost", "test", DeRegenboog.NOW));
        report.ended(SCHOOL, id, "node");
        assertThat(meters.getMeters()).as("nothing before it ended").isEmpty();
        long epoch = runs.claim(SCHOOL, id, "node", DeRegenboog.NOW).orElseThrow();
        List<Step> steps = plan.runnable();
        runs.write(
                SCHOOL,
                id,
                epoch,
                List.of(
                        entry(steps.get(0), new StepState.Done(null, StepState.Variant.FIRST)),
                        entry(steps.get(1), new StepState.Done(null, StepState.Variant.FIRST)),
                        entry(
                                steps.get(2),
                                new StepState.Failed(StepState.Problem.TAKEN, "taken"))));
        runs.end(
                SCHOOL,
                id,
                epoch,
                new Ending.Finished(1, new Ending.Proof.Nothing()),
                DeRegenboog.NOW);

        report.ended(SCHOOL, id, "node");

        assertThat(meters.get("portal.runs").tag("state", "PARTIAL").counter().count()).isOne();
        assertThat(meters.get("portal.steps").tag("outcome", "DONE").counter().count())
                .isEqualTo(2);
        assertThat(meters.get("portal.steps").tag("outcome", "TAKEN").counter().count()).isOne();
    }

    @Test
    void theFiguresOfTheFleetAreReadFromItsTables() {
        try (TestDatabase test = TestDatabase.create()) {
            new FleetFigures(
                            test.database(),
                            new RunFigureStore(test.database()),
                            Clock.fixed(DeRegenboog.NOW, ZoneOffset.UTC))
                    .bindTo(meters);
            UUID school = test.addSchool(4711);
            test.asSuperuser()
                    .sql(
                            """
                            insert into fleet_app (school_id, app, account, connected, licence,
                                failed, held_since, run_state)
                            values (?, 'taalblobs', 'a', now(), '{}', 0, now(), 'RUNNING')
                            """)
                    .param(school)
                    .update();
            test.asSuperuser()
                    .sql(
                            """
                            insert into fleet_school (school_id, roster_read) values (?, ?)
                            on conflict (school_id) do update set roster_read = excluded.roster_read
                            """)
                    .params(school, Timestamp.from(DeRegenboog.NOW.minusSeconds(7200)))
                    .update();
            assertThat(meters.get("portal.plans.held").gauge().value()).isOne();
            assertThat(meters.get("portal.runs.running").gauge().value()).isOne();
            assertThat(meters.get("portal.data.oldest.seconds").gauge().value()).isEqualTo(7200);
        }
    }

    private static StepEntry entry(Step step, StepState state) {
        return new StepEntry(step.id(), state, DeRegenboog.NOW);
    }
}
