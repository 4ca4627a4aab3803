package nl.beheerportaal.benchmark;

import java.util.concurrent.TimeUnit;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How long a plan takes, over school sizes (`bin/bench plan`). The goal is 60 ms for 1,450 pupils.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlannerBenchmark {
    @Param({"61", "438", "1450", "3000"})
    private int pupils;

    private World world = BigSchool.of(1);

    @Setup
    public void make() {
        world = BigSchool.of(pupils);
    }

    @Benchmark
    public Plan plan() {
        return Planner.plan(world, BigSchool.TODAY);
    }

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder().include(PlannerBenchmark.class.getName()).build();
        for (RunResult result : new Runner(options).run()) {
            System.out.printf(
                    "result plan_%s_pupils %.2f ms%n",
                    result.getParams().getParam("pupils"), result.getPrimaryResult().getScore());
        }
    }
}
