package nl.beheerportaal.benchmark;

import java.net.http.HttpClient;
import java.sql.SQLException;
import nl.beheerportaal.demo.Place;
import nl.beheerportaal.demo.Stack;
import nl.beheerportaal.demo.Visitor.Page;

/// How fast a whole school is synchronised, beside how fast the app takes writes at all.
final class SyncFigures {
    /// What the portal keeps under way together (`portal.jobs.calls-at-once`).
    private static final int AT_ONCE = 6;

    private final Stack stack;
    private final Figures figures;

    SyncFigures(Stack stack, Figures figures) {
        this.stack = stack;
        this.figures = figures;
    }

    /// @param review step 4 of that school and app
    void measure(Coordinator coordinator, Page review, String app, Place school)
            throws InterruptedException, SQLException {
        figures.title("Synchronisation of 1,450 pupils, " + AT_ONCE + " calls at once");
        double portal = ProcessUse.seconds(stack.portalPid());
        double simulator = ProcessUse.seconds(stack.simulatorPid());
        coordinator.synchronise(review);
        portal = ProcessUse.seconds(stack.portalPid()) - portal;
        simulator = ProcessUse.seconds(stack.simulatorPid()) - simulator;
        RunLog run = RunLog.latest(stack, app);
        figures.note("ended as " + run.state() + ", " + run.steps() + " steps");
        figures.add("sync_compare", "reading both sides before", run.comparing(), "s", "");
        figures.add("sync_write", "writing", run.writing(), "s", "");
        figures.add(
                "sync_prove", "reading both sides after, and the books", run.proving(), "s", "");
        figures.add("sync_rate", "the portal writes", run.perSecond(), "steps/s", "");
        double endpoint = endpoint(run, app, school);
        figures.add("endpoint_rate", "the endpoint takes", endpoint, "writes/s", "");
        figures.add("sync_share", "the portal reaches", 100 * run.perSecond() / endpoint, "%", "");
        figures.add(
                "sync_cpu_portal",
                "processor time of the portal",
                1000 * portal / run.steps(),
                "ms/step",
                "");
        figures.add(
                "sync_cpu_app",
                "processor time of the app",
                1000 * simulator / run.steps(),
                "ms/step",
                "");
        figures.add(
                "sync_rss",
                "memory of the portal afterwards",
                ProcessUse.megabytes(stack.portalPid()),
                "MB",
                "");
    }

    /// The same number of writes of the same kinds to the same account, without a portal.
    private double endpoint(RunLog run, String app, Place school) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            EndpointDrive drive = EndpointDrive.to(client, stack.simulator(), app, school);
            return drive.writesPerSecond(run.created(), run.steps() - run.created(), AT_ONCE);
        }
    }
}
