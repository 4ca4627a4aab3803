package nl.beheerportaal.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.UndoHistory.Event;
import org.jspecify.annotations.Nullable;

/// Says what an undo must have done, from how the app looked before and after each event.
///
/// @param events the undo itself is the last
/// @param position of the run that was undone
record UndoOracle(List<Event> events, int position, Plan plan) {
    private Event target() {
        return events.get(position);
    }

    private List<Event> later() {
        return events.subList(position + 1, events.size() - 1);
    }

    /// Part by part: what only that run changed is as before it; all else is as it was just now.
    void check(Undoing what, World now, World world) {
        Map<AccountId, Account> start = byId(target().before());
        Map<AccountId, Account> ran = byId(target().after());
        Map<AccountId, Account> then = byId(now);
        Map<AccountId, Account> end = byId(world);
        assertThat(end.keySet()).as("no account is lost or made").isEqualTo(then.keySet());
        Set<AccountId> excused = excused();
        then.forEach((id, account) -> {
            Account result = Objects.requireNonNull(end.get(id));
            assertThat(result.work()).isEqualTo(account.work());
            assertThat(result.userName()).isEqualTo(account.userName());
            Account ranTo = ran.get(id);
            boolean covered = what.only() == null || what.only().equals(id);
            for (AccountPart part : AccountPart.values()) {
                if (excused.contains(id) && part != AccountPart.NAME) {
                    continue;
                }
                if (ranTo == null || !covered || !changed(start.get(id), ranTo, part)) {
                    assertThat(part.same(of(account), of(result))).as(id + " " + part).isTrue();
                } else {
                    AccountFields before = before(start.get(id), ranTo);
                    check(new Moved(id, part, before, of(ranTo)), of(account), of(result));
                }
            }
        });
    }

    /// A part of an account that the run moved.
    private record Moved(AccountId id, AccountPart part, AccountFields from, AccountFields to) {}

    private void check(Moved moved, AccountFields now, AccountFields result) {
        AccountPart part = moved.part;
        boolean asBefore = part.same(moved.from, result);
        boolean asNow = part.same(now, result);
        if (!touchedSince(moved.id, part)) {
            assertThat(asBefore || !part.same(moved.to, now))
                    .as(moved.id + " " + part + " is as before the run")
                    .isTrue();
        } else if (!undoneSince() && (changedByRun(moved.id, part) || !part.same(moved.to, now))) {
            assertThat(asNow).as(moved.id + " " + part + " is kept").isTrue();
        }
        assertThat(asBefore || asNow).as(moved.id + " " + part + " is one or the other").isTrue();
    }

    private static boolean changed(@Nullable Account first, Account second, AccountPart part) {
        return !part.same(before(first, second), of(second));
    }

    private static AccountFields before(@Nullable Account first, Account second) {
        return first == null ? of(second).withActive(false) : of(first);
    }

    /// Accounts whose keys another account has now, those that lend theirs, and the administrator.
    private Set<AccountId> excused() {
        Set<AccountId> excused = new HashSet<>();
        for (Notice notice : plan.notices()) {
            if (notice instanceof Notice.NotPutBack kept
                    && (kept.why() == Notice.Why.KEY_TAKEN
                            || kept.why() == Notice.Why.ADMINISTRATOR)) {
                excused.add(kept.account());
            }
        }
        plan.only(Step.ReleaseAccount.class).forEach(step -> excused.add(step.account()));
        return excused;
    }

    private boolean touchedSince(AccountId id, AccountPart part) {
        return later().stream().anyMatch(event -> touches(event, id, part));
    }

    /// By hand, back and forth, does not count.
    private boolean changedByRun(AccountId id, AccountPart part) {
        return later().stream().anyMatch(event -> event.run() != null && touches(event, id, part));
    }

    private static boolean touches(Event event, AccountId id, AccountPart part) {
        Account first = byId(event.before()).get(id);
        Account second = byId(event.after()).get(id);
        return second != null && changed(first, second, part);
    }

    private boolean undoneSince() {
        return later().stream().anyMatch(Event::isUndo);
    }

    /// Right after the run, with nothing in between: account by account, group by group.
    void checkSameAsBefore(World world) {
        Map<AccountId, Account> start = byId(target().before());
        Map<AccountId, Account> end = byId(world);
        Set<AccountId> excused = excused();
        excused.removeIf(id -> !isKept(id));
        start.forEach((id, account) -> {
            if (!excused.contains(id)) {
                assertThat(end.get(id)).isEqualTo(account);
            }
        });
        end.forEach((id, account) -> {
            if (!start.containsKey(id)) {
                assertThat(account.active()).as(id + " was made by the run").isFalse();
            }
        });
        Map<AppGroupId, AppGroup> groups = groups(world);
        groups(target().before())
                .forEach((id, group) -> assertThat(groups.get(id)).isEqualTo(group));
        if (excused.isEmpty() && !target().isUndo()) {
            assertThat(owners(world, start.keySet()))
                    .isEqualTo(owners(target().before(), start.keySet()));
        }
    }

    private boolean isKept(AccountId id) {
        return plan.notices().stream()
                .anyMatch(notice ->
                        notice instanceof Notice.NotPutBack kept && kept.account().equals(id));
    }

    private static Map<AccountId, String> owners(World world, Set<AccountId> among) {
        Map<AccountId, String> owners = new HashMap<>();
        for (ManagedAccount ours : world.ledger().accounts()) {
            if (among.contains(ours.account())) {
                owners.put(ours.account(), ours.person().toString());
            }
        }
        return owners;
    }

    private static AccountFields of(Account account) {
        return AccountFields.of(account);
    }

    private static Map<AccountId, Account> byId(World world) {
        return new TreeMap<>(world.app().accountsById());
    }

    private static Map<AppGroupId, AppGroup> groups(World world) {
        Map<AppGroupId, AppGroup> groups = new HashMap<>();
        world.app().groups().forEach(group -> groups.put(group.id(), group));
        return groups;
    }
}
