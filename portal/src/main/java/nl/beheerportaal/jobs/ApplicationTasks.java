package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.application.ApplicationStore;
import nl.beheerportaal.school.application.PermissionWatch;
import nl.beheerportaal.school.application.RegisterKeeper;
import nl.beheerportaal.school.application.Verification;
import nl.beheerportaal.school.application.VerificationQueue;
import nl.beheerportaal.school.application.Welcome;
import nl.beheerportaal.school.helpdesk.LookingAlong;

/// What happens to applications without a person: they are verified soon after they change and
/// every night, they go on when the school gives its permission, and whoever becomes coordinator
/// later hears that the school is activated.
public final class ApplicationTasks implements VerificationQueue {
    private static final String VERIFY = "verification";
    private static final String PERMISSIONS = "permissions";
    private static final String WELCOME = "welcome";
    private static final String REGISTER = "school-register";
    private static final String LOOKING = "looking-along";
    private static final int TRIES = 3;
    private static final Duration FIRST_AGAIN = Duration.ofMinutes(2);

    private final SchedulerClient tasks;
    private final ApplicationStore applications;
    private final Transactions transactions;
    private final Clock clock;

    public ApplicationTasks(
            SchedulerClient tasks,
            ApplicationStore applications,
            Transactions transactions,
            Clock clock) {
        this.tasks = tasks;
        this.applications = applications;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A task of its own for every time: one that is at work may have read what is now outdated.
    @Override
    public void ask(SchoolId school) {
        tasks.scheduleIfNotExists(
                new TaskInstance<>(VERIFY, school + "/" + UUID.randomUUID()), clock.instant());
    }

    /// Verifies one school's application.
    public static OneTimeTask<Void> verify(Verification verification) {
        return Tasks.oneTime(VERIFY)
                .onFailure(
                        FailureHandler.<Void>maxRetries(TRIES)
                                .withBackoff(FIRST_AGAIN)
                                .thenRemove())
                .execute((instance, _) ->
                        verification.verify(
                                SchoolScope.forJob(
                                        SchoolId.parse(instance.getId().split("/", 2)[0]),
                                        VERIFY)));
    }

    /// Every application again.
    public RecurringTask<Void> round(Schedule schedule) {
        return Tasks.recurring(VERIFY + "-round", schedule)
                .execute((_, _) ->
                        transactions
                                .forFleet(() -> applications.waiting(FleetScope.forJob(VERIFY)))
                                .forEach(each -> ask(each.school())));
    }

    /// The applications of schools that gave their permission since.
    public RecurringTask<Void> permissions(Duration delay, PermissionWatch watch) {
        return Tasks.recurring(PERMISSIONS, FixedDelay.of(delay))
                .execute((_, _) -> watch.given(FleetScope.forJob(PERMISSIONS)).forEach(this::ask));
    }

    /// Whoever became coordinator since.
    public RecurringTask<Void> welcome(Schedule schedule, SchoolStore schools, Welcome welcome) {
        return Tasks.recurring(WELCOME + "-round", schedule)
                .execute((_, _) -> {
                    Instant now = clock.instant();
                    transactions
                            .forFleet(() -> schools.all(FleetScope.forJob(WELCOME)))
                            .forEach(school ->
                                    transactions.forSchool(
                                            school.value(),
                                            () ->
                                                    welcome.welcome(
                                                            SchoolScope.forJob(school, WELCOME),
                                                            now)));
                });
    }

    /// The register of schools, once a night.
    public static RecurringTask<Void> register(Duration delay, RegisterKeeper keeper) {
        return Tasks.recurring(REGISTER, FixedDelay.of(delay))
                .execute((_, _) -> keeper.renewIfDue(FleetScope.forJob(REGISTER)));
    }

    /// Ends what somebody of the helpdesk looked along at and did not end.
    public static RecurringTask<Void> looking(Duration delay, LookingAlong looking) {
        return Tasks.recurring(LOOKING, FixedDelay.of(delay))
                .execute((_, _) -> looking.endThoseThatAreOver(FleetScope.forJob(LOOKING)));
    }
}
