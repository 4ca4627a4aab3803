package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runs without a person: at the times the publisher sets, one task per connection is put in
/// the queue, each school at a moment of its own in the window that begins then, and all nodes
/// together empty it. One school that fails delays no other.
public final class AutomaticTasks {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticTasks.class);
    private static final String ROUND = "-round";
    private static final String ONE = "automatic";
    private static final int TRIES = 3;
    private static final Duration FIRST_AGAIN = Duration.ofMinutes(5);

    private final SchoolStore schools;
    private final ConnectionStore connections;
    private final Transactions transactions;
    private final Clock clock;

    public AutomaticTasks(
            SchoolStore schools,
            ConnectionStore connections,
            Transactions transactions,
            Clock clock) {
        this.schools = schools;
        this.connections = connections;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Brings one app of one school up to date, if its mode asks for that, within the brakes.
    @FunctionalInterface
    public interface Work {
        void bringUpToDate(SchoolScope scope, AppId app);
    }

    /// Puts every connection in the queue.
    ///
    /// @param within how long the schools are spread over
    public RecurringTask<Void> round(Schedule schedule, Duration within) {
        return round(ONE, schedule, within);
    }

    /// The same for other work on every connection.
    ///
    /// @param task the name of the task for one connection
    public RecurringTask<Void> round(String task, Schedule schedule, Duration within) {
        return Tasks.recurring(task + ROUND, schedule)
                .execute((_, context) -> enqueueAll(task, within, context.getSchedulerClient()));
    }

    /// One connection. What still fails after some tries waits for the next round.
    public static OneTimeTask<Void> one(Work work) {
        FailureHandler<Void> again =
                FailureHandler.<Void>maxRetries(TRIES).withBackoff(FIRST_AGAIN).thenRemove();
        return Tasks.oneTime(ONE)
                .onFailure(again)
                .execute((instance, _) -> {
                    String[] ids = instance.getId().split("/", 2);
                    work.bringUpToDate(
                            SchoolScope.forJob(SchoolId.parse(ids[0]), ONE), new AppId(ids[1]));
                });
    }

    /// When in a window a school has its turn: the same every night, and as many schools in each
    /// minute as in any other.
    static Duration turn(SchoolId school, Duration within) {
        long mixed = school.value().getMostSignificantBits() * 31 + school.value().hashCode();
        long millis = Math.max(1, within.toMillis());
        return Duration.ofMillis(Math.floorMod((mixed * 0x9E3779B97F4A7C15L) >>> 1, millis));
    }

    /// Brings one connection up to date before its turn.
    public static void soon(SchedulerClient tasks, SchoolId school, AppId app, Instant moment) {
        tasks.scheduleIfNotExists(new TaskInstance<>(ONE, school + "/" + app), moment);
    }

    private void enqueueAll(String task, Duration within, SchedulerClient tasks) {
        int count = 0;
        Instant begin = clock.instant();
        for (SchoolId school : all(task)) {
            for (Connection connection : connectionsOf(task, school)) {
                boolean added =
                        tasks.scheduleIfNotExists(
                                new TaskInstance<>(task, school + "/" + connection.app()),
                                begin.plus(turn(school, within)));
                count += added ? 1 : 0;
            }
        }
        LOG.info("{} connections wait for {}", count, task);
    }

    private List<SchoolId> all(String task) {
        return transactions.forFleet(() -> schools.all(FleetScope.forJob(task + ROUND)));
    }

    private List<Connection> connectionsOf(String task, SchoolId school) {
        SchoolScope scope = SchoolScope.forJob(school, task + ROUND);
        return transactions.forSchool(school.value(), () -> connections.all(scope));
    }
}
