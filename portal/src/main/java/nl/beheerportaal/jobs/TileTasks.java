package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.tile.NationalCheck;

/// Keeps the tiles in Basispoort right: soon after something changed, every night for every school,
/// and once a night for the whole country.
public final class TileTasks {
    private static final String CHECK = "tiles-check";

    private TileTasks() {}

    /// Brings up to date what waits, on one node at a time.
    public static RecurringTask<Void> keep(Duration delay, TileKeeper keeper) {
        return Tasks.recurring("tiles", FixedDelay.of(delay)).execute((_, _) -> keeper.work());
    }

    /// Looks at every school again.
    public static RecurringTask<Void> round(Schedule schedule, TileKeeper keeper) {
        return Tasks.recurring("tiles-round", schedule).execute((_, _) -> keeper.askForAll());
    }

    /// Compares Basispoort's lists with all schools together.
    public static RecurringTask<Void> check(Schedule schedule, NationalCheck check) {
        return Tasks.recurring(CHECK, schedule)
                .execute((_, _) ->
                        check.check(
                                FleetScope.forJob(CHECK),
                                school -> SchoolScope.forJob(school, CHECK)));
    }
}
