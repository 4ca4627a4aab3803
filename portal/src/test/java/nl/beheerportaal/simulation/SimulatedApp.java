package nl.beheerportaal.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;

/// A learning app with a memory, rules of its own and a network of the given weather. User names
/// are unique whatever the case, external ids are not: as RFC 7643 allows, and as hurts most. Seats
/// are enforced when the licence has them.
final class SimulatedApp implements LearningApp {
    private final AppSnapshot start;
    private final Weather weather;
    private final Supplier<Instant> clock;
    private final Map<AccountId, Account> accounts = new TreeMap<>();
    private final Map<AppGroupId, AppGroup> groups = new TreeMap<>();
    private final List<Late> late = new ArrayList<>();
    private final List<AppCall> done = new ArrayList<>();
    private int made;

    SimulatedApp(AppSnapshot start, Weather weather, Supplier<Instant> clock) {
        this.start = start;
        this.clock = clock;
        this.weather = weather;
        start.accounts().forEach(account -> accounts.put(account.id(), account));
        start.groups().forEach(group -> groups.put(group.id(), group));
    }

    /// Every change that was carried out, in order.
    List<AppCall> done() {
        return done;
    }

    /// A call that was given up and is still on its way.
    private record Late(AppCall call, Instant due) {}

    /// Calls that were given up and are due by now arrive after all.
    void deliverLate(Instant now) {
        for (Late each : List.copyOf(late)) {
            if (!each.due.isAfter(now)) {
                late.remove(each);
                carryOut(each.call);
            }
        }
    }

    synchronized AppSnapshot snapshot() {
        return new AppSnapshot(
                start.app(),
                List.copyOf(accounts.values()),
                List.copyOf(groups.values()),
                start.administrators(),
                start.licence(),
                start.fetched(),
                start.completeness());
    }

    @Override
    public Fetched<AppSnapshot> fetch(AppAddress address) {
        return weather.readFails() ? Fetched.failed(noAnswer()) : Fetched.got(snapshot());
    }

    @Override
    public Fetched<Optional<Account>> accountByExternalId(AppAddress address, String externalId) {
        return found(account -> externalId.equals(account.externalId()));
    }

    @Override
    public Fetched<Optional<Account>> accountByUserName(AppAddress address, String userName) {
        return found(account -> sameName(account, userName));
    }

    @Override
    public Fetched<Optional<Account>> account(AppAddress address, AccountId id) {
        return found(account -> account.id().equals(id));
    }

    @Override
    public Fetched<Optional<AppGroup>> groupByExternalId(AppAddress address, String externalId) {
        return weather.readFails()
                ? Fetched.failed(noAnswer())
                : Fetched.got(
                        groups.values().stream()
                                .filter(group -> externalId.equals(group.externalId()))
                                .findFirst());
    }

    @Override
    public Fetched<Optional<AppGroup>> group(AppAddress address, AppGroupId id) {
        return Fetched.got(Optional.ofNullable(groups.get(id)));
    }

    @Override
    public synchronized Outcome apply(AppAddress address, AppCall call) {
        return switch (weather.next()) {
            case NONE -> carryOut(call);
            case LOST_BEFORE -> new Outcome.Unknown(noAnswer());
            case LOST_AFTER, BROKEN_AFTER -> {
                carryOut(call);
                yield new Outcome.Unknown(noAnswer());
            }
            case DELAYED -> {
                late.add(new Late(call, clock.get().plusSeconds(weather.delay())));
                yield new Outcome.Unknown(noAnswer());
            }
            case RATE_LIMITED ->
                    new Outcome.Later(
                            failure(Failure.Kind.RATE_LIMITED, 429), Duration.ofSeconds(20));
            case BUSY -> new Outcome.Later(failure(Failure.Kind.SERVER_ERROR, 503), null);
        };
    }

    private Outcome carryOut(AppCall call) {
        Outcome outcome =
                switch (call) {
                    case AppCall.CreateAccount create -> create(create);
                    case AppCall.UpdateAccount update -> set(update.account(), update.after());
                    case AppCall.SetActive change -> setActive(change);
                    case AppCall.DeleteAccount gone -> {
                        accounts.remove(gone.account());
                        yield new Outcome.Applied(null);
                    }
                    case AppCall.CreateGroup create -> {
                        AppGroupId id = new AppGroupId("group-" + ++made);
                        groups.put(id, group(id, create.fields(), Set.of()));
                        yield new Outcome.Applied(id.value());
                    }
                    case AppCall.UpdateGroup update -> {
                        groups.computeIfPresent(
                                update.group(),
                                (id, old) -> group(id, update.after(), old.members()));
                        yield new Outcome.Applied(null);
                    }
                    case AppCall.ChangeMembers change -> change(change);
                };
        if (outcome instanceof Outcome.Applied) {
            done.add(call);
        }
        return outcome;
    }

    private Outcome create(AppCall.CreateAccount create) {
        if (accounts.values().stream().anyMatch(account -> sameName(account, create.userName()))) {
            return new Outcome.Refused(Outcome.Why.USER_NAME_TAKEN, "userName");
        }
        if (full(create.fields().kind())) {
            return new Outcome.Refused(Outcome.Why.NO_SEATS, "seats");
        }
        AccountId id = new AccountId("account-" + ++made);
        accounts.put(id, account(id, create.userName(), create.fields(), Work.NONE));
        return new Outcome.Applied(id.value());
    }

    private Outcome set(AccountId id, AccountFields fields) {
        Account old = accounts.get(id);
        if (old == null) {
            return new Outcome.Refused(Outcome.Why.GONE, "no such user");
        }
        if (!old.active() && fields.active() && full(fields.kind())) {
            return new Outcome.Refused(Outcome.Why.NO_SEATS, "seats");
        }
        accounts.put(id, account(id, old.userName(), fields, old.work()));
        return new Outcome.Applied(null);
    }

    private Outcome setActive(AppCall.SetActive change) {
        Account old = accounts.get(change.account());
        return old == null
                ? new Outcome.Refused(Outcome.Why.GONE, "no such user")
                : set(change.account(), AccountFields.of(old).withActive(change.active()));
    }

    private Outcome change(AppCall.ChangeMembers change) {
        AppGroup old = groups.get(change.group());
        if (old == null) {
            return new Outcome.Refused(Outcome.Why.GONE, "no such group");
        }
        Set<AccountId> members = new HashSet<>(old.members());
        members.removeAll(change.removed());
        members.addAll(change.added());
        groups.put(old.id(), group(old.id(), GroupFields.of(old), members));
        return new Outcome.Applied(null);
    }

    private boolean full(AccountKind kind) {
        if (!(start.licence() instanceof Licence.Limited limited)) {
            return false;
        }
        long active =
                accounts.values().stream()
                        .filter(account -> account.active() && account.kind() == kind)
                        .count();
        return switch (kind) {
            case PUPIL -> active >= limited.pupils();
            case TEACHER -> active >= limited.teachers();
            case OTHER -> false;
        };
    }

    private Fetched<Optional<Account>> found(Predicate<Account> wanted) {
        return weather.readFails()
                ? Fetched.failed(noAnswer())
                : Fetched.got(accounts.values().stream().filter(wanted).findFirst());
    }

    private static boolean sameName(Account account, String userName) {
        return account.userName()
                .toLowerCase(Locale.ROOT)
                .equals(userName.toLowerCase(Locale.ROOT));
    }

    private static Failure noAnswer() {
        return failure(Failure.Kind.TIMED_OUT, 0);
    }

    private static Failure failure(Failure.Kind kind, int status) {
        return new Failure(kind, "taalblobs", status, "simulated", null);
    }

    private static AppGroup group(AppGroupId id, GroupFields fields, Set<AccountId> members) {
        return new AppGroup(
                id,
                fields.externalId(),
                fields.name(),
                fields.groupType(),
                fields.yearGroup(),
                fields.schoolYear(),
                members);
    }

    private static Account account(AccountId id, String userName, AccountFields fields, Work work) {
        return new Account(
                id,
                fields.externalId(),
                userName,
                fields.name(),
                fields.kind(),
                fields.active(),
                fields.eckId(),
                fields.yearGroup(),
                fields.schoolYear(),
                fields.namePrefix(),
                fields.email(),
                fields.roles(),
                work,
                null);
    }
}
