package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.selection.Mode;

/// A world with its indexes: everything sorted by id, so that the order in which anything was read
/// cannot matter.
record Situation(
        World world,
        LocalDate today,
        NavigableMap<PersonId, Pupil> pupils,
        NavigableMap<PersonId, StaffMember> staff,
        NavigableMap<LasKey, Group> groups,
        NavigableMap<AccountId, Account> accounts,
        NavigableMap<AppGroupId, AppGroup> appGroups,
        Map<AccountId, NavigableSet<AppGroupId>> memberships,
        Map<AccountId, ManagedAccount> managed,
        Map<AccountId, DeactivatedAccount> deactivated,
        Map<AccountId, UndoneAccount> undone,
        List<PersonId> listedTwice) {
    static Situation of(World world, LocalDate today) {
        TreeSet<PersonId> twice = new TreeSet<>();
        return new Situation(
                world,
                today,
                index(world.roster().pupils(), Pupil::id, Situation::spelling, twice::add),
                index(world.roster().staff(), StaffMember::id, Situation::spelling, twice::add),
                index(world.roster().groups(), Group::key, Group::toString, _ -> {}),
                index(world.app().accounts(), Account::id, Account::userName, _ -> {}),
                index(world.app().groups(), AppGroup::id, AppGroup::name, _ -> {}),
                memberships(world.app().groups()),
                world.ledger().accounts().stream()
                        .collect(Collectors.toMap(ManagedAccount::account, Function.identity())),
                world.ledger().deactivated().stream()
                        .collect(
                                Collectors.toMap(DeactivatedAccount::account, Function.identity())),
                world.ledger().undone().stream()
                        .collect(Collectors.toMap(UndoneAccount::account, Function.identity())),
                List.copyOf(twice));
    }

    SchoolYear schoolYear() {
        return SchoolYear.of(today);
    }

    Occasion occasion() {
        return world.occasion();
    }

    /// Whether the account stays as a person put it back. In selective mode the selection says who
    /// comes along, and a wizard that is confirmed decides anew about everybody.
    boolean staysAsUndone(AccountId account) {
        return undone.containsKey(account)
                && world.selection().mode() == Mode.EVERYTHING
                && occasion() != Occasion.WIZARD;
    }

    /// The same for somebody whose account is no longer in the app.
    boolean staysAsUndone(PersonId person) {
        return undone.values().stream()
                .anyMatch(each ->
                        person.equals(each.person())
                                && !accounts.containsKey(each.account())
                                && staysAsUndone(each.account()));
    }

    NavigableSet<AppGroupId> groupsOf(AccountId account) {
        return memberships.getOrDefault(account, Collections.emptyNavigableSet());
    }

    List<String> groupNamesOf(AccountId account) {
        return groupsOf(account).stream().map(appGroups::get).map(AppGroup::name).sorted().toList();
    }

    /// Names of roster groups, in the order of the keys given; a key the roster does not have has
    /// no name.
    List<String> groupNames(Collection<LasKey> keys) {
        return keys.stream()
                .filter(groups::containsKey)
                .map(groups::get)
                .map(Group::display)
                .toList();
    }

    boolean isAdministrator(Account account) {
        return world.app().isAdministrator(account);
    }

    /// Of several with the same id the one that sorts first is believed, whatever came first.
    private static <K extends Comparable<K>, V> NavigableMap<K, V> index(
            List<V> values, Function<V, K> key, Function<V, String> order, Consumer<K> repeated) {
        TreeMap<K, V> index = new TreeMap<>();
        for (V value : values) {
            K id = key.apply(value);
            V other = index.putIfAbsent(id, value);
            if (other != null) {
                repeated.accept(id);
                index.merge(
                        id,
                        value,
                        (one, two) ->
                                order.apply(one).compareTo(order.apply(two)) <= 0 ? one : two);
            }
        }
        return index;
    }

    private static String spelling(Pupil pupil) {
        return "%s|%s|%s|%s"
                .formatted(
                        pupil.name(),
                        pupil.homeGroup(),
                        pupil.yearGroup(),
                        pupil.eckId() == null ? "" : pupil.eckId().value());
    }

    private static String spelling(StaffMember member) {
        return "%s|%s|%s|%s"
                .formatted(
                        member.name(),
                        member.endDate(),
                        new TreeSet<>(member.roles()),
                        member.groups());
    }

    private static Map<AccountId, NavigableSet<AppGroupId>> memberships(List<AppGroup> groups) {
        Map<AccountId, NavigableSet<AppGroupId>> memberships = new HashMap<>();
        for (AppGroup group : groups) {
            for (AccountId member : group.members()) {
                memberships.computeIfAbsent(member, _ -> new TreeSet<>()).add(group.id());
            }
        }
        return memberships;
    }

    static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
