package nl.beheerportaal.connector.basispoort;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failure.Kind;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterReading;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.platform.HttpResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rosters from Basispoort's REST service.
public final class BasispoortSource implements RosterSource {
    static final String SYSTEM = "basispoort";

    private static final Logger LOG = LoggerFactory.getLogger(BasispoortSource.class);

    private final BasispoortClient client;
    private final InstantSource clock;

    public BasispoortSource(BasispoortClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Fetched<RosterSnapshot> roster(SchoolNumber school) {
        return shared(school, Failures.fetched(SYSTEM, client.overview(school)))
                .map(wire -> translated(school, wire));
    }

    @Override
    public Fetched<RosterReading> rosterSince(SchoolNumber school, Instant mutated) {
        return shared(school, Failures.fetched(SYSTEM, client.overviewSince(school, mutated)))
                .map(reread -> reading(school, reread));
    }

    private RosterReading reading(SchoolNumber school, Reread reread) {
        return switch (reread) {
            case Reread.Changed(BasispoortWire.Overzicht wire) ->
                    new RosterReading.Whole(translated(school, wire));
            case Reread.Same(BasispoortWire.MetaResult times) -> {
                Instant now = clock.instant();
                Instant made = BasispoortCodec.instant(times.generationTimestamp());
                yield new RosterReading.Unchanged(made == null ? Instant.EPOCH : made, now);
            }
        };
    }

    /// A list with a defect is none: it decides who may sign in.
    @Override
    public Fetched<List<StaffMember>> staff(SchoolNumber school) {
        return switch (shared(school, Failures.fetched(SYSTEM, client.staff(school)))) {
            case Fetched.Failed<BasispoortWire.Staf>(Failure why) -> Fetched.failed(why);
            case Fetched.Got<BasispoortWire.Staf>(BasispoortWire.Staf wire) -> {
                var translated = BasispoortTranslator.staff(wire);
                client.unknowns().add(translated.unknown());
                yield translated.defects().isEmpty()
                        ? Fetched.got(translated.staff())
                        : broken("staff of school " + school + ": " + translated.defects());
            }
        };
    }

    @Override
    public Fetched<Boolean> permission(SchoolNumber school) {
        return permission(school, client.permission(school));
    }

    @Override
    public Fetched<Boolean> askPermission(SchoolNumber school) {
        return permission(school, client.askPermission(school));
    }

    private static Fetched<Boolean> permission(
            SchoolNumber school, HttpResult<BasispoortWire.Permission> answer) {
        return switch (Failures.fetched(SYSTEM, answer)) {
            case Fetched.Failed<BasispoortWire.Permission>(Failure why) -> Fetched.failed(why);
            case Fetched.Got<BasispoortWire.Permission>(BasispoortWire.Permission wire) -> {
                Boolean shares = wire.hasSynchronizationPermission();
                yield shares == null
                        ? broken("permission of school " + school + " says neither yes nor no")
                        : Fetched.got(shares);
            }
        };
    }

    @Override
    public Fetched<SchoolDetails> details(SchoolNumber school) {
        return Failures.fetched(SYSTEM, client.details(school))
                .map(wire -> BasispoortTranslator.details(school, wire));
    }

    private RosterSnapshot translated(SchoolNumber school, BasispoortWire.Overzicht wire) {
        var translated = BasispoortTranslator.roster(school, wire, clock.instant());
        client.unknowns().add(translated.unknown());
        if (!translated.notes().isEmpty()) {
            LOG.info("Roster of school {}: {}", school, translated.notes());
        }
        return translated.roster();
    }

    /// A school that shares nothing and a certificate that is not accepted both answer 403; only
    /// the permission tells them apart.
    private <T> Fetched<T> shared(SchoolNumber school, Fetched<T> answer) {
        if (answer instanceof Fetched.Failed<T>(Failure why)
                && why.status() == 403
                && permission(school) instanceof Fetched.Got<Boolean>(Boolean shares)
                && !shares) {
            return Fetched.failed(new Failure(Kind.NO_PERMISSION, SYSTEM, 403, why.detail(), null));
        }
        return answer;
    }

    private static <T> Fetched<T> broken(String detail) {
        return Fetched.failed(new Failure(Kind.BROKEN_ANSWER, SYSTEM, 200, detail, null));
    }
}
