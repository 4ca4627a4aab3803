package nl.beheerportaal.benchmark;

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
            figures.title("Pages of De Zevensprong, warm");
            PageFigures pages = new PageFigures(coordinator, figures);
            pages.measure("page_step1", "step 1", "/apps/" + APP + "/koppelen", "< 50 ms");
            pages.measure("page_overview", "the overview", "/", "");
            pages.measure("page_app", "the app", "/apps/" + APP, "");
            Page review = coordinator.review(linked);
            new SyncFigures(stack, figures).measure(coordinator, review, APP, Place.ZEVENSPRONG);
            figures.finish();
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws java.io.IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (Path each : all.reversed()) {
            Files.delete(each);
        }
    }
}
