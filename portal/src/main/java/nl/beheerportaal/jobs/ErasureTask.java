package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.retention.Erasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases at one connection the accounts whose time is over. What an app refuses or does not answer
/// is left for the next round; nothing is forgotten.
public final class ErasureTask {
    public static final String NAME = "erasure";

    private static final Logger LOG = LoggerFactory.getLogger(ErasureTask.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_AGAIN = Duration.ofMinutes(5);

    private ErasureTask() {}

    /// The work on one connection.
    @FunctionalInterface
    public interface Work {
        Erasure.Result erase(SchoolScope scope, AppId app);
    }

    public static OneTimeTask<Void> one(Work work) {
        FailureHandler<Void> again =
                FailureHandler.<Void>maxRetries(TRIES).withBackoff(FIRST_AGAIN).thenRemove();
        return Tasks.oneTime(NAME)
                .onFailure(again)
                .execute((instance, _) -> {
                    String[] ids = instance.getId().split("/", 2);
                    Erasure.Result result =
                            work.erase(
                                    SchoolScope.forJob(SchoolId.parse(ids[0]), NAME),
                                    new AppId(ids[1]));
                    if (result.erased() + result.spared() + result.left() > 0) {
                        LOG.info(
                                "School {}: {} accounts erased, {} spared, {} left",
                                ids[0],
                                result.erased(),
                                result.spared(),
                                result.left());
                    }
                });
    }
}
