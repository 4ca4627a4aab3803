package nl.beheerportaal.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
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
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;

/// A school of any size before its first synchronisation: nine in ten pupils have an account in
/// last year's group and are linked, one account in twenty is nobody's. The same size gives the
/// same school.
final class BigSchool {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SchoolNumber NUMBER = new SchoolNumber(131_204);
    private static final int GROUP_SIZE = 24;
    private static final String SYLLABLES = "ba de fi go lu ma ne pi ro sa te vi wo ja ke";

    private final Random random = new Random(20_261_123);
    private final List<Group> groups = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Set<AccountId>> members = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private BigSchool(int size) {
        int groupCount = Math.max(1, size / GROUP_SIZE);
        for (int at = 0; at < groupCount; at++) {
            groups.add(
                    new Group(
                            new LasKey("g" + at),
                            GroupType.HOME,
                            "Groep " + (at % 8 + 1) + (char) ('A' + at / 8),
                            YearGroup.of(at % 8 + 1)));
            members.add(new HashSet<>());
        }
        for (int at = 0; at < size; at++) {
            addPupil(at, at % groupCount);
        }
        for (int at = 0; at < groupCount * 2; at++) {
            addStaffMember(at, at % groupCount);
        }
    }

    /// Everything a plan of this school is made from, in the mode that takes everybody.
    static World of(int pupils) {
        return new BigSchool(pupils).world();
    }

    private World world() {
        return new World(
                NUMBER,
                Occasion.WIZARD,
                true,
                new RosterSnapshot(
                        NUMBER,
                        true,
                        null,
                        groups,
                        pupils,
                        staff,
                        NOW,
                        NOW,
                        NOW,
                        Completeness.complete()),
                new AppSnapshot(
                        new AppId("taalblobs"),
                        accounts,
                        appGroups(),
                        Set.of("beheer"),
                        new Licence.WholeSchool(null),
                        NOW,
                        Completeness.complete()),
                Links.of(links),
                Decisions.none(),
                Selection.empty(Mode.EVERYTHING),
                Ledger.empty(),
                Limits.standard());
    }

    private void addPupil(int at, int group) {
        PersonId id = new PersonId(100_000L + at);
        PersonName name = PersonName.of(word(), at % 3 == 0 ? "van der" : "", word() + word());
        pupils.add(
                new Pupil(
                        id,
                        null,
                        new LasKey("l" + at),
                        name,
                        YearGroup.of(group % 8 + 1),
                        groups.get(group).key(),
                        List.of()));
        if (at % 10 != 0) {
            AccountId account = addAccount(at, name, AccountKind.PUPIL);
            members.get(group).add(account);
            links.add(new Link(account, id, LinkOrigin.AUTOMATIC, null, NOW, "benchmark"));
        }
        if (at % 20 == 0) {
            addAccount(1_000_000 + at, PersonName.of(word(), "", word()), AccountKind.PUPIL);
        }
    }

    private void addStaffMember(int at, int group) {
        PersonName name = PersonName.of(word(), "", word());
        staff.add(
                new StaffMember(
                        new PersonId(900_000L + at),
                        null,
                        null,
                        name,
                        null,
                        null,
                        Set.of(Role.TEACHER),
                        Set.of(),
                        List.of(groups.get(group).key()),
                        List.of()));
        addAccount(2_000_000 + at, name, AccountKind.TEACHER);
    }

    private AccountId addAccount(int at, PersonName name, AccountKind kind) {
        AccountId id = new AccountId("a-" + at);
        accounts.add(
                new Account(
                        id,
                        null,
                        "user" + at,
                        AccountName.of(name.callName(), name.familyName()),
                        kind,
                        true,
                        null,
                        null,
                        null,
                        "",
                        null,
                        Set.of(),
                        new Work(random.nextInt(200), NOW),
                        null));
        return id;
    }

    private List<AppGroup> appGroups() {
        List<AppGroup> found = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            found.add(
                    new AppGroup(
                            new AppGroupId("q-" + at),
                            null,
                            "klas " + at,
                            null,
                            null,
                            null,
                            members.get(at)));
        }
        return found;
    }

    private String word() {
        String[] parts = SYLLABLES.split(" ");
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < 3; at++) {
            word.append(parts[random.nextInt(parts.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
