package nl.beheerportaal.regenboog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;

/// A seeded world some time after its first synchronisation: pupils came, left and moved, groups
/// were renamed or got new keys, and somebody worked by hand in the app.
public final class LaterWorld {
    private final Random random;
    private final World world;

    private LaterWorld(World world, long seed) {
        this.world = world;
        this.random = new Random(seed * 31 + 7);
    }

    /// @return the world at the occasion, or as it was when its first plan was held
    public static World of(long seed, Occasion occasion) {
        return of(SeededWorld.first(seed), seed, occasion);
    }

    /// A small one, for simulations.
    public static World small(long seed, Occasion occasion) {
        return of(SeededWorld.small(seed), seed, occasion);
    }

    private static World of(World first, long seed, Occasion occasion) {
        World synchronised = Applied.to(first, Planner.plan(first, DeRegenboog.TODAY));
        return new LaterWorld(synchronised, seed).later().withOccasion(occasion);
    }

    /// Any world some time later; the same for its seed.
    public static World after(World world, long seed) {
        return new LaterWorld(world, seed).later();
    }

    private World later() {
        boolean newKeys = chance(6);
        List<Group> groups = new ArrayList<>();
        for (Group group : world.roster().groups()) {
            String name = chance(5) ? group.name() + " nieuw" : group.name();
            groups.add(new Group(key(group.key(), newKeys), group.type(), name, group.yearGroup()));
        }
        List<Pupil> pupils = new ArrayList<>();
        for (Pupil pupil : world.roster().pupils()) {
            if (!chance(10)) {
                pupils.add(moved(pupil, groups, newKeys));
            }
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            PersonId id = new PersonId(3000 + i);
            if (world.roster().pupilsById().containsKey(id)) {
                continue;
            }
            pupils.add(
                    DeRegenboog.pupil(
                            id,
                            PersonName.of("Nieuw", "", "Kind" + i),
                            4,
                            groups.getFirst().key()));
        }
        List<StaffMember> staff = new ArrayList<>();
        for (StaffMember member : world.roster().staff()) {
            if (staff.isEmpty() || !chance(6)) {
                staff.add(member);
            }
        }
        return world.withSnapshots(roster(groups, pupils, staff), app());
    }

    private Pupil moved(Pupil pupil, List<Group> groups, boolean newKeys) {
        LasKey home = pupil.homeGroup() == null ? null : key(pupil.homeGroup(), newKeys);
        boolean reissued = chance(20) && pupil.eckId() != null;
        return new Pupil(
                reissued ? new PersonId(pupil.id().value() + 50_000) : pupil.id(),
                pupil.eckId(),
                pupil.lasKey(),
                chance(12) ? PersonName.of("Anders", "", "Genoemd") : pupil.name(),
                chance(6) ? YearGroup.of(7) : pupil.yearGroup(),
                chance(8) ? groups.get(random.nextInt(groups.size())).key() : home,
                pupil.combinedGroups().stream().map(each -> key(each, newKeys)).toList());
    }

    private static LasKey key(LasKey key, boolean renewed) {
        return renewed ? new LasKey("las2-" + key) : key;
    }

    private RosterSnapshot roster(List<Group> groups, List<Pupil> pupils, List<StaffMember> staff) {
        RosterSnapshot old = world.roster();
        return new RosterSnapshot(
                old.school(),
                true,
                null,
                groups,
                pupils,
                staff,
                old.mutated(),
                old.generated(),
                old.fetched(),
                old.completeness());
    }

    private AppSnapshot app() {
        AppSnapshot old = world.app();
        List<Account> accounts = new ArrayList<>();
        for (Account account : old.accounts()) {
            if (!chance(30)) {
                accounts.add(byHand(account));
            }
        }
        List<AppGroup> groups = new ArrayList<>();
        Set<AccountId> club = new HashSet<>();
        accounts.stream().filter(_ -> chance(5)).forEach(account -> club.add(account.id()));
        for (int i = 0; i < random.nextInt(3); i++) {
            AccountId id = new AccountId("hand-" + old.accounts().size() + "-" + i);
            if (old.accountsById().containsKey(id)) {
                continue;
            }
            Account made = DeRegenboog.account(id, "Met", "de Hand" + i, AccountKind.PUPIL);
            accounts.add(made);
            club.add(made.id());
        }
        Set<AccountId> there = new HashSet<>();
        accounts.forEach(account -> there.add(account.id()));
        old.groups().stream()
                .filter(group -> !group.id().value().equals("club"))
                .forEach(group -> groups.add(without(group, there)));
        groups.add(new AppGroup(new AppGroupId("club"), null, "Club", null, null, null, club));
        return new AppSnapshot(
                old.app(),
                accounts,
                groups,
                old.administrators(),
                old.licence(),
                old.fetched(),
                old.completeness());
    }

    /// An app forgets the members it deletes.
    private static AppGroup without(AppGroup group, Set<AccountId> there) {
        Set<AccountId> members = new HashSet<>(group.members());
        members.retainAll(there);
        return new AppGroup(
                group.id(),
                group.externalId(),
                group.name(),
                group.groupType(),
                group.yearGroup(),
                group.schoolYear(),
                members);
    }

    private Account byHand(Account account) {
        AccountFields fields = AccountFields.of(account);
        boolean active = chance(25) ? !fields.active() : fields.active();
        return new Account(
                account.id(),
                account.externalId(),
                account.userName(),
                account.name(),
                account.kind(),
                active,
                account.eckId(),
                account.yearGroup(),
                account.schoolYear(),
                chance(20) ? "ver" : account.namePrefix(),
                account.email(),
                account.roles(),
                new Work(account.work().completedAssignments() + 1, DeRegenboog.NOW),
                account.created());
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
