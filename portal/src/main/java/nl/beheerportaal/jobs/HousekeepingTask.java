package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.retention.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every night, at every school: what is older than it may be goes.
public final class HousekeepingTask {
    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingTask.class);
    private static final String NAME = "housekeeping";

    private final Housekeeping housekeeping;
    private final SchoolStore schools;
    private final Transactions transactions;

    public HousekeepingTask(
            Housekeeping housekeeping, SchoolStore schools, Transactions transactions) {
        this.housekeeping = housekeeping;
        this.schools = schools;
        this.transactions = transactions;
    }

    public RecurringTask<Void> at(Schedule schedule) {
        return Tasks.recurring(NAME, schedule).execute((_, _) -> tidyAll());
    }

    /// A school that fails is tried again the next night, and keeps no other waiting.
    public void tidyAll() {
        for (SchoolId school : transactions.forFleet(() -> schools.all(FleetScope.forJob(NAME)))) {
            try {
                Housekeeping.Gone gone = housekeeping.tidy(SchoolScope.forJob(school, NAME));
                if (gone.any()) {
                    LOG.info(
                            "School {}: {} rows and {} names let go",
                            school,
                            gone.rows(),
                            gone.names());
                }
            } catch (RuntimeException e) {
                LOG.error("School {} cannot be tidied: {}", school, e.getClass().getSimpleName());
            }
        }
    }
}
