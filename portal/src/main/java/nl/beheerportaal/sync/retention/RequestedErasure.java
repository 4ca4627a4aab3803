package nl.beheerportaal.sync.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.ManagedAccount;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Matching;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Side;
import org.jspecify.annotations.Nullable;

/// Erases one account before its time, because a parent or the school asked for it (AVG, article
/// 17). A lead of the helpdesk decides; what can be put back no more is asked for one by one, with
/// its reason, and goes on record. An account that is in use by somebody who is still at the school
/// needs to be meant: it is refused unless that is said apart.
public final class RequestedErasure {
    private final Transactions transactions;
    private final LearningApp apps;
    private final Erasure.Stores stores;
    private final Outside outside;
    private final Clock clock;

    /// Where rosters are read, and who keeps the receipts.
    public record Outside(Reader reader, Receipts receipts) {}

    /// Why. A fixed word: what parents write is kept elsewhere.
    public enum Why {
        PARENT,
        SCHOOL,
        MISTAKE
    }

    /// What is asked.
    ///
    /// @param lead our id of the lead who decided
    /// @param inUseToo whether it is meant although the account is active and its owner at the
    ///   school
    public record Asked(AppId app, AccountId account, UUID lead, Why why, boolean inUseToo) {}

    /// What came of it.
    public sealed interface Result {
        /// Gone for good, with its receipt in the record.
        record Erased() implements Result {}

        /// Active, and its owner is on the roster: say that this is meant.
        record InUse() implements Result {}

        /// The portal neither made nor linked nor removed such an account.
        record NotOurs() implements Result {}

        /// An administrator's account is never erased.
        record Administrator() implements Result {}

        /// A run is at work; it may be bringing somebody back.
        record Busy() implements Result {}

        /// The app or Basispoort gives no usable answer: nobody knows what would be erased.
        record Unread(Failure failure) implements Result {}

        /// The app does not do it, or did not say so. Asking again does no harm.
        record NotDone() implements Result {}
    }

    public RequestedErasure(
            Transactions transactions,
            LearningApp apps,
            Erasure.Stores stores,
            Outside outside,
            Clock clock) {
        this.transactions = transactions;
        this.apps = apps;
        this.stores = stores;
        this.outside = outside;
        this.clock = clock;
    }

    public Result erase(SchoolScope scope, Asked asked) {
        if (inSchool(scope, () -> busy(scope, asked))) {
            return new Result.Busy();
        }
        Optional<DeactivatedAccount> ours = inSchool(scope, () -> ours(scope, asked));
        if (ours.isEmpty()) {
            return new Result.NotOurs();
        }
        AppAddress address = inSchool(scope, () -> stores.connections().address(scope, asked.app));
        return switch (apps.fetch(address)) {
            case Fetched.Failed<AppSnapshot>(Failure failure) -> new Result.Unread(failure);
            case Fetched.Got<AppSnapshot>(AppSnapshot now) -> {
                Account account = now.accountsById().get(asked.account);
                if (account != null && now.isAdministrator(account)) {
                    yield new Result.Administrator();
                }
                yield account == null
                        ? receipt(scope, asked, ours.get(), null)
                        : judged(scope, asked, address, new Found(ours.get(), account));
            }
        };
    }

    /// An account of ours, and as the app has it.
    private record Found(DeactivatedAccount ours, Account account) {}

    private Result judged(SchoolScope scope, Asked asked, AppAddress address, Found found) {
        if (found.account.active() && !asked.inUseToo) {
            Side<RosterSnapshot> roster = outside.reader().rosterNow(scope);
            Failure failure = roster.failure();
            if (failure != null) {
                return new Result.Unread(failure);
            }
            if (isThere(roster.snapshot(), found.ours.person())) {
                return new Result.InUse();
            }
        }
        boolean gone =
                switch (apps.apply(address, new AppCall.DeleteAccount(asked.account))) {
                    case Outcome.Applied _, Outcome.AlreadyTrue _ -> true;
                    case Outcome.Refused(Outcome.Why why, var _) -> why == Outcome.Why.GONE;
                    case Outcome.Unknown _, Outcome.Later _, Outcome.Stopped _ -> false;
                };
        return gone ? receipt(scope, asked, found.ours, found.account) : new Result.NotDone();
    }

    /// Whose account nobody knows may be anybody's who is there.
    private static boolean isThere(@Nullable RosterSnapshot roster, @Nullable PersonId person) {
        return roster == null
                || person == null
                || roster.pupilsById().containsKey(person)
                || roster.staffById().containsKey(person);
    }

    private Result receipt(
            SchoolScope scope, Asked asked, DeactivatedAccount ours, @Nullable Account account) {
        return inSchool(
                scope,
                () -> {
                    if (busy(scope, asked)) {
                        return new Result.Busy();
                    }
                    outside.receipts()
                            .erasedOnRequest(scope, asked, ours, account, clock.instant());
                    return new Result.Erased();
                });
    }

    private boolean busy(SchoolScope scope, Asked asked) {
        return stores.runs().unfinished(scope, asked.app).isPresent();
    }

    /// What the ledger says of it: removed by us, or one we keep.
    private Optional<DeactivatedAccount> ours(SchoolScope scope, Asked asked) {
        Ledger ledger = stores.ledgers().find(scope, asked.app);
        return ledger.deactivated().stream()
                .filter(each -> each.account().equals(asked.account))
                .findFirst()
                .or(() ->
                        ledger.accounts().stream()
                                .filter(each -> each.account().equals(asked.account))
                                .findFirst()
                                .map(this::kept));
    }

    private DeactivatedAccount kept(ManagedAccount account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
        return new DeactivatedAccount(
                account.account(),
                account.person(),
                account.kind(),
                clock.instant(),
                today,
                new Cause.LeftOut(),
                null);
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
