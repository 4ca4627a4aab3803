package nl.beheerportaal.school.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.SchoolRegister;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the register of schools of last night. An answer that is suddenly much shorter is taken
/// for a failure of the source, never for schools that are gone.
public final class RegisterKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterKeeper.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final SchoolRegister basispoort;
    private final RegisterStore register;
    private final Transactions transactions;
    private final LocalTime at;
    private final Clock clock;

    /// @param at time of day, in the Netherlands, from which on a new day's register is read
    public RegisterKeeper(
            SchoolRegister basispoort,
            RegisterStore register,
            Transactions transactions,
            LocalTime at,
            Clock clock) {
        this.basispoort = basispoort;
        this.register = register;
        this.transactions = transactions;
        this.at = at;
        this.clock = clock;
    }

    /// What came of it.
    public enum Result {
        NOT_DUE,
        RENEWED,
        /// Basispoort gave no answer.
        NO_ANSWER,
        /// The answer was less than half of what we had.
        TOO_SHORT
    }

    /// Reads the register when it was never read or not yet since the last time of day set for it.
    /// Goes over the network: called outside any transaction.
    public Result renewIfDue(FleetScope scope) {
        Instant now = clock.instant();
        Optional<RegisterStore.Read> last = transactions.forFleet(() -> register.lastRead(scope));
        if (last.isPresent() && !last.get().at().isBefore(lastTime(now))) {
            return Result.NOT_DUE;
        }
        return switch (basispoort.all()) {
            case Fetched.Failed<List<Registered>>(Failure failure) -> {
                LOG.warn("The register of schools is not renewed: {}", failure.kind());
                yield Result.NO_ANSWER;
            }
            case Fetched.Got<List<Registered>>(List<Registered> schools) -> {
                int had = last.map(RegisterStore.Read::schools).orElse(0);
                if (schools.isEmpty() || schools.size() * 2 < had) {
                    LOG.error("The register has {} schools, it had {}", schools.size(), had);
                    yield Result.TOO_SHORT;
                }
                transactions.forFleet(() -> {
                    register.replace(scope, schools, now);
                    return Boolean.TRUE;
                });
                LOG.info("The register of schools is renewed: {}", schools.size());
                yield Result.RENEWED;
            }
        };
    }

    private Instant lastTime(Instant now) {
        ZonedDateTime today = now.atZone(HERE).with(at);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
