package nl.beheerportaal.sync.tile;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.LicenceOffice.Tile;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.tile.TileHolderStore.Holders;

/// Brings the tiles of one school up to date: whoever is in an app sees its tile, whoever left does
/// not. What to do is worked out from what is stored, so work that was cut off anywhere is done
/// again from the start, with the same end.
public final class TileWork {
    private final LicenceOffice office;
    private final Audience audience;
    private final Records records;
    private final Transactions transactions;
    private final Clock clock;

    /// Tiles this process made or brought up to date itself.
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    /// Where it is noted.
    public record Records(TileHolderStore holders, AuditLog audit) {}

    public TileWork(
            LicenceOffice office,
            Audience audience,
            Records records,
            Transactions transactions,
            Clock clock) {
        this.office = office;
        this.audience = audience;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Goes over the network: called outside any transaction, by one node at a time for one school.
    ///
    /// @return why not everything is as it should be, in capitals; nothing when it is
    public Optional<String> bringUpToDate(SchoolScope scope) {
        Audience.Answer answer = audience.of(scope);
        Optional<String> problem =
                Optional.ofNullable(answer.unread()).map(failure -> failure.kind().name());
        for (Audience.Wanted wanted : answer.wanted()) {
            Optional<String> ofThis = oneTile(scope, wanted);
            problem = problem.or(() -> ofThis);
        }
        return problem;
    }

    private Optional<String> oneTile(SchoolScope scope, Audience.Wanted wanted) {
        String id = wanted.tile().id();
        Holders before =
                transactions.forSchool(
                        scope.school().value(), () -> records.holders.find(scope, id));
        Set<PersonId> more = without(wanted.persons(), before.granted());
        Set<PersonId> fewer = without(before.all(), wanted.persons());
        Optional<String> problem = Optional.empty();
        if (!more.isEmpty()) {
            transactions.forSchool(
                    scope.school().value(), () -> records.holders.intend(scope, id, more));
            problem = done(wanted.tile(), more, office::grant);
            if (problem.isEmpty()) {
                note(scope, wanted, "granted", more);
            }
        }
        if (!fewer.isEmpty()) {
            Optional<String> revoked = done(wanted.tile(), fewer, office::revoke);
            if (revoked.isEmpty()) {
                note(scope, wanted, "revoked", fewer);
            }
            problem = problem.or(() -> revoked);
        }
        return problem;
    }

    /// A tile that is not there is made first, also when somebody took it away since we made it.
    private Optional<String> done(
            Tile tile, Set<PersonId> persons, BiFunction<Tile, Set<PersonId>, Outcome> call) {
        if (made.contains(tile.id())) {
            Outcome outcome = call.apply(tile, persons);
            if (!(outcome instanceof Outcome.Refused(Outcome.Why why, _))
                    || why != Outcome.Why.GONE) {
                return problem(outcome);
            }
        }
        Optional<String> problem = problem(office.ensure(tile));
        if (problem.isPresent()) {
            return problem;
        }
        made.add(tile.id());
        return problem(call.apply(tile, persons));
    }

    private void note(
            SchoolScope scope, Audience.Wanted wanted, String what, Set<PersonId> persons) {
        Instant now = clock.instant();
        String id = wanted.tile().id();
        transactions.forSchool(
                scope.school().value(),
                () -> {
                    if (what.equals("granted")) {
                        records.holders.granted(scope, id, persons, now);
                    } else {
                        records.holders.gone(scope, id, persons);
                    }
                    Facts facts = Facts.none().count(what, persons.size());
                    records.audit.append(
                            scope.school(),
                            List.of(
                                    AuditEvent.of(
                                            scope.actor(),
                                            AuditAction.TILES_CHANGED,
                                            wanted.app(),
                                            facts)),
                            now);
                });
    }

    static Optional<String> problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _, Outcome.AlreadyTrue _ -> Optional.empty();
            case Outcome.Refused(Outcome.Why _, String _) -> Optional.of("REFUSED");
            case Outcome.Unknown(var failure) -> Optional.of(failure.kind().name());
            case Outcome.Later(var failure, var _) -> Optional.of(failure.kind().name());
            case Outcome.Stopped(var failure) -> Optional.of(failure.kind().name());
        };
    }

    static Set<PersonId> without(Set<PersonId> some, Set<PersonId> others) {
        Set<PersonId> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
