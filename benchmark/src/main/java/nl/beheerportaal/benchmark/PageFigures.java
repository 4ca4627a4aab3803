package nl.beheerportaal.benchmark;

import nl.beheerportaal.demo.TourFailed;
import nl.beheerportaal.demo.Visitor.Page;

/// How long a page takes, from sending the request to its last byte: one visitor, on this machine.
final class PageFigures {
    private static final int WARM_UP = 400;
    private static final int MEASURED = 500;
    private static final int ACTS = 100;
    private static final String UNLINK = "form[action*=/ontkoppelingen] button";
    private static final String UNDO = "#ongedaan";

    private final Coordinator coordinator;
    private final Figures figures;

    PageFigures(Coordinator coordinator, Figures figures) {
        this.coordinator = coordinator;
        this.figures = figures;
    }

    void measure(String name, String text, String path, String goal) {
        for (int at = 0; at < WARM_UP; at++) {
            ask(path);
        }
        double[] milliseconds = new double[MEASURED];
        for (int at = 0; at < MEASURED; at++) {
            long begin = System.nanoTime();
            ask(path);
            milliseconds[at] = (System.nanoTime() - begin) / 1e6;
        }
        Times times = Times.of(milliseconds);
        figures.add(name + "_p50", text + ", median", times.median(), "ms", "");
        figures.add(name + "_p99", text + ", p99", times.percentile(99), "ms", goal);
    }

    /// Unlinks a pair and takes that back, time and again: each is an act of a coordinator, with
    /// the page that answers it, read as a browser reads it. Every act makes a draft nobody has
    /// seen.
    void measureActs(String name, String text, String path, String goal) {
        Page page = coordinator.get(path);
        double[] milliseconds = new double[ACTS];
        for (int at = -ACTS; at < ACTS; at++) {
            long begin = System.nanoTime();
            page = coordinator.press(page, at % 2 == 0 ? UNLINK : UNDO);
            if (at >= 0) {
                milliseconds[at] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Times times = Times.of(milliseconds);
        figures.add(name + "_p50", text + ", median", times.median(), "ms", "");
        figures.add(name + "_p99", text + ", p99", times.percentile(99), "ms", goal);
    }

    private void ask(String path) {
        Page page = coordinator.get(path);
        if (page.status() != 200) {
            throw new TourFailed(page.address() + " answers " + page.status());
        }
    }
}
