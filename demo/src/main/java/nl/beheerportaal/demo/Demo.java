package nl.beheerportaal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.beheerportaal.demo.Coordinator.Mode;

/// `bin/demo`: everything on this machine, with a school ready to click through.
public final class Demo {
    private static final String USAGE =
            """
            bin/demo                                starts everything; what you do is kept in .demo/
            bin/demo --fresh                        starts over
            bin/demo --tour [--mode selectief|alles]   does the main job by itself, in a folder of its own
            """;

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("bin/demo: " + e.getMessage() + "\n\n" + USAGE);
            return 2;
        }
        return options.tour() ? tour(options) : demo(options);
    }

    private static int demo(Options options) throws Exception {
        Path data = options.root().resolve(".demo");
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stop, stopped), "stop-demo"));
        try (OnlyOne only = OnlyOne.in(data)) {
            if (options.fresh()) {
                only.empty();
            }
            System.out.println("PostgreSQL, de simulator en het portaal starten ...");
            try (Stack stack = Stack.start(new Stack.Folders(options.root(), data), false)) {
                Seed.plant(stack, data);
                System.out.println(welcome(stack));
                stop.await();
            }
        } catch (IllegalStateException e) {
            System.err.println("bin/demo: " + e.getMessage());
            return 1;
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /// Ctrl-C: lets the main thread stop everything, and waits for it.
    private static void await(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int tour(Options options) throws Exception {
        Path data = Files.createTempDirectory("beheerportaal-tour");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothing(data), "stop-tour"));
        try (Stack stack = Stack.start(new Stack.Folders(options.root(), data), true)) {
            System.out.println("PostgreSQL, de simulator en het portaal draaien.");
            Tour tour = new Tour(stack, System.out);
            tour.lookBefore(options.modes());
            Seed.plant(stack, data);
            for (Mode mode : options.modes()) {
                tour.walk(mode);
            }
            return 0;
        } catch (TourFailed e) {
            System.err.println("bin/demo --tour: " + e.getMessage());
            return 1;
        } finally {
            delete(data);
        }
    }

    /// A tour that is ended half-way takes along what it started.
    private static void leaveNothing(Path data) {
        Children.endAll();
        try {
            delete(data);
        } catch (IOException e) {
            System.err.println("bin/demo --tour: " + data + " is still there: " + e.getMessage());
        }
    }

    private static String welcome(Stack stack) {
        String simulator = stack.simulator().http();
        return """

        Klaar. Vier adressen:

          Basispoort (simulator)   %s/
              kies De Wilgenhoek, log in als Marieke de Vries (ICT-coördinator),
              ga naar Lesmateriaal en klik op Beheerportaal
          Beheerportaal            %s/
          Helpdesk                 %s/helpdesk
              log in als Sanne de Boer (helpdesk) of Bilal Amrani (teamleider)
          Mailbox (simulator)      %s/mailbox

        Ctrl-C stopt alles. Wat je doet, blijft bewaard in .demo/ (bin/demo --fresh begint opnieuw).
        """
                .formatted(simulator, stack.portal(), stack.portal(), simulator);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (Path each : all.reversed()) {
            Files.delete(each);
        }
    }

    /// What was asked on the command line.
    private record Options(Path root, boolean fresh, boolean tour, List<Mode> modes) {
        static Options parse(List<String> arguments) {
            Path root = Path.of(".");
            boolean fresh = false;
            boolean tour = false;
            List<Mode> modes = List.of(Mode.SELECTIEF, Mode.ALLES);
            for (int at = 0; at < arguments.size(); at++) {
                switch (arguments.get(at)) {
                    case "--root" -> root = Path.of(value(arguments, ++at));
                    case "--fresh" -> fresh = true;
                    case "--tour" -> tour = true;
                    case "--mode" -> modes = List.of(mode(value(arguments, ++at)));
                    default -> throw new IllegalArgumentException("unknown: " + arguments.get(at));
                }
            }
            return new Options(root.toAbsolutePath().normalize(), fresh, tour, modes);
        }

        private static Mode mode(String word) {
            return Arrays.stream(Mode.values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("--mode is selectief or alles"));
        }

        private static String value(List<String> arguments, int at) {
            if (at >= arguments.size()) {
                throw new IllegalArgumentException(arguments.getLast() + " needs a value");
            }
            return arguments.get(at);
        }
    }
}
