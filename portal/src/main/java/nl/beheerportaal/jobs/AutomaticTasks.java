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
/// the queue, and all nodes together empty it. One school that fails delays no other.
public final class AutomaticTasks {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticTasks.class);
    private static final String ROUND = "automatic-round";
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
    public RecurringTask<Void> round(Schedule schedule) {
        return Tasks.recurring(ROUND, schedule)
                .execute((_, context) -> enqueueAll(context.getSchedulerClient()));
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

    private void enqueueAll(SchedulerClient tasks) {
        int count = 0;
        for (SchoolId school : all()) {
            for (Connection connection : connectionsOf(school)) {
                boolean added =
                        tasks.scheduleIfNotExists(
                                new TaskInstance<>(ONE, school + "/" + connection.app()),
                                clock.instant());
                count += added ? 1 : 0;
            }
        }
        LOG.info("{} connections wait to be brought up to date", count);
    }

    private List<SchoolId> all() {
        return transactions.forFleet(() -> schools.all(FleetScope.forJob(ROUND)));
    }

    private List<Connection> connectionsOf(SchoolId school) {
        SchoolScope scope = SchoolScope.forJob(school, ROUND);
        return transactions.forSchool(school.value(), () -> connections.all(scope));
    }
}
