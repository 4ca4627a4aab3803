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

    private static final int WARM_UP_CREATED = 300;
    private static final int WARM_UP_CHANGED = 1_500;

    private final Stack stack;
    private final Coordinator coordinator;
    private final Figures figures;

    SyncFigures(Stack stack, Coordinator coordinator, Figures figures) {
        this.stack = stack;
        this.coordinator = coordinator;
        this.figures = figures;
    }

    /// Lets the app find its speed on a school that is not measured: it writes nothing to disk, so
    /// what is left is Java's own warming up.
    void warmUp(String app, Place school) throws InterruptedException {
        try (HttpClient client = client()) {
            EndpointDrive.to(client, stack.simulator(), app, school)
                    .writesPerSecond(WARM_UP_CREATED, WARM_UP_CHANGED, AT_ONCE);
        }
    }

    /// @param name of the figures, for programs
    /// @param review step 4 of that school and app
    void measure(String name, Page review, String app, Place school)
            throws InterruptedException, SQLException {
        double portal = ProcessUse.seconds(stack.portalPid());
        double simulator = ProcessUse.seconds(stack.simulatorPid());
        coordinator.synchronise(review);
        portal = ProcessUse.seconds(stack.portalPid()) - portal;
        simulator = ProcessUse.seconds(stack.simulatorPid()) - simulator;
        RunLog run = RunLog.latest(stack, app);
        figures.note(
                "ended as "
                        + run.state()
                        + ", "
                        + run.steps()
                        + " steps, "
                        + run.calls()
                        + " calls");
        seconds(name, run);
        figures.add(name + "_rate", "the portal calls", run.perSecond(), "calls/s", "");
        double endpoint = endpoint(run, app, school);
        figures.add(name + "_endpoint", "the endpoint takes", endpoint, "calls/s", "");
        double share = 100 * run.perSecond() / endpoint;
        figures.add(name + "_share", "the portal reaches", share, "%", "");
        perCall(name + "_cpu_portal", "processor time of the portal", portal, run);
        perCall(name + "_cpu_app", "processor time of the app", simulator, run);
        double memory = ProcessUse.megabytes(stack.portalPid());
        figures.add(name + "_rss", "memory of the portal afterwards", memory, "MB", "");
    }

    private void seconds(String name, RunLog run) {
        figures.add(name + "_compare", "reading both sides before", run.comparing(), "s", "");
        figures.add(name + "_write", "writing", run.writing(), "s", "");
        String after = "reading both sides after, and the books";
        figures.add(name + "_prove", after, run.proving(), "s", "");
    }

    private void perCall(String name, String text, double seconds, RunLog run) {
        figures.add(name, text, 1000 * seconds / run.calls(), "ms/call", "");
    }

    /// The same number of writes of the same kinds to the same account, without a portal.
    private double endpoint(RunLog run, String app, Place school) throws InterruptedException {
        try (HttpClient client = client()) {
            EndpointDrive drive = EndpointDrive.to(client, stack.simulator(), app, school);
            return drive.writesPerSecond(run.created(), run.calls() - run.created(), AT_ONCE);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
