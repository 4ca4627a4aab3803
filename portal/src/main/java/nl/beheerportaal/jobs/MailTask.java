package nl.beheerportaal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/// Sends the letters that wait, and looks for those that came back: every so often, on one node at
/// a time.
public final class MailTask {
    private static final String NAME = "mail";
    private static final String RETURNED = "mail-returned";

    private MailTask() {}

    /// Sends what waits.
    public static RecurringTask<Void> every(Duration delay, Runnable send) {
        return Tasks.recurring(NAME, FixedDelay.of(delay)).execute((_, _) -> send.run());
    }

    /// Looks for letters that came back.
    public static RecurringTask<Void> returned(Duration delay, Runnable collect) {
        return Tasks.recurring(RETURNED, FixedDelay.of(delay)).execute((_, _) -> collect.run());
    }
}
