package nl.beheerportaal.connector.fake;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.core.roster.Completeness;
import org.jspecify.annotations.Nullable;

/// Learning apps in memory, one school account per base address. They behave as real ones: user
/// names are unique without regard to case, external ids are unique, seats run out, a deactivated
/// account keeps its work and is still listed.
public final class FakeLearningApp implements LearningApp {
    private final InstantSource clock;
    private final Map<URI, FakeSchoolAccount> schoolAccounts = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<AppCall> calls = new ArrayList<>();
    private @Nullable Failure failure;

    public FakeLearningApp(InstantSource clock) {
        this.clock = clock;
    }

    /// An account that was there before the portal came.
    public synchronized AccountId add(AppAddress address, AccountFields fields, String userName) {
        FakeSchoolAccount account = at(address);
        AccountId id = account.newAccountId();
        account.put(FakeRows.account(id, userName, fields));
        return id;
    }

    /// A group that was there before the portal came.
    public synchronized AppGroupId add(AppAddress address, GroupFields fields) {
        FakeSchoolAccount account = at(address);
        AppGroupId id = account.newGroupId();
        account.put(FakeRows.group(id, fields));
        return id;
    }

    /// Changes a row behind the portal's back, as teachers at the app do.
    public synchronized void put(AppAddress address, Account account) {
        at(address).put(account);
    }

    /// The next change ends like this. Faults queue up.
    public synchronized FakeLearningApp next(Fault fault) {
        faults.add(fault);
        return this;
    }

    /// From now on every question and every change ends like this.
    public synchronized FakeLearningApp failWith(Failure everyTime) {
        failure = everyTime;
        return this;
    }

    public synchronized FakeLearningApp recover() {
        failure = null;
        return this;
    }

    /// Every change that was asked for, in order, refused ones too.
    public synchronized List<AppCall> calls() {
        return List.copyOf(calls);
    }

    @Override
    public synchronized Fetched<AppSnapshot> fetch(AppAddress address) {
        return ask(() -> {
            FakeSchoolAccount account = at(address);
            return new AppSnapshot(
                    address.app(),
                    account.accounts(),
                    account.groups(),
                    address.administrators(),
                    address.licence(),
                    clock.instant(),
                    Completeness.complete());
        });
    }

    @Override
    public synchronized Fetched<Optional<Account>> accountByExternalId(
            AppAddress address, String externalId) {
        return ask(() -> at(address).account(account -> externalId.equals(account.externalId())));
    }

    @Override
    public synchronized Fetched<Optional<Account>> accountByUserName(
            AppAddress address, String userName) {
        return ask(() ->
                at(address).account(account -> userName.equalsIgnoreCase(account.userName())));
    }

    @Override
    public synchronized Fetched<Optional<Account>> account(AppAddress address, AccountId id) {
        return ask(() -> at(address).account(account -> account.id().equals(id)));
    }

    @Override
    public synchronized Fetched<Optional<AppGroup>> groupByExternalId(
            AppAddress address, String externalId) {
        return ask(() -> at(address).group(group -> externalId.equals(group.externalId())));
    }

    @Override
    public synchronized Fetched<Optional<AppGroup>> group(AppAddress address, AppGroupId id) {
        return ask(() -> at(address).group(group -> group.id().equals(id)));
    }

    @Override
    public synchronized Outcome apply(AppAddress address, AppCall call) {
        calls.add(call);
        Failure now = failure;
        if (now != null) {
            return now.kind() == Failure.Kind.BAD_CREDENTIALS
                    ? new Outcome.Stopped(now)
                    : new Outcome.Later(now, now.retryAfter());
        }
        return switch (faults.poll()) {
            case null -> at(address).apply(call, address.licence());
            case Fault.AnswerLost(Failure why) -> {
                at(address).apply(call, address.licence());
                yield new Outcome.Unknown(why);
            }
            case Fault.RequestLost(Failure why) -> new Outcome.Unknown(why);
            case Fault.Answered(Outcome outcome) -> outcome;
        };
    }

    private <T> Fetched<T> ask(Supplier<T> question) {
        Failure now = failure;
        return now != null ? Fetched.failed(now) : Fetched.got(question.get());
    }

    private FakeSchoolAccount at(AppAddress address) {
        return schoolAccounts.computeIfAbsent(address.scimBase(), _ -> new FakeSchoolAccount());
    }

    /// What goes wrong with one change.
    public sealed interface Fault {
        /// The app does it, and the answer is lost.
        record AnswerLost(Failure why) implements Fault {}

        /// The app never gets it, and nobody knows.
        record RequestLost(Failure why) implements Fault {}

        /// The app answers this, and does nothing.
        record Answered(Outcome outcome) implements Fault {}
    }
}
