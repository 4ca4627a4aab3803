package nl.beheerportaal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

final class RunTasksTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AtomicLong NUMBER = new AtomicLong();

    private final BlockingQueue<String> carriedOut = new LinkedBlockingQueue<>();
    private final RunTasks queue =
            new RunTasks(
                    SchedulerClient.Builder.create(
                                    new TransactionAwareDataSourceProxy(DATABASE.dataSource()))
                            .build(),
                    Clock.systemUTC());
    private final SchoolScope school =
            SchoolScope.forJob(new SchoolId(DATABASE.addSchool(NUMBER.incrementAndGet())), "test");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRunIsQueuedWithTheTransactionThatStoresItOrNotAtAll() throws InterruptedException {
        RunId kept = new RunId(UUID.randomUUID());
        RunId lost = new RunId(UUID.randomUUID());
        inSchool(() -> queue.enqueue(school, kept));
        assertThatThrownBy(() ->
                        inSchool(() -> {
                            queue.enqueue(school, lost);
                            throw new IllegalStateException("rolled back");
                        }))
                .hasMessage("rolled back");
        assertThat(queued()).isEqualTo(1);
        Scheduler node = node((scope, run) -> carriedOut.add(scope.school() + " " + run));
        node.start();
        try {
            assertThat(carriedOut.poll(30, TimeUnit.SECONDS))
                    .isEqualTo(school.school() + " " + kept);
        } finally {
            node.stop();
        }
        assertThat(queued()).isZero();
    }

    @Test
    void aRunThatMeetsABrokenMachineStaysInTheQueue() throws InterruptedException {
        inSchool(() -> queue.enqueue(school, new RunId(UUID.randomUUID())));
        Scheduler node =
                node((_, run) -> {
                    carriedOut.add(run.toString());
                    throw new IllegalStateException("the database is away");
                });
        node.start();
        try {
            assertThat(carriedOut.poll(30, TimeUnit.SECONDS)).isNotNull();
        } finally {
            node.stop();
        }
        assertThat(queued()).isEqualTo(1);
        DATABASE.asSuperuser().sql("delete from scheduled_tasks").update();
    }

    @Test
    void aRunThatIsPutOffStaysInTheQueue() throws InterruptedException {
        RunId run = new RunId(UUID.randomUUID());
        inSchool(() -> queue.enqueue(school, run));
        Scheduler node =
                node((_, taken) -> {
                    carriedOut.add(taken.toString());
                    return false;
                });
        node.start();
        try {
            assertThat(carriedOut.poll(30, TimeUnit.SECONDS)).isEqualTo(run.toString());
        } finally {
            node.stop();
        }
        assertThat(queued()).isEqualTo(1);
        DATABASE.asSuperuser().sql("delete from scheduled_tasks").update();
    }

    @Test
    void theRunOfANodeThatDiedIsTakenOverByAnother() throws InterruptedException {
        RunId run = new RunId(UUID.randomUUID());
        inSchool(() -> queue.enqueue(school, run));
        DATABASE.asSuperuser()
                .sql(
                        """
                        update scheduled_tasks set picked = true, picked_by = 'a node that died',
                            last_heartbeat = now() - interval '1 minute'
                        """)
                .update();
        Scheduler node = node((_, taken) -> carriedOut.add(taken.toString()));
        node.start();
        try {
            assertThat(carriedOut.poll(30, TimeUnit.SECONDS)).isEqualTo(run.toString());
        } finally {
            node.stop();
        }
    }

    private static Scheduler node(RunTasks.Work work) {
        return Scheduler.create(DATABASE.dataSource(), RunTasks.task(work))
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofMillis(200))
                .missedHeartbeatsLimit(4)
                .threads(1)
                .build();
    }

    private void inSchool(Runnable work) {
        DATABASE.database().forSchool(school.school().value(), work);
    }

    private static long queued() {
        return DATABASE.asSuperuser()
                .sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }
}
