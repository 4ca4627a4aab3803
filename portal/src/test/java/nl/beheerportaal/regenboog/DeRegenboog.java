package nl.beheerportaal.regenboog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.beheerportaal.core.roster.EckId;
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

/// De Regenboog on 23 November 2026, before its first synchronisation with Taalblobs.
///
/// Basispoort: groups *3*, *4/5* (a combination group) and *8*, a combined group *Plusgroep*;
/// eleven pupils, among them the twins Lotte and Lieke Visser, Daan van der Meer with a prefix, and
/// Yusuf without ECK iD; teachers Sanne Bos and Joost Dekker, the second of whom is ICT
/// coordinator.
///
/// Taalblobs: ten of them under their own names in last year's groups *Groep 2*, *Groep 3/4* and
/// *Groep 7*; Ilias is not there yet; Mees Postma is nobody's; two teachers of its own, of whom
/// *beheer* is the administrator.
public final class DeRegenboog {
    public static final SchoolNumber SCHOOL = new SchoolNumber(104_200);
    public static final AppId TAALBLOBS = new AppId("taalblobs");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    public static final LasKey THREE = new LasKey("g3");
    public static final LasKey FOUR_FIVE = new LasKey("g45");
    public static final LasKey EIGHT = new LasKey("g8");
    public static final LasKey PLUS = new LasKey("plus");

    public static final PersonId NOOR = new PersonId(1001);
    public static final PersonId SEM = new PersonId(1002);
    public static final PersonId ILIAS = new PersonId(1003);
    public static final PersonId DAAN = new PersonId(1004);
    public static final PersonId YUSUF = new PersonId(1005);
    public static final PersonId LOTTE = new PersonId(1006);
    public static final PersonId LIEKE = new PersonId(1007);
    public static final PersonId FLEUR = new PersonId(1008);
    public static final PersonId BRAM = new PersonId(1009);
    public static final PersonId ZOE = new PersonId(1010);
    public static final PersonId AYSE = new PersonId(1011);
    public static final PersonId SANNE = new PersonId(2001);
    public static final PersonId JOOST = new PersonId(2002);

    public static final AccountId MEES = new AccountId("a-mees");
    public static final AccountId OLD_TEACHER = new AccountId("a-juf");
    public static final AccountId ADMINISTRATOR = new AccountId("a-beheer");

    private DeRegenboog() {}

    public static RosterSnapshot roster() {
        return rosterOf(pupils(), staff());
    }

    /// The school with these pupils and this staff instead.
    public static RosterSnapshot rosterOf(Collection<Pupil> pupils, Collection<StaffMember> staff) {
        return new RosterSnapshot(
                SCHOOL,
                true,
                null,
                groups(),
                List.copyOf(pupils),
                List.copyOf(staff),
                NOW.minusSeconds(3600),
                NOW,
                NOW,
                Completeness.complete());
    }

    public static List<Group> groups() {
        return List.of(
                new Group(THREE, GroupType.HOME, "Groep 3", YearGroup.of(3)),
                new Group(FOUR_FIVE, GroupType.HOME, "Groep 4/5", new YearGroup("C")),
                new Group(EIGHT, GroupType.HOME, "Groep 8", YearGroup.of(8)),
                new Group(PLUS, GroupType.COMBINED, "Plusgroep", null));
    }

    public static List<Pupil> pupils() {
        return List.of(
                pupil(NOOR, PersonName.of("Noor", "", "Bakker"), 3, THREE),
                pupil(SEM, PersonName.of("Sem", "", "Jansen"), 3, THREE, PLUS),
                pupil(ILIAS, PersonName.of("Ilias", "", "Bouzidi"), 3, THREE),
                pupil(DAAN, PersonName.of("Daan", "van der", "Meer"), 4, FOUR_FIVE),
                withoutEckId(pupil(YUSUF, PersonName.of("Yusuf", "", "Yılmaz"), 4, FOUR_FIVE)),
                pupil(LOTTE, PersonName.of("Lotte", "", "Visser"), 5, FOUR_FIVE, PLUS),
                pupil(LIEKE, PersonName.of("Lieke", "", "Visser"), 5, FOUR_FIVE, PLUS),
                pupil(FLEUR, PersonName.of("Fleur", "de", "Wit"), 8, EIGHT),
                pupil(BRAM, PersonName.of("Bram", "", "Hendriks"), 8, EIGHT),
                pupil(ZOE, PersonName.of("Zoë", "", "Smit"), 8, EIGHT),
                pupil(AYSE, PersonName.of("Ayşe", "", "Demir"), 8, EIGHT));
    }

    public static List<StaffMember> staff() {
        return List.of(
                new StaffMember(
                        SANNE,
                        eckId(SANNE),
                        new LasKey("s1"),
                        PersonName.of("Sanne", "", "Bos"),
                        "s.bos@deregenboog.example",
                        null,
                        Set.of(Role.TEACHER),
                        Set.of(),
                        List.of(THREE, FOUR_FIVE),
                        List.of(PLUS)),
                new StaffMember(
                        JOOST,
                        null,
                        new LasKey("s2"),
                        PersonName.of("Joost", "", "Dekker"),
                        "j.dekker@deregenboog.example",
                        null,
                        Set.of(Role.TEACHER, Role.ICT_COORDINATOR),
                        Set.of(),
                        List.of(EIGHT),
                        List.of()));
    }

    public static AppSnapshot app() {
        return appOf(accounts(), appGroups());
    }

    /// Taalblobs with these accounts and groups instead.
    public static AppSnapshot appOf(Collection<Account> accounts, Collection<AppGroup> groups) {
        return new AppSnapshot(
                TAALBLOBS,
                List.copyOf(accounts),
                List.copyOf(groups),
                Set.of("beheer"),
                new Licence.WholeSchool(null),
                NOW,
                Completeness.complete());
    }

    public static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (Pupil pupil : pupils()) {
            if (!pupil.id().equals(ILIAS)) {
                accounts.add(accountOf(pupil));
            }
        }
        accounts.add(account(MEES, "Mees", "Postma", AccountKind.PUPIL));
        accounts.add(account(OLD_TEACHER, "Juf", "Nadia", AccountKind.TEACHER));
        accounts.add(
                withUserName(
                        account(ADMINISTRATOR, "Beheer", "Regenboog", AccountKind.TEACHER),
                        "beheer"));
        return accounts;
    }

    public static List<AppGroup> appGroups() {
        return List.of(
                appGroup("q2", "Groep 2", accountId(NOOR), accountId(SEM)),
                appGroup(
                        "q34",
                        "Groep 3/4",
                        accountId(DAAN),
                        accountId(YUSUF),
                        accountId(LOTTE),
                        accountId(LIEKE)),
                appGroup(
                        "q7",
                        "Groep 7",
                        accountId(FLEUR),
                        accountId(BRAM),
                        accountId(ZOE),
                        accountId(AYSE),
                        MEES));
    }

    /// Everybody who is in Taalblobs under the own name, linked.
    public static Links links() {
        return Links.of(
                pupils().stream()
                        .map(Pupil::id)
                        .filter(id -> !id.equals(ILIAS))
                        .map(id -> link(accountId(id), id))
                        .toList());
    }

    public static Link link(AccountId account, PersonId person) {
        return new Link(account, person, LinkOrigin.BY_HAND, null, NOW, "coordinator:2002");
    }

    /// Everybody comes along.
    public static World everything() {
        return world(Occasion.WIZARD, Selection.empty(Mode.EVERYTHING));
    }

    /// The linked pupils and both teachers come along.
    public static World selective() {
        return world(
                Occasion.WIZARD,
                Selection.empty(Mode.SELECTIVE).withTeachers(Set.of(SANNE, JOOST)));
    }

    public static World world(Occasion occasion, Selection selection) {
        return new World(
                SCHOOL,
                occasion,
                true,
                roster(),
                app(),
                links(),
                Decisions.none(),
                selection,
                Ledger.empty(),
                Limits.standard());
    }

    /// The account of one of the ten.
    public static AccountId accountId(PersonId person) {
        return new AccountId("a-" + person);
    }

    public static Pupil pupil(
            PersonId id, PersonName name, int year, LasKey home, LasKey... combined) {
        return new Pupil(
                id,
                eckId(id),
                new LasKey("l" + id),
                name,
                YearGroup.of(year),
                home,
                List.of(combined));
    }

    public static EckId eckId(PersonId person) {
        return new EckId("https://ketenid.nl/201703/test-" + person);
    }

    public static Pupil pupil(PersonId id) {
        return Objects.requireNonNull(byId().get(id));
    }

    public static Account account(AccountId id, String given, String family, AccountKind kind) {
        return new Account(
                id,
                null,
                (given + "." + family).toLowerCase(Locale.ROOT).replace(" ", ""),
                AccountName.of(given, family),
                kind,
                true,
                null,
                null,
                null,
                "",
                null,
                Set.of(),
                new Work(12, NOW.minusSeconds(86_400)),
                null);
    }

    public static Account withUserName(Account account, String userName) {
        return new Account(
                account.id(),
                account.externalId(),
                userName,
                account.name(),
                account.kind(),
                account.active(),
                account.eckId(),
                account.yearGroup(),
                account.schoolYear(),
                account.namePrefix(),
                account.email(),
                account.roles(),
                account.work(),
                account.created());
    }

    public static AppGroup appGroup(String id, String name, AccountId... members) {
        return new AppGroup(new AppGroupId(id), null, name, null, null, null, Set.of(members));
    }

    private static Account accountOf(Pupil pupil) {
        return account(
                accountId(pupil.id()),
                pupil.name().callName(),
                pupil.name().familyName(),
                AccountKind.PUPIL);
    }

    private static Pupil withoutEckId(Pupil pupil) {
        return new Pupil(
                pupil.id(),
                null,
                pupil.lasKey(),
                pupil.name(),
                pupil.yearGroup(),
                pupil.homeGroup(),
                pupil.combinedGroups());
    }

    private static Map<PersonId, Pupil> byId() {
        return pupils().stream()
                .collect(
                        Collectors.toMap(
                                Pupil::id, pupil -> pupil, (one, _) -> one, LinkedHashMap::new));
    }

    /// These accounts and those: for tests that add somebody.
    public static List<Account> and(Collection<Account> accounts, Account... more) {
        return Stream.concat(accounts.stream(), Stream.of(more)).toList();
    }

    /// Everybody of these but those.
    public static <T> Set<T> without(Collection<T> all, Collection<T> some) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
