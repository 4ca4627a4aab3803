package nl.basispoortsimulator.apps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.AppAccount;
import org.jspecify.annotations.Nullable;

/// What one app keeps for one school: users, groups and the token of its SCIM base.
///
/// Ids, user names and external ids are unique here and mean nothing in another account. Everything
/// that is read or written together goes through [#reading] or [#writing].
public final class SchoolAccount {

    private final AppAccount facts;
    private final Journal journal;
    private final SimulatorClock clock;
    private final UserTable users = new UserTable();
    private final GroupTable groups = new GroupTable();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile String tokenHash;

    /// Where in the journal our latest line stands; guarded by the writer's lock.
    private long lastRecorded;

    SchoolAccount(AppAccount facts, Journal journal, SimulatorClock clock) {
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
        this.tokenHash = Tokens.hash(facts.bearerToken());
        facts.users().forEach(user -> users.put(AccountSeed.user(user)));
        facts.groups().forEach(group -> groups.put(AccountSeed.group(group, facts)));
    }

    /// What the app sold: name, administrators, licence. The users in it are those of the seed, not
    /// those of now.
    public AppAccount facts() {
        return facts;
    }

    public String name() {
        return facts.app() + "/" + facts.connectionKey();
    }

    public <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Writes, and answers only when it is on disk. The waiting is done after the lock is given
    /// back, and once for all that was written inside, so that writers and readers do not wait for
    /// each other's disk.
    public <T> T writing(Supplier<T> write) {
        T result;
        long place;
        lock.writeLock().lock();
        try {
            result = write.get();
            place = lastRecorded;
        } finally {
            lock.writeLock().unlock();
        }
        if (!lock.isWriteLockedByCurrentThread()) {
            journal.settle(place);
        }
        return result;
    }

    public List<StoredUser> users() {
        return reading(() -> List.copyOf(users.all()));
    }

    public Optional<StoredUser> user(String id) {
        return reading(() -> Optional.ofNullable(users.get(id)));
    }

    public Optional<StoredUser> userNamed(String userName) {
        return reading(() -> Optional.ofNullable(users.named(userName)));
    }

    public Optional<StoredUser> userWithExternalId(String externalId) {
        return reading(() -> Optional.ofNullable(users.withExternalId(externalId)));
    }

    public List<StoredGroup> groups() {
        return reading(() -> List.copyOf(groups.all()));
    }

    public Optional<StoredGroup> group(String id) {
        return reading(() -> Optional.ofNullable(groups.get(id)));
    }

    public Optional<StoredGroup> groupWithExternalId(String externalId) {
        return reading(() -> Optional.ofNullable(groups.withExternalId(externalId)));
    }

    public List<StoredGroup> groupsOf(String userId) {
        return reading(() -> groups.of(userId));
    }

    public Change<StoredUser> createUser(String content, StoredUser.Keys keys) {
        return writing(() -> {
            String id = UUID.randomUUID().toString();
            Stamp stamp = Stamp.first(clock.instant());
            return keep(new StoredUser(id, content, keys, Work.NONE, stamp), null);
        });
    }

    public Change<StoredUser> changeUser(String id, String content, StoredUser.Keys keys) {
        return writing(() -> {
            StoredUser old = users.get(id);
            if (old == null) {
                return new Change.Missing<>(id);
            }
            Stamp stamp = old.stamp().next(clock.instant());
            return keep(new StoredUser(id, content, keys, old.work(), stamp), old.keys());
        });
    }

    /// Removes the user and, with the user, the work and the memberships.
    public Change<String> deleteUser(String id) {
        return writing(() -> {
            if (users.get(id) == null) {
                return new Change.Missing<>(id);
            }
            groups.of(id).forEach(group -> storeGroup(leaving(group, id)));
            lastRecorded = journal.record(AppEvent.TOPIC, AppEvent.deletedUser(name(), id));
            users.remove(id);
            return new Change.Done<>(id);
        });
    }

    /// The user made an assignment, or was only here.
    public Change<StoredUser> addWork(String id, boolean assignment) {
        return writing(() -> {
            StoredUser old = users.get(id);
            if (old == null) {
                return new Change.Missing<>(id);
            }
            Instant now = clock.instant();
            Work work = assignment ? old.work().oneMore(now) : old.work().seen(now);
            return storeUser(old.with(work, old.stamp().next(now)));
        });
    }

    /// @param id null for a new group
    public Change<StoredGroup> putGroup(@Nullable String id, GroupContent wanted) {
        return writing(() -> {
            StoredGroup old = groups.get(id);
            if (id != null && old == null) {
                return new Change.Missing<>(id);
            }
            StoredGroup holder =
                    wanted.externalId() == null ? null : groups.withExternalId(wanted.externalId());
            if (holder != null && !holder.id().equals(id)) {
                return new Change.Taken<>("externalId");
            }
            for (String member : wanted.memberIds()) {
                if (users.get(member) == null) {
                    return new Change.NoSuchMember<>(member);
                }
            }
            Instant now = clock.instant();
            return storeGroup(
                    wanted.asGroup(
                            old == null ? UUID.randomUUID().toString() : old.id(),
                            old == null ? Stamp.first(now) : old.stamp().next(now)));
        });
    }

    public Change<String> deleteGroup(String id) {
        return writing(() -> {
            if (groups.get(id) == null) {
                return new Change.Missing<>(id);
            }
            lastRecorded = journal.record(AppEvent.TOPIC, AppEvent.deletedGroup(name(), id));
            groups.remove(id);
            return new Change.Done<>(id);
        });
    }

    public boolean accepts(String token) {
        return Tokens.matches(token, tokenHash);
    }

    /// Makes another token; the old one is worthless at once. The answer is the only time it can be
    /// read.
    public String rotateToken() {
        String token = Tokens.random();
        String hash = Tokens.hash(token);
        return writing(() -> {
            lastRecorded = journal.record(AppEvent.TOPIC, AppEvent.token(name(), hash));
            tokenHash = hash;
            return token;
        });
    }

    /// Does again what the journal says happened.
    void replay(AppEvent event) {
        writing(() -> {
            if (event.user() != null) {
                users.put(event.user());
            }
            if (event.deletedUser() != null) {
                users.remove(event.deletedUser());
            }
            if (event.group() != null) {
                groups.put(event.group());
            }
            if (event.deletedGroup() != null) {
                groups.remove(event.deletedGroup());
            }
            if (event.token() != null) {
                tokenHash = event.token();
            }
            return event;
        });
    }

    private Change<StoredUser> keep(StoredUser user, StoredUser.@Nullable Keys before) {
        String taken = users.taken(user.id(), user.keys());
        if (taken != null) {
            return new Change.Taken<>(taken);
        }
        Optional<String> noSeat =
                Seats.refusal(facts.licence(), users.all(), before, user.keys(), clock.today());
        return noSeat.isPresent() ? new Change.NoSeat<>(noSeat.get()) : storeUser(user);
    }

    private Change<StoredUser> storeUser(StoredUser user) {
        lastRecorded = journal.record(AppEvent.TOPIC, AppEvent.user(name(), user));
        users.put(user);
        return new Change.Done<>(user);
    }

    private Change<StoredGroup> storeGroup(StoredGroup group) {
        lastRecorded = journal.record(AppEvent.TOPIC, AppEvent.group(name(), group));
        groups.put(group);
        return new Change.Done<>(group);
    }

    private StoredGroup leaving(StoredGroup group, String member) {
        return group.without(member, group.stamp().next(clock.instant()));
    }
}
