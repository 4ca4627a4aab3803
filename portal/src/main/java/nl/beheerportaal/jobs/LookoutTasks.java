package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.news.Lookout;

/// Looks for news, on one node at a time.
public final class LookoutTasks {
    private static final String JOB = "lookout";

    /// How often a few schools are looked at.
    private static final Duration TICK = Duration.ofMinutes(1);

    private LookoutTasks() {}

    public static RecurringTask<Void> permissions(Duration every, Lookout lookout, Clock clock) {
        return Tasks.recurring("permission-lists", FixedDelay.of(every))
                .execute((_, context) ->
                        lookout.permissions(eyes(context.getSchedulerClient(), clock)));
    }

    /// @param every within which time every school is looked at once
    public static RecurringTask<Void> rosters(Duration every, Lookout lookout, Clock clock) {
        return Tasks.recurring("roster-news", FixedDelay.of(TICK))
                .execute((_, context) ->
                        lookout.rosters(eyes(context.getSchedulerClient(), clock), every, TICK));
    }

    private static Lookout.Eyes eyes(SchedulerClient tasks, Clock clock) {
        return new Lookout.Eyes(
                FleetScope.forJob(JOB),
                school -> SchoolScope.forJob(school, JOB),
                queue(tasks, clock));
    }

    private static Lookout.Queue queue(SchedulerClient tasks, Clock clock) {
        return (school, app, within) ->
                AutomaticTasks.soon(
                        tasks,
                        school,
                        app,
                        clock.instant().plus(AutomaticTasks.turn(school, within)));
    }
}
