package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import nl.beheerportaal.command.BrokenInput;
import nl.beheerportaal.core.match.Caution;

/// `bin/bench matching [SCHOOLS] [DEVELOPMENT-SET]`: the quality of the matcher on made-up schools
/// of three profiles, by kind of noise, with 95 % intervals and the reliability of its
/// probabilities; then on a development set made by somebody else, when it is there. Ends with
/// `result` lines.
public final class MatchingReport {
    private static final int SCHOOLS = 200;

    /// The seeds of the report; the weights were set on others.
    private static final long FIRST_SEED = 50_000;

    private static final int RESAMPLES = 1000;
    private static final double[] BINS = {0, .2, .5, .8, .9, .95, .99, .995, .999, 1.01};

    private final PrintStream out;
    private final List<String> results = new ArrayList<>();

    private MatchingReport(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, BrokenInput {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SCHOOLS;
        Path data = Path.of(arguments.length > 1 ? arguments[1] : "../shared/matching-dev/data");
        new MatchingReport(System.out).run(schools, data);
    }

    private void run(int schools, Path data) throws IOException, BrokenInput {
        long[] seeds = LongStream.range(FIRST_SEED, FIRST_SEED + schools).toArray();
        report("clean", Arrays.stream(seeds).mapToObj(SchoolMaker::clean).toList());
        report("messy", Arrays.stream(seeds).mapToObj(SchoolMaker::messy).toList());
        report("harsh", Arrays.stream(seeds).mapToObj(SchoolMaker::harsh).toList());
        for (String profile : List.of("clean", "messy")) {
            Path folder = data.resolve(profile);
            if (Files.isDirectory(folder)) {
                report("development-" + profile, DevelopmentSet.read(folder));
            } else {
                out.printf("No development set at %s.%n", folder);
            }
        }
        results.forEach(out::println);
    }

    private void report(String profile, List<MadeSchool> schools) {
        List<Tally> normal = schools.stream().map(s -> Tally.of(s, Caution.NORMAL)).toList();
        List<Tally> strict = schools.stream().map(s -> Tally.of(s, Caution.STRICT)).toList();
        Tally all = Tally.sum(normal);
        out.printf(
                Locale.ROOT,
                "%n== %s: %d schools, %d accounts%n",
                profile,
                schools.size(),
                all.accounts());
        out.printf(Locale.ROOT, "%-34s %9s   %s%n", "", "", "95 % interval over schools");
        figure(profile, "recall", normal, Tally::recall, "share");
        figure(profile, "wrong", normal, Tally::wrongPerThousand, "per-1000-accounts");
        figure(profile, "strict-recall", strict, Tally::recall, "share");
        figure(profile, "strict-wrong", strict, Tally::wrongPerThousand, "per-1000-accounts");
        figure(profile, "suggested-at-1", normal, Tally::recallAtOne, "share");
        figure(profile, "suggested-at-3", normal, Tally::recallAtThree, "share");
        figure(profile, "ceiling", normal, Tally::ceiling, "share");
        out.printf(
                Locale.ROOT,
                "(ceiling: recall if only namesakes and pupils with two accounts were left)%n");
        noise(all);
        reliability(all);
    }

    private void figure(
            String profile,
            String name,
            List<Tally> tallies,
            ToDoubleFunction<Tally> measure,
            String unit) {
        double value = measure.applyAsDouble(Tally.sum(light(tallies)));
        double[] resampled = resampled(light(tallies), measure);
        out.printf(
                Locale.ROOT,
                "%-34s %9.4f   %.4f – %.4f%n",
                name,
                value,
                resampled[(int) (RESAMPLES * 0.025)],
                resampled[(int) (RESAMPLES * 0.975)]);
        results.add(String.format(Locale.ROOT, "result %s-%s %.5f %s", profile, name, value, unit));
    }

    /// Without what only the tables need: resampling adds the rest up a thousand times.
    private static List<Tally> light(List<Tally> tallies) {
        return tallies.stream().map(Tally::light).toList();
    }

    private static double[] resampled(List<Tally> tallies, ToDoubleFunction<Tally> measure) {
        Dice dice = new Dice(1);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Tally> drawn = new ArrayList<>();
            tallies.forEach(_ -> drawn.add(dice.pick(tallies)));
            values[i] = measure.applyAsDouble(Tally.sum(drawn));
        }
        Arrays.sort(values);
        return values;
    }

    private void noise(Tally all) {
        out.printf(
                Locale.ROOT,
                "%n%-24s %9s %9s %7s %9s%n",
                "noise",
                "accounts",
                "right",
                "wrong",
                "unlinked");
        all.byNoise().entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue()[0], one.getValue()[0]))
                .forEach(kind -> {
                    int[] counts = kind.getValue();
                    out.printf(
                            Locale.ROOT,
                            "%-24s %9d %9d %7d %9d%n",
                            kind.getKey(),
                            counts[0],
                            counts[1],
                            counts[2],
                            counts[0] - counts[1] - counts[2]);
                });
    }

    private void reliability(Tally all) {
        out.printf(
                Locale.ROOT,
                "%n%-18s %9s %9s %9s%n",
                "said (best pupil)",
                "accounts",
                "mean",
                "right");
        for (int i = 0; i + 1 < BINS.length; i++) {
            double from = BINS[i];
            double to = BINS[i + 1];
            List<double[]> bin =
                    all.certainty().stream()
                            .filter(said -> said[0] >= from && said[0] < to)
                            .toList();
            if (!bin.isEmpty()) {
                out.printf(
                        Locale.ROOT,
                        "%.3f – %-10.3f %9d %9.4f %9.4f%n",
                        from,
                        Math.min(1, to),
                        bin.size(),
                        bin.stream().mapToDouble(said -> said[0]).average().orElse(0),
                        bin.stream().mapToDouble(said -> said[1]).average().orElse(0));
            }
        }
    }
}
