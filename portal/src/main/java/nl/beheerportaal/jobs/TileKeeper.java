package nl.beheerportaal.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.TileDueStore;
import nl.beheerportaal.school.TileDueStore.Taken;
import nl.beheerportaal.sync.tile.TileWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off the schools whose tiles wait, one after another. A school that fails waits longer each
/// time, and delays no other; nothing that was asked for is ever given up.
public final class TileKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(TileKeeper.class);
    private static final String JOB = "tiles";

    /// Longer than the time-outs of all calls for one school together.
    private static final Duration TURN = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final TileDueStore due;
    private final TileWork work;
    private final SchoolStore schools;
    private final Transactions transactions;
    private final Clock clock;

    public TileKeeper(
            TileDueStore due,
            TileWork work,
            SchoolStore schools,
            Transactions transactions,
            Clock clock) {
        this.due = due;
        this.work = work;
        this.schools = schools;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Brings up to date whatever waits, until nothing does or one fails: when Basispoort is away,
    /// the next would fail too.
    ///
    /// @return how many schools are up to date now
    public int work() {
        int done = 0;
        for (Optional<Taken> taken = take(); taken.isPresent(); taken = take()) {
            if (!worked(taken.get())) {
                return done;
            }
            done++;
        }
        return done;
    }

    /// Every night: coordinators come and go without anybody doing anything here.
    public void askForAll() {
        Instant now = clock.instant();
        transactions
                .forFleet(() -> schools.all(FleetScope.forJob(JOB)))
                .forEach(school ->
                        transactions.forSchool(
                                school.value(),
                                () -> due.ask(SchoolScope.forJob(school, JOB), now)));
    }

    private Optional<Taken> take() {
        Instant now = clock.instant();
        return transactions.forFleet(() -> due.take(FleetScope.forJob(JOB), now, now.plus(TURN)));
    }

    private boolean worked(Taken taken) {
        SchoolScope scope = SchoolScope.forJob(taken.school(), JOB);
        Optional<String> problem = attempted(scope);
        transactions.forSchool(
                taken.school().value(),
                () ->
                        problem.ifPresentOrElse(
                                word ->
                                        due.again(
                                                scope,
                                                taken,
                                                clock.instant().plus(wait(taken.attempts())),
                                                word),
                                () -> due.done(scope, taken)));
        problem.ifPresent(word ->
                LOG.warn(
                        "Tiles of school {} wait, attempt {}: {}",
                        taken.school(),
                        taken.attempts(),
                        word));
        return problem.isEmpty();
    }

    /// A bug that one school brings out must not keep the others waiting.
    private Optional<String> attempted(SchoolScope scope) {
        try {
            return work.bringUpToDate(scope);
        } catch (RuntimeException e) {
            LOG.error("Tiles of school {} cannot be brought up to date", scope.school(), e);
            return Optional.of("BUG");
        }
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1, 0, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
