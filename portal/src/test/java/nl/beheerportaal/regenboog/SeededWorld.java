package nl.beheerportaal.regenboog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;

/// Worlds that nobody thought of, each the same for its seed: a school of any size, an app that
/// knows part of it, links for part of that, and people's decisions about the rest.
public final class SeededWorld {
    private static final List<String> CALL_NAMES =
            List.of("Noor", "Sem", "Daan", "Lotte", "Yusuf", "Zoë", "Bram", "Fleur", "");
    private static final List<String> PREFIXES = List.of("", "", "", "de", "van der", "'t");
    private static final List<String> SURNAMES =
            List.of("Bakker", "Visser", "Smit", "Yılmaz", "Hendriks", "Øst", "Jansen");

    private final Random random;
    private final int pupilCount;
    private final List<Group> groups = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<AppGroup> appGroups = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private SeededWorld(long seed, int largest) {
        this.random = new Random(seed);
        this.pupilCount = 1 + random.nextInt(largest);
    }

    /// A school before its first synchronisation, at step 4 of the wizard.
    public static World first(long seed) {
        return new SeededWorld(seed, 40).make();
    }

    /// A small one, for simulations.
    public static World small(long seed) {
        return new SeededWorld(seed, 12).make();
    }

    /// The same facts, in another order.
    public static World shuffled(World world, long seed) {
        Random random = new Random(seed);
        RosterSnapshot roster = world.roster();
        AppSnapshot app = world.app();
        return world.withSnapshots(
                new RosterSnapshot(
                        roster.school(),
                        roster.active(),
                        roster.mergedInto(),
                        shuffled(roster.groups(), random),
                        shuffled(roster.pupils(), random),
                        shuffled(roster.staff(), random),
                        roster.mutated(),
                        roster.generated(),
                        roster.fetched(),
                        roster.completeness()),
                new AppSnapshot(
                        app.app(),
                        shuffled(app.accounts(), random),
                        shuffled(app.groups(), random),
                        app.administrators(),
                        app.licence(),
                        app.fetched(),
                        app.completeness()));
    }

    private World make() {
        addGroups();
        addPeople();
        addAccounts();
        addAppGroups();
        return new World(
                DeRegenboog.SCHOOL,
                Occasion.WIZARD,
                true,
                roster(),
                app(),
                Links.of(links),
                Decisions.of(decisions),
                selection(),
                Ledger.empty(),
                Limits.standard());
    }

    private void addGroups() {
        int homes = 1 + random.nextInt(5);
        for (int i = 0; i < homes; i++) {
            String name = chance(4) ? "Groep 3" : "Groep " + (3 + i);
            groups.add(new Group(new LasKey("g" + i), GroupType.HOME, name, YearGroup.of(3 + i)));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            groups.add(new Group(new LasKey("c" + i), GroupType.COMBINED, "Plus " + i, null));
        }
    }

    private void addPeople() {
        for (int i = 0; i < pupilCount; i++) {
            PersonId id = new PersonId(1000 + i);
            List<LasKey> combined = new ArrayList<>();
            groups.stream()
                    .filter(group -> group.type() == GroupType.COMBINED && chance(3))
                    .forEach(group -> combined.add(group.key()));
            pupils.add(
                    new Pupil(
                            id,
                            chance(8) ? null : DeRegenboog.eckId(id),
                            new LasKey("l" + id),
                            name(),
                            chance(12) ? null : YearGroup.of(3 + random.nextInt(6)),
                            chance(15) ? null : home(),
                            combined));
        }
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            PersonId id = new PersonId(2000 + i);
            staff.add(
                    new StaffMember(
                            id,
                            chance(3) ? null : DeRegenboog.eckId(id),
                            null,
                            PersonName.of("Juf" + i, "", pick(SURNAMES)),
                            chance(4) ? null : "t" + i + "@school.example",
                            chance(6) ? DeRegenboog.TODAY.minusDays(1) : null,
                            i > 0 && chance(9) ? Set.of() : Set.of(Role.TEACHER),
                            Set.of(),
                            List.of(home()),
                            List.of()));
        }
    }

    private void addAccounts() {
        for (Pupil pupil : pupils) {
            if (!chance(4)) {
                AccountId id = addAccount("p" + pupil.id(), pupil.name(), AccountKind.PUPIL);
                if (!chance(5)) {
                    links.add(DeRegenboog.link(id, pupil.id()));
                } else if (chance(2)) {
                    decisions.add(new Decision.MayGo(id, DeRegenboog.NOW, "test"));
                } else if (chance(3)) {
                    decisions.add(new Decision.KeepUntilMerged(id, DeRegenboog.NOW, "test"));
                }
            }
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            AccountId id = addAccount("left" + i, name(), AccountKind.PUPIL);
            if (chance(2)) {
                links.add(DeRegenboog.link(id, new PersonId(5000 + i)));
            }
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            addAccount("t" + i, PersonName.of("Juf" + i, "", "Oud"), AccountKind.TEACHER);
        }
        addAccount("beheer", PersonName.of("Be", "", "Heer"), AccountKind.TEACHER);
        addAccount("robot", PersonName.of("Ro", "", "Bot"), AccountKind.OTHER);
    }

    private AccountId addAccount(String id, PersonName name, AccountKind kind) {
        AccountId account = new AccountId("a-" + id);
        accounts.add(
                new Account(
                        account,
                        chance(20) ? "left-over-" + id : null,
                        id.equals("beheer") ? "beheer" : chance(3) ? "u." + id : userName(name, id),
                        AccountName.of(name.callName(), name.familyName()),
                        kind,
                        !chance(9) || id.equals("beheer"),
                        null,
                        chance(2) ? YearGroup.of(3) : null,
                        null,
                        "",
                        kind == AccountKind.TEACHER ? id + "@school.example" : null,
                        Set.of(),
                        new Work(random.nextInt(50), DeRegenboog.NOW),
                        null));
        return account;
    }

    private String userName(PersonName name, String id) {
        String plain = (name.callName() + "." + name.surname()).toLowerCase(Locale.ROOT);
        boolean taken = accounts.stream().anyMatch(account -> account.userName().equals(plain));
        return taken ? plain + id : plain;
    }

    private void addAppGroups() {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Set<AccountId> members = new HashSet<>();
            LasKey like = new LasKey("g" + i);
            for (Pupil pupil : pupils) {
                AccountId account = new AccountId("a-p" + pupil.id());
                boolean there = accounts.stream().anyMatch(each -> each.id().equals(account));
                if (there && (like.equals(pupil.homeGroup()) ? !chance(6) : chance(12))) {
                    members.add(account);
                }
            }
            accounts.stream()
                    .filter(account -> chance(15))
                    .forEach(account -> members.add(account.id()));
            appGroups.add(
                    new AppGroup(
                            new AppGroupId("q" + i),
                            null,
                            chance(3) ? "Groep " + (3 + i) : "Oude groep " + i,
                            null,
                            null,
                            null,
                            members));
        }
    }

    private Selection selection() {
        Set<PersonId> added = new HashSet<>();
        Set<PersonId> leftOut = new HashSet<>();
        Set<PersonId> teachers = new HashSet<>();
        Set<PersonId> kept = new HashSet<>();
        pupils.forEach(pupil -> addSome(added, pupil.id(), 2));
        pupils.forEach(pupil -> addSome(leftOut, pupil.id(), 8));
        links.forEach(link -> addSome(kept, link.person(), 3));
        staff.stream()
                .filter(member -> member.isTeacherOn(DeRegenboog.TODAY, Set.of(Role.values())))
                .limit(1)
                .forEach(member -> teachers.add(member.id()));
        staff.forEach(member -> addSome(teachers, member.id(), 2));
        added.removeAll(leftOut);
        return new Selection(
                chance(2) || teachers.isEmpty() ? Mode.EVERYTHING : Mode.SELECTIVE,
                added,
                leftOut,
                teachers,
                kept,
                chance(2),
                chance(3));
    }

    private void addSome(Set<PersonId> people, PersonId person, int oneIn) {
        if (chance(oneIn)) {
            people.add(person);
        }
    }

    private RosterSnapshot roster() {
        return new RosterSnapshot(
                DeRegenboog.SCHOOL,
                true,
                null,
                groups,
                pupils,
                staff,
                DeRegenboog.NOW,
                DeRegenboog.NOW,
                DeRegenboog.NOW,
                Completeness.complete());
    }

    private AppSnapshot app() {
        return new AppSnapshot(
                DeRegenboog.TAALBLOBS,
                accounts,
                appGroups,
                Set.of("beheer"),
                chance(10) ? new Licence.Limited(20, 5, null) : new Licence.WholeSchool(null),
                DeRegenboog.NOW,
                Completeness.complete());
    }

    private PersonName name() {
        return PersonName.of(pick(CALL_NAMES), pick(PREFIXES), pick(SURNAMES));
    }

    private LasKey home() {
        List<Group> homes =
                groups.stream().filter(group -> group.type() == GroupType.HOME).toList();
        return chance(25) ? new LasKey("nowhere") : pick(homes).key();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }
}
