package nl.beheerportaal.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.match.Matcher;
import nl.beheerportaal.core.match.Matches;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// `bin/bench matcher`: time and memory of matching one messy school, over its size.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class MatcherBenchmark {
    /// Pupils; there are four accounts for every five of them, or more.
    @Param({"100", "300", "600", "1000", "1500", "2000", "3000"})
    public int pupils;

    private MatchQuestion question = school(10);

    public static void main(String[] arguments) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(MatcherBenchmark.class.getName())
                        .addProfiler(GCProfiler.class);
        if (arguments.length > 0) {
            options.param("pupils", arguments);
        }
        for (RunResult run : new Runner(options.build()).run()) {
            String size = run.getParams().getParam("pupils");
            System.out.printf(
                    Locale.ROOT,
                    "result matcher-%s %.2f ms%n",
                    size,
                    run.getPrimaryResult().getScore());
            var allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
            if (allocated != null) {
                System.out.printf(
                        Locale.ROOT,
                        "result matcher-%s-allocated %.1f MB%n",
                        size,
                        allocated.getScore() / 1e6);
            }
        }
    }

    @Setup
    public void make() {
        question = school(pupils);
    }

    /// How many pupils have an account differs from school to school: the first that has enough.
    private static MatchQuestion school(int pupils) {
        for (long seed = 7; ; seed++) {
            MatchQuestion made = SchoolMaker.sized(seed, true, pupils).question();
            if (made.accounts().size() * 5 >= pupils * 4) {
                return made;
            }
        }
    }

    @Benchmark
    public Matches match() {
        return Matcher.match(question);
    }
}
