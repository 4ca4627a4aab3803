package nl.beheerportaal.sync.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.plan.PlanShape;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;

/// Takes a run out of the portal without names: a developer sees what happened at a school, and
/// never to whom. That it was taken out is on the school's record first.
public final class RunExport {
    private final Transactions transactions;
    private final Stores stores;
    private final Codec codec;
    private final Supplier<RandomGenerator> chance;
    private final Clock clock;

    /// @param runs as rows: nothing is recorded through them
    public record Stores(RunStore runs, RunQuestionStore questions, AuditLog audit) {}

    /// @param chance another one for each export
    public RunExport(
            Transactions transactions,
            Stores stores,
            Codec codec,
            Supplier<RandomGenerator> chance,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.codec = codec;
        this.chance = chance;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Result {
        /// @param content of the file, JSON
        record Exported(String content, SupportFile file) implements Result {}

        /// The school has no such run.
        record NoSuchRun() implements Result {}

        /// The run never read both sides, or it is longer ago than that is kept.
        record NothingKept() implements Result {}

        /// The run takes another one back; that one is what can be planned again.
        record TakesBack(RunId other) implements Result {}
    }

    public Result export(SchoolScope scope, RunId id) {
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    Optional<Run> run = stores.runs().find(scope, id);
                    if (run.isEmpty()) {
                        return new Result.NoSuchRun();
                    }
                    var undoing = run.get().plan().basis().undoing();
                    if (undoing != null) {
                        return new Result.TakesBack(new RunId(undoing.run()));
                    }
                    return stores.questions()
                            .find(scope, id)
                            .<Result>map(world -> exported(scope, run.get(), world))
                            .orElseGet(Result.NothingKept::new);
                });
    }

    /// @throws tools.jackson.core.JacksonException when it is no such file
    public SupportFile read(String content) {
        return codec.read(SupportFile.class, content);
    }

    private Result exported(SchoolScope scope, Run run, World world) {
        LocalDate day = run.plan().basis().day();
        SupportFile then = new SupportFile(SupportFile.VERSION, day, "", world);
        SupportFile file =
                new SupportFile(
                        SupportFile.VERSION,
                        day,
                        PlanShape.fingerprint(then.shapeNow()),
                        new Pseudonymiser(codec, chance.get()).disguised(world));
        Facts facts = Facts.none().id("run", run.id().value()).hash("shape", file.shape());
        stores.audit()
                .append(
                        scope.school(),
                        List.of(
                                AuditEvent.of(
                                        scope.actor(), AuditAction.RUN_EXPORTED, run.app(), facts)),
                        clock.instant());
        return new Result.Exported(codec.text(SupportFile.class, file), file);
    }
}
