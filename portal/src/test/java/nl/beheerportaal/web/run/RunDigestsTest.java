package nl.beheerportaal.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import org.junit.jupiter.api.Test;

class RunDigestsTest {
    private final Desk desk = new Desk();
    private final AtomicInteger reads = new AtomicInteger();
    private final RunDigests digests = new RunDigests(overview());

    @Test
    void aRunThatEndedIsReadOnce() {
        create();
        end();

        RunDigest first = digests.of(desk.joost, newest());

        assertThat(first.end()).isEqualTo(RunEnd.DONE);
        assertThat(digests.of(desk.joost, newest())).isSameAs(first);
        assertThat(reads).hasValue(1);
    }

    @Test
    void aRunAtWorkIsReadEachTimeUntilItHasEnded() {
        create();

        assertThat(digests.of(desk.joost, newest()).end()).isEqualTo(RunEnd.RUNNING);
        assertThat(digests.of(desk.joost, newest()).end()).isEqualTo(RunEnd.RUNNING);
        end();

        assertThat(digests.of(desk.joost, newest()).end()).isEqualTo(RunEnd.DONE);
        assertThat(reads).hasValue(3);
    }

    @Test
    void whatIsRememberedForOneSchoolIsNotThereForAnother() {
        create();
        end();
        RunHead head = newest();
        digests.of(desk.joost, head);
        SchoolScope other = SchoolScope.forJob(new SchoolId(UUID.randomUUID()), "test");

        assertThatThrownBy(() -> digests.of(other, head))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void create() {
        Plan plan = Planner.plan(DeRegenboog.everything(), DeRegenboog.TODAY);
        RunId id = new RunId(UUID.randomUUID());
        desk.runs.create(desk.joost, Run.waiting(id, plan, "Joost", "test", DeRegenboog.NOW));
    }

    private void end() {
        RunId id = newest().id();
        long epoch = desk.runs.claim(desk.joost, id, "north", DeRegenboog.NOW).orElseThrow();
        Ending done = new Ending.Finished(0, new Ending.Proof.Nothing());
        assertThat(desk.runs.end(desk.joost, id, epoch, done, DeRegenboog.NOW)).isTrue();
    }

    private RunHead newest() {
        return desk.runs.latest(desk.joost, DeRegenboog.TAALBLOBS, 1).getFirst();
    }

    private Overview overview() {
        RunStore counted =
                (RunStore)
                        Proxy.newProxyInstance(
                                RunStore.class.getClassLoader(),
                                new Class<?>[] {RunStore.class},
                                (_, method, arguments) -> {
                                    reads.addAndGet(method.getName().equals("find") ? 1 : 0);
                                    return method.invoke(desk.runs, arguments);
                                });
        return new Overview(
                desk.stores.transactions,
                new Overview.Stores(
                        desk.stores.schools,
                        desk.stores.connections,
                        desk.stores.confirmed,
                        desk.stores.drafts,
                        counted));
    }
}
