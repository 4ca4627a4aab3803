package nl.beheerportaal.sync.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.run.RunStore;
import org.jspecify.annotations.Nullable;

/// Erases, at one app of one school, the accounts that the portal removed and whose time is over
/// (PRODUCT §6.5). Only what the ledger says that the portal removed, only what is still
/// deactivated in the app, one by one, each with its receipt in the record. What cannot be done now
/// is tried again the next time; nothing is forgotten meanwhile.
public final class Erasure {
    private final Transactions transactions;
    private final LearningApp apps;
    private final Stores stores;
    private final Receipts receipts;
    private final Clock clock;

    /// What is read.
    public record Stores(ConnectionStore connections, LedgerStore ledgers, RunStore runs) {}

    public Erasure(
            Transactions transactions,
            LearningApp apps,
            Stores stores,
            Receipts receipts,
            Clock clock) {
        this.transactions = transactions;
        this.apps = apps;
        this.stores = stores;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param erased accounts that are gone for good
    /// @param spared accounts that somebody made active again
    /// @param left accounts that wait for the next time
    /// @param failure why the app could not be reached or refused to go on; null when it did
    public record Result(int erased, int spared, int left, @Nullable Failure failure) {
        static final Result NOTHING = new Result(0, 0, 0, null);

        Result plus(Done done) {
            return switch (done) {
                case ERASED -> new Result(erased + 1, spared, left, failure);
                case SPARED -> new Result(erased, spared + 1, left, failure);
                case LEFT -> new Result(erased, spared, left + 1, failure);
            };
        }
    }

    /// What became of one account.
    enum Done {
        ERASED,
        SPARED,
        LEFT
    }

    public Result erase(SchoolScope scope, AppId app) {
        List<DeactivatedAccount> due = inSchool(scope, () -> due(scope, app));
        if (due.isEmpty()) {
            return Result.NOTHING;
        }
        AppAddress address = inSchool(scope, () -> stores.connections().address(scope, app));
        return switch (apps.fetch(address)) {
            case Fetched.Failed<AppSnapshot>(Failure failure) ->
                    new Result(0, 0, due.size(), failure);
            case Fetched.Got<AppSnapshot>(AppSnapshot now) ->
                    now.completeness() instanceof Completeness.Incomplete
                            ? new Result(0, 0, due.size(), null)
                            : erase(scope, new At(app, address, now), due);
        };
    }

    /// An app as it is now.
    private record At(AppId app, AppAddress address, AppSnapshot now) {}

    private Result erase(SchoolScope scope, At at, List<DeactivatedAccount> due) {
        Map<AccountId, Account> accounts = at.now.accountsById();
        Result result = Result.NOTHING;
        for (int i = 0; i < due.size(); i++) {
            DeactivatedAccount each = due.get(i);
            Account account = accounts.get(each.account());
            if (account != null && (account.active() || at.now.isAdministrator(account))) {
                result = result.plus(spare(scope, at.app, each));
                continue;
            }
            if (account != null) {
                Optional<Done> refused = call(scope, at, each);
                if (refused.isEmpty()) {
                    return new Result(
                            result.erased(), result.spared(), result.left() + due.size() - i, null);
                }
                if (refused.get() == Done.LEFT) {
                    result = result.plus(Done.LEFT);
                    continue;
                }
            }
            result = result.plus(receipt(scope, at.app, each, account));
        }
        return result;
    }

    /// @return whether the account is gone; nothing when the app wants no more calls now
    private Optional<Done> call(SchoolScope scope, At at, DeactivatedAccount each) {
        if (!inSchool(scope, () -> stillDue(scope, at.app, each))) {
            return Optional.of(Done.LEFT);
        }
        return switch (apps.apply(at.address, new AppCall.DeleteAccount(each.account()))) {
            case Outcome.Applied _ -> Optional.of(Done.ERASED);
            case Outcome.AlreadyTrue _ -> Optional.of(Done.ERASED);
            case Outcome.Refused(Outcome.Why why, var _) ->
                    Optional.of(why == Outcome.Why.GONE ? Done.ERASED : Done.LEFT);
            case Outcome.Unknown _ -> Optional.of(Done.LEFT);
            case Outcome.Later _ -> Optional.empty();
            case Outcome.Stopped _ -> Optional.empty();
        };
    }

    private Done receipt(
            SchoolScope scope, AppId app, DeactivatedAccount each, @Nullable Account account) {
        return inSchool(
                scope,
                () -> {
                    if (!stillDue(scope, app, each)) {
                        return Done.LEFT;
                    }
                    receipts.erased(scope, app, each, account, clock.instant());
                    return Done.ERASED;
                });
    }

    private Done spare(SchoolScope scope, AppId app, DeactivatedAccount each) {
        return inSchool(
                scope,
                () -> {
                    if (!stillDue(scope, app, each)) {
                        return Done.LEFT;
                    }
                    receipts.spared(scope, app, each, clock.instant());
                    return Done.SPARED;
                });
    }

    /// Nothing while a run is at work: it has the books, and may be bringing somebody back.
    private List<DeactivatedAccount> due(SchoolScope scope, AppId app) {
        if (stores.runs().unfinished(scope, app).isPresent()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
        return stores.ledgers().find(scope, app).deactivated().stream()
                .filter(each -> each.restorableUntil().isBefore(today))
                .toList();
    }

    private boolean stillDue(SchoolScope scope, AppId app, DeactivatedAccount each) {
        return due(scope, app).contains(each);
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
