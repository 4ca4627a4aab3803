package nl.beheerportaal.sync.fetch;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;

/// *De lijst klopt*: a coordinator says of a doubted roster that the school really is so. From then
/// on it is what the next one is measured by; who goes because of it is still for the review and
/// the brake.
public final class Acceptance {
    private final RosterSource rosters;
    private final RosterCheck check;
    private final Stores stores;
    private final Clock clock;

    /// Where the school is found, and what happened is written down.
    public record Stores(Transactions transactions, SchoolStore schools, AuditLog audit) {}

    /// What came of it.
    public enum Result {
        ACCEPTED,
        /// The roster is doubted for another reason than the page showed, or for none.
        OUTDATED,
        /// Basispoort did not give a whole roster just now.
        UNREAD,
        READ_ONLY
    }

    public Acceptance(RosterSource rosters, RosterCheck check, Stores stores, Clock clock) {
        this.rosters = rosters;
        this.check = check;
        this.stores = stores;
        this.clock = clock;
    }

    /// Reads the roster afresh. Goes over the network: called outside any transaction.
    ///
    /// @param shown names of the doubts on the page: nobody accepts what they did not see
    public Result accept(SchoolScope scope, Set<String> shown) {
        if (scope.readOnly()) {
            return Result.READ_ONLY;
        }
        SchoolNumber number =
                stores.transactions.forSchool(
                        scope.school().value(), () -> stores.schools.get(scope).number());
        if (!(rosters.roster(number) instanceof Fetched.Got<RosterSnapshot>(var read))) {
            return Result.UNREAD;
        }
        RosterSnapshot roster = check.judged(scope, read);
        return switch (roster.completeness()) {
            case Completeness.Complete _ -> Result.OUTDATED;
            case Completeness.Incomplete _ -> Result.UNREAD;
            case Completeness.Doubted(var doubts) ->
                    doubts.stream().allMatch(doubt -> seen(doubt, shown))
                            ? accepted(scope, roster, doubts)
                            : Result.OUTDATED;
        };
    }

    private static boolean seen(Doubt doubt, Set<String> shown) {
        return doubt.personMayAccept() && shown.contains(doubt.getClass().getSimpleName());
    }

    private static String word(Doubt doubt) {
        return doubt.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    private Result accepted(SchoolScope scope, RosterSnapshot roster, List<Doubt> doubts) {
        Facts facts =
                Facts.none().code("doubt", word(doubts.getFirst())).count("doubts", doubts.size());
        AuditEvent event =
                AuditEvent.of(
                        scope.actor(),
                        AuditAction.ROSTER_ACCEPTED,
                        null,
                        facts.count("pupils", roster.pupils().size())
                                .count("staff", roster.staff().size()));
        stores.transactions.forSchool(
                scope.school().value(),
                () -> {
                    check.believe(scope, roster);
                    stores.audit.append(scope.school(), List.of(event), clock.instant());
                });
        return Result.ACCEPTED;
    }
}
