package nl.beheerportaal.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.World;

/// What is in the app and in our books, under names that do not depend on the ids an app happens to
/// give: two runs that did the same are equal.
record EndState(
        SortedMap<String, String> accounts,
        SortedMap<String, String> groups,
        TreeSet<String> linked,
        TreeSet<String> ours,
        TreeSet<String> deactivated) {
    static EndState of(World world) {
        AppSnapshot app = world.app();
        Map<AccountId, String> names = new HashMap<>();
        SortedMap<String, String> accounts = new TreeMap<>();
        for (Account account : app.accounts()) {
            String name = name(account);
            names.put(account.id(), name);
            accounts.merge(
                    name,
                    AccountFields.of(account) + " " + account.work(),
                    (one, two) -> "twice: " + one + " and " + two);
        }
        SortedMap<String, String> groups = new TreeMap<>();
        for (AppGroup group : app.groups()) {
            TreeSet<String> members = new TreeSet<>();
            group.members().forEach(member -> members.add(names.getOrDefault(member, "?")));
            groups.merge(
                    group.externalId() == null ? group.id().value() : group.externalId(),
                    group.name() + group.groupType() + group.yearGroup() + members,
                    (one, two) -> "twice: " + one + " and " + two);
        }
        TreeSet<String> linked = new TreeSet<>();
        world.links()
                .all()
                .forEach(link ->
                        linked.add(link.person() + "=" + names.getOrDefault(link.account(), "?")));
        TreeSet<String> ours = new TreeSet<>();
        world.ledger()
                .accounts()
                .forEach(account ->
                        ours.add(
                                account.person()
                                        + "="
                                        + names.getOrDefault(account.account(), "?")));
        world.ledger().groups().forEach(group -> ours.add(group.externalId() + group.keys()));
        TreeSet<String> deactivated = new TreeSet<>();
        world.ledger()
                .deactivated()
                .forEach(gone ->
                        deactivated.add(names.getOrDefault(gone.account(), "?") + gone.cause()));
        return new EndState(accounts, groups, linked, ours, deactivated);
    }

    /// Every line that stands in one of the two only.
    List<String> difference(EndState other) {
        TreeSet<String> mine = lines();
        TreeSet<String> theirs = other.lines();
        List<String> lines = new ArrayList<>();
        mine.stream()
                .filter(line -> !theirs.contains(line))
                .forEach(line -> lines.add("+ " + line));
        theirs.stream()
                .filter(line -> !mine.contains(line))
                .forEach(line -> lines.add("- " + line));
        return lines;
    }

    private TreeSet<String> lines() {
        TreeSet<String> lines = new TreeSet<>();
        accounts.forEach((name, text) -> lines.add("account " + name + " " + text));
        groups.forEach((name, text) -> lines.add("group " + name + " " + text));
        linked.forEach(line -> lines.add("linked " + line));
        ours.forEach(line -> lines.add("ours " + line));
        deactivated.forEach(line -> lines.add("deactivated " + line));
        return lines;
    }

    private static String name(Account account) {
        return account.id().value().startsWith("account-") || account.id().value().startsWith("new")
                ? "made for " + account.externalId()
                : account.id().value();
    }
}
