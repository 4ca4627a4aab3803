package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.review.RunQueue;
import nl.beheerportaal.sync.run.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs as tasks of the database: whichever node is free takes one, and when that node dies another
/// takes it over. A task is named `school/run`; that is all it knows.
public final class RunTasks implements RunQueue {
    private static final Logger LOG = LoggerFactory.getLogger(RunTasks.class);
    private static final String NAME = "run";

    /// A run that met a bug or a broken machine is tried again; one that merely failed has ended.
    private static final Duration AGAIN = Duration.ofSeconds(20);

    /// How often a run that is put off is looked at.
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final SchedulerClient tasks;
    private final Clock clock;

    /// @param tasks over a data source that joins the caller's transaction
    public RunTasks(SchedulerClient tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Carries out a stored run from wherever it is, to its end.
    @FunctionalInterface
    public interface Work {
        /// @return false when the run is put off: it is to be taken up again later
        /// @throws InterruptedException when this node stops; another takes the run over
        boolean carryOut(SchoolScope scope, RunId run) throws InterruptedException;
    }

    @Override
    public void enqueue(SchoolScope scope, RunId run) {
        tasks.scheduleIfNotExists(
                new TaskInstance<>(NAME, scope.school() + "/" + run), clock.instant());
    }

    /// The task, for the scheduler.
    public static CustomTask<Void> task(Work work) {
        CompletionHandler<Void> over = new CompletionHandler.OnCompleteRemove<>();
        CompletionHandler<Void> later =
                (done, operations) -> operations.reschedule(done, done.getTimeDone().plus(PUT_OFF));
        return Tasks.custom(NAME, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, _) -> carryOut(work, instance.getId()) ? over : later);
    }

    private static boolean carryOut(Work work, String name) {
        String[] ids = name.split("/", 2);
        try {
            return work.carryOut(
                    SchoolScope.forJob(SchoolId.parse(ids[0]), NAME), RunId.parse(ids[1]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("Run {} waits for another node: this one stops", ids[1]);
            throw new IllegalStateException("this node stops", e);
        }
    }
}
