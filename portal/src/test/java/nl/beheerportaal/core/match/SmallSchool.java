package nl.beheerportaal.core.match;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Builds a school for the matcher, pupil by pupil and account by account.
final class SmallSchool {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final String[] GIVEN =
            ("Noor Finn Tess Milan Fenna Joris Lieke Bram Sara Thijs Evi Koen Roos Daan Yara Lars Mila"
                            + " Otis Zeynep Bilal Kacper Ravi Jade Sven")
                    .split(" ");
    private static final String[] FAMILY =
            ("Bakker|van der|Meer|de|Vries|Hoogland|van|Dijk|Wolters|Yılmaz|El Amrani|Nowak|Brinkhuis"
                            + "|ter|Horst|Zandstra|Kuipers|Ramdin")
                    .split("\\|");

    final List<Pupil> pupils = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final Map<AccountId, Set<String>> groupNames = new HashMap<>();
    Links links = Links.none();
    Decisions decisions = Decisions.none();
    final List<SettledElsewhere> elsewhere = new ArrayList<>();

    /// Forty other children with an account each, so that the school has something to learn from.
    static SmallSchool withOthers() {
        SmallSchool school = new SmallSchool();
        for (int i = 0; i < 40; i++) {
            String given = "Kind" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "elo";
            String family = "Achter" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "huis";
            school.pupil(1000 + i, given, "", family, 3 + i % 6);
            school.account("z" + i, given, family, "Groep " + (3 + i % 6));
        }
        return school;
    }

    /// A school of chance: siblings, namesakes, typing slips, leavers, second accounts.
    static SmallSchool random(long seed) {
        Random random = new Random(seed);
        SmallSchool school = new SmallSchool();
        int many = 15 + random.nextInt(30);
        for (int i = 0; i < many; i++) {
            String given = GIVEN[random.nextInt(GIVEN.length)];
            String family = FAMILY[random.nextInt(FAMILY.length)];
            int year = 1 + random.nextInt(8);
            school.pupil(i + 1, given, "", family, year);
            int accounts = random.nextInt(10) == 0 ? 2 : random.nextInt(8) == 0 ? 0 : 1;
            for (int account = 0; account < accounts; account++) {
                String typed = slip(random, given);
                String last = random.nextInt(5) == 0 ? "" : slip(random, family);
                String group = random.nextInt(6) == 0 ? "" : "groep " + year;
                school.account("a" + i + "x" + account, typed, last, group);
            }
        }
        for (int i = 0; i < 4; i++) {
            String family = FAMILY[random.nextInt(FAMILY.length)];
            school.account("left" + i, GIVEN[random.nextInt(GIVEN.length)], family, "groep 8");
        }
        return school;
    }

    Pupil pupil(long id, String given, String prefix, String surname, int year) {
        Pupil pupil =
                new Pupil(
                        new PersonId(id),
                        new EckId("https://ketenid.example/" + id),
                        new LasKey("las" + id),
                        PersonName.of(given, prefix, surname),
                        YearGroup.of(year),
                        new LasKey("group" + year),
                        List.of());
        pupils.add(pupil);
        return pupil;
    }

    Account account(String id, String given, String family, String group) {
        Account account = made(id, given, family, null, null, true);
        accounts.add(account);
        if (!group.isEmpty()) {
            groupNames.put(account.id(), Set.of(group));
        }
        return account;
    }

    static Account made(
            String id,
            String given,
            String family,
            @Nullable String externalId,
            @Nullable EckId eckId,
            boolean active) {
        return new Account(
                new AccountId(id),
                externalId,
                "",
                AccountName.of(given, family),
                AccountKind.PUPIL,
                active,
                eckId,
                null,
                null,
                "",
                null,
                Set.of(),
                new Work(3, NOON),
                NOON.minusSeconds(86_400L * 300));
    }

    MatchQuestion question() {
        List<Group> groups = new ArrayList<>();
        for (int year = 1; year <= 8; year++) {
            YearGroup code = YearGroup.of(year);
            groups.add(
                    new Group(new LasKey("group" + year), GroupType.HOME, "Groep " + year, code));
        }
        return new MatchQuestion(
                pupils, groups, accounts, groupNames, links, decisions, elsewhere, TODAY);
    }

    Matches match() {
        return Matcher.match(question());
    }

    /// What *Automatisch koppelen* does.
    void linkTheCertain() {
        for (Match.Certain match : match().certain()) {
            links =
                    links.with(
                            new Link(
                                    match.account(),
                                    match.person(),
                                    LinkOrigin.AUTOMATIC,
                                    null,
                                    NOON,
                                    "test"));
        }
    }

    Match of(String account) {
        return match().of(new AccountId(account)).orElseThrow();
    }

    private static String slip(Random random, String name) {
        if (random.nextInt(6) > 0) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
    }
}
