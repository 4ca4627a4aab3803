package nl.beheerportaal.regenboog;

import java.time.Instant;
import java.util.ArrayList;
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
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.AccountRef;
import nl.beheerportaal.core.plan.Bookkeeping;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.core.plan.GroupRef;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolYear;
import org.jspecify.annotations.Nullable;

/// A world in which a plan was carried out without any trouble: what tests compare with.
public final class Applied implements Bookkeeping.Results {
    private final Map<AccountId, Account> accounts = new TreeMap<>();
    private final Map<AppGroupId, AppGroup> groups = new TreeMap<>();
    private final Map<PersonId, AccountId> madeAccounts = new HashMap<>();
    private final Map<String, AppGroupId> madeGroups = new HashMap<>();
    private final Map<StepId, String> done = new HashMap<>();

    private Applied(AppSnapshot app) {
        app.accounts().forEach(account -> accounts.put(account.id(), account));
        app.groups().forEach(group -> groups.put(group.id(), group));
    }

    /// The world after the runnable steps of the plan.
    public static World to(World world, Plan plan) {
        return carriedOut(world, plan).world();
    }

    /// The world after a plan, and what became of its steps.
    public record CarriedOut(World world, Bookkeeping.Results results) {}

    public static CarriedOut carriedOut(World world, Plan plan) {
        Applied applied = new Applied(world.app());
        plan.runnable().forEach(applied::apply);
        return new CarriedOut(applied.world(world, plan), applied);
    }

    private World world(World world, Plan plan) {
        Applied applied = this;
        Instant night = plan.basis().day().atTime(3, 0).atZone(SchoolYear.TIME).toInstant();
        Bookkeeping books = new Bookkeeping(plan, applied, night);
        AppSnapshot app = world.app();
        return world.withSnapshots(
                        world.roster(),
                        new AppSnapshot(
                                app.app(),
                                List.copyOf(applied.accounts.values()),
                                List.copyOf(applied.groups.values()),
                                app.administrators(),
                                app.licence(),
                                app.fetched(),
                                app.completeness()))
                .withOurs(books.links(world.links(), "test"), books.ledger(world.ledger()));
    }

    @Override
    public boolean done(StepId step) {
        return done.containsKey(step);
    }

    @Override
    public boolean unknown(StepId step) {
        return false;
    }

    @Override
    public @Nullable String made(StepId step) {
        return done.get(step);
    }

    private void apply(Step step) {
        String id = "";
        switch (step) {
            case Step.CreateAccount create -> {
                AccountId made = newId(create.person());
                madeAccounts.put(create.person(), made);
                accounts.put(made, account(made, create.userNames().getFirst(), create.fields()));
                id = made.value();
            }
            case Step.UpdateAccount update -> set(update.account(), update.after());
            case Step.RestoreAccount restore -> set(restore.account(), restore.after());
            case Step.ReleaseAccount release -> set(release.account(), release.after());
            case Step.PutBack back -> set(back.account(), back.after());
            case Step.DeactivateAccount gone -> deactivate(gone.account());
            case Step.CreateGroup create -> {
                AppGroupId made =
                        new AppGroupId(
                                "new-" + Objects.requireNonNull(create.fields().externalId()));
                madeGroups.put(create.fields().externalId(), made);
                groups.put(made, group(made, create.fields(), Set.of()));
                id = made.value();
            }
            case Step.UpdateGroup update ->
                    groups.computeIfPresent(
                            update.group(),
                            (key, old) -> group(key, update.after(), old.members()));
            case Step.PutBackGroup back ->
                    groups.computeIfPresent(
                            back.group(), (key, old) -> group(key, back.after(), old.members()));
            case Step.ChangeMembers change -> change(change);
            case Step.KeepAccount _, Step.LeaveAccount _, Step.KeepGroup _ ->
                    throw new IllegalStateException("nothing to carry out for " + step.id());
        }
        done.put(step.id(), id);
    }

    private AccountId newId(PersonId person) {
        int number = accounts.size();
        while (accounts.containsKey(new AccountId("new" + number + "-" + person))) {
            number++;
        }
        return new AccountId("new" + number + "-" + person);
    }

    private void change(Step.ChangeMembers change) {
        AppGroupId id =
                switch (change.group()) {
                    case GroupRef.Existing(AppGroupId known) -> known;
                    case GroupRef.Made(String key) -> Objects.requireNonNull(madeGroups.get(key));
                };
        AppGroup old = Objects.requireNonNull(groups.get(id));
        Set<AccountId> members = new HashSet<>(old.members());
        change.removed().forEach(members::remove);
        for (AccountRef ref : change.added()) {
            members.add(
                    switch (ref) {
                        case AccountRef.Existing(AccountId known) -> known;
                        case AccountRef.Made(PersonId person) ->
                                Objects.requireNonNull(madeAccounts.get(person));
                    });
        }
        groups.put(id, group(id, GroupFields.of(old), members));
    }

    private void deactivate(AccountId id) {
        Account old = Objects.requireNonNull(accounts.get(id));
        set(id, AccountFields.of(old).withActive(false));
    }

    private void set(AccountId id, AccountFields fields) {
        Account old = Objects.requireNonNull(accounts.get(id));
        accounts.put(id, account(id, old.userName(), fields, old.work()));
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

    private static Account account(AccountId id, String userName, AccountFields fields) {
        return account(id, userName, fields, Work.NONE);
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

    /// The account of a child who went on working in the app.
    public static Account afterAnotherLesson(Account account) {
        Work work =
                new Work(
                        account.work().completedAssignments() + 3, DeRegenboog.NOW.plusSeconds(60));
        return account(account.id(), account.userName(), AccountFields.of(account), work);
    }

    /// The ids of the accounts that are active, sorted.
    public static List<AccountId> active(World world) {
        List<AccountId> active = new ArrayList<>();
        for (Account account : world.app().accounts()) {
            if (account.active()) {
                active.add(account.id());
            }
        }
        return active.stream().sorted().toList();
    }
}
