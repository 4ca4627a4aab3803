package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/// Sends the letters that wait, every so often, on one node at a time.
public final class MailTask {
    private static final String NAME = "mail";

    private MailTask() {}

    public static RecurringTask<Void> every(Duration delay, Runnable send) {
        return Tasks.recurring(NAME, FixedDelay.of(delay)).execute((_, _) -> send.run());
    }
}
