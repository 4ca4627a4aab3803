package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.roster.Digest;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;

/// What a plan does, without saying to whom: people, accounts and groups are called by their place
/// in the order of their ids. Two worlds that differ only in what people and things are called give
/// plans of the same shape, which is how a run is planned again without names.
public final class PlanShape {
    private final TreeMap<AccountId, Integer> accounts = new TreeMap<>();
    private final TreeMap<PersonId, Integer> people = new TreeMap<>();
    private final TreeMap<AppGroupId, Integer> groups = new TreeMap<>();
    private final TreeMap<LasKey, Integer> keys = new TreeMap<>();

    private PlanShape(World world) {
        List<AccountId> allAccounts = new ArrayList<>();
        List<PersonId> allPeople = new ArrayList<>();
        world.app().accounts().forEach(each -> allAccounts.add(each.id()));
        world.links().all().stream().map(Link::account).forEach(allAccounts::add);
        world.links().all().stream().map(Link::person).forEach(allPeople::add);
        world.roster().pupils().stream().map(Person::id).forEach(allPeople::add);
        world.roster().staff().stream().map(Person::id).forEach(allPeople::add);
        for (ManagedAccount ours : world.ledger().accounts()) {
            allAccounts.add(ours.account());
            allPeople.add(ours.person());
        }
        for (DeactivatedAccount gone : world.ledger().deactivated()) {
            allAccounts.add(gone.account());
            if (gone.person() != null) {
                allPeople.add(gone.person());
            }
        }
        number(allAccounts, accounts);
        number(allPeople, people);
        number(world.app().groups().stream().map(each -> each.id()).toList(), groups);
        number(world.roster().groups().stream().map(each -> each.key()).toList(), keys);
    }

    /// @param world the plan was made from
    /// @return one line per step, hold and notice, sorted
    public static List<String> of(World world, Plan plan) {
        PlanShape shape = new PlanShape(world);
        List<String> lines = new ArrayList<>();
        plan.holds().forEach(hold -> lines.add("hold " + hold.getClass().getSimpleName()));
        plan.notices().stream()
                .filter(notice -> !(notice instanceof Notice.ChangedInApp))
                .forEach(notice -> lines.add("notice " + notice.getClass().getSimpleName()));
        plan.steps().forEach(step -> lines.add(shape.line(step)));
        return lines.stream().sorted().toList();
    }

    /// SHA-256 over the lines, in hex.
    public static String fingerprint(List<String> lines) {
        return Digest.of(lines.toArray(String[]::new));
    }

    private String line(Step step) {
        return switch (step) {
            case Step.KeepAccount keep -> "keep " + whose(keep.account(), keep.person());
            case Step.LeaveAccount leave ->
                    "leave %s %s".formatted(account(leave.account()), leave.stays());
            case Step.CreateAccount create ->
                    "create p%s %s%s"
                            .formatted(
                                    people.get(create.person()),
                                    create.because(),
                                    isNumbered(create) ? " numbered" : "");
            case Step.UpdateAccount update ->
                    "update %s %s%s %s"
                            .formatted(
                                    whose(update.account(), update.person()),
                                    why(update.because()),
                                    update.takeOver() ? " taken over" : "",
                                    changes(update.before(), update.after()));
            case Step.RestoreAccount restore ->
                    "restore %s %s"
                            .formatted(
                                    whose(restore.account(), restore.person()), restore.because());
            case Step.ReleaseAccount release -> "release " + account(release.account());
            case Step.PutBack back ->
                    "back %s %s"
                            .formatted(
                                    account(back.account()), changes(back.before(), back.after()));
            case Step.DeactivateAccount gone ->
                    "remove %s %s until %s"
                            .formatted(
                                    account(gone.account()),
                                    gone.cause().getClass().getSimpleName(),
                                    gone.restorableUntil());
            case Step.OfGroup group -> line(group);
        };
    }

    private String line(Step.OfGroup step) {
        return switch (step) {
            case Step.KeepGroup keep ->
                    "group %s %s"
                            .formatted(group(keep.group()), keep.emptied() ? "emptied" : "stays");
            case Step.CreateGroup create -> "group made for k" + keys.get(create.key());
            case Step.UpdateGroup update ->
                    "group %s becomes k%s%s%s"
                            .formatted(
                                    group(update.group()),
                                    keys.get(update.key()),
                                    update.adopted() ? " adopted" : "",
                                    update.renamed() ? " renamed" : "");
            case Step.PutBackGroup back -> "group %s back".formatted(group(back.group()));
            case Step.ChangeMembers change -> members(change);
        };
    }

    private String members(Step.ChangeMembers change) {
        String where =
                switch (change.group()) {
                    case GroupRef.Existing(AppGroupId id) -> group(id);
                    case GroupRef.Made _ -> "new";
                };
        TreeSet<String> added = new TreeSet<>();
        for (AccountRef ref : change.added()) {
            added.add(
                    switch (ref) {
                        case AccountRef.Existing(AccountId id) -> account(id);
                        case AccountRef.Made(PersonId person) -> "p" + people.get(person);
                    });
        }
        TreeSet<String> removed = new TreeSet<>();
        change.removed().forEach(id -> removed.add(account(id)));
        return "members %s + %s - %s".formatted(where, added, removed);
    }

    /// Which parts of an account a step changes.
    private static String changes(AccountFields before, AccountFields after) {
        List<String> parts = new ArrayList<>();
        note(parts, "key", before.externalId(), after.externalId());
        note(parts, "name", before.name(), after.name());
        note(parts, "prefix", before.namePrefix(), after.namePrefix());
        note(parts, "state", before.active(), after.active());
        note(parts, "eckId", before.eckId(), after.eckId());
        note(parts, "year", before.yearGroup(), after.yearGroup());
        note(parts, "schoolYear", before.schoolYear(), after.schoolYear());
        note(parts, "email", before.email(), after.email());
        note(parts, "roles", before.roles(), after.roles());
        return parts.toString();
    }

    private static void note(
            List<String> parts,
            String part,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(part);
        }
    }

    /// Whether somebody else has the plain user name.
    private static boolean isNumbered(Step.CreateAccount create) {
        String name = create.userNames().getFirst();
        return Character.isDigit(name.charAt(name.length() - 1));
    }

    private String whose(AccountId account, PersonId person) {
        return "%s of p%s".formatted(account(account), people.get(person));
    }

    private String account(AccountId id) {
        return "a" + accounts.get(id);
    }

    private String group(AppGroupId id) {
        return "g" + groups.get(id);
    }

    private static <T extends Comparable<T>> void number(
            Collection<T> ids, Map<T, Integer> numbers) {
        new TreeSet<>(ids).forEach(id -> numbers.put(id, numbers.size()));
    }

    /// Whether roster or app changed is known by what was wished before, and that is left out of a
    /// world without names.
    private static String why(Because because) {
        return because == Because.ROSTER_CHANGED || because == Because.APP_CHANGED
                ? "CHANGED"
                : because.name();
    }
}
