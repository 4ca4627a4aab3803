package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.demo.Place;
import nl.beheerportaal.demo.Stack;
import nl.beheerportaal.demo.Visitor.Page;

/// The school of 1,450 pupils on real parts (`bin/bench portal`): start, memory, pages, and a
/// synchronisation beside the app's own rate. Everything in one run, so that ratios hold whatever
/// else the machine does.
public final class PortalBenchmark {
    private static final String APP = "taalblobs";
    private static final String FAR_APP = "rekenblobs";

    /// How long an app across a network, with a database of its own, takes for one write.
    private static final int FAR_MILLIS = 25;

    private PortalBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("beheerportaal-bench");
        Stack.Folders folders = new Stack.Folders(Path.of("").toAbsolutePath(), data);
        Figures figures = new Figures(System.out);
        System.out.println("PostgreSQL, the simulator and the portal start ...");
        try (Stack stack = Stack.startSeeded(folders, true)) {
            new StartFigures(stack, folders, figures).measure();
            Coordinator coordinator = Coordinator.signIn(stack, Place.ZEVENSPRONG);
            Page linked = coordinator.link(APP);
            pages(coordinator, figures);
            SyncFigures sync = new SyncFigures(stack, coordinator, figures);
            sync.warmUp(APP, Place.WILGENHOEK);
            figures.title("Synchronisation, the app beside it on this machine");
            sync.measure("sync", coordinator.review(linked), APP, Place.ZEVENSPRONG);
            figures.title("Synchronisation, the app " + FAR_MILLIS + " ms away");
            Page far = coordinator.review(coordinator.link(FAR_APP));
            Slowness.of(stack, "/apps/" + FAR_APP + "/scim/*/v2/**", FAR_MILLIS);
            sync.measure("sync_far", far, FAR_APP, Place.ZEVENSPRONG);
            figures.finish();
        } finally {
            delete(data);
        }
    }

    private static void pages(Coordinator coordinator, Figures figures) {
        figures.title("Pages of De Zevensprong, warm, one visitor");
        PageFigures pages = new PageFigures(coordinator, figures);
        pages.measure("page_step1", "step 1", "/apps/" + APP + "/koppelen", "< 50 ms");
        pages.measureActs(
                "act_step1", "an act of step 1", "/apps/" + APP + "/koppelen", "< 100 ms");
        pages.measure("page_overview", "the overview", "/", "");
        pages.measure("page_app", "the app", "/apps/" + APP, "");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (Path each : all.reversed()) {
            Files.delete(each);
        }
    }
}
