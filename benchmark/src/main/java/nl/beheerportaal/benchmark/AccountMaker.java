package nl.beheerportaal.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// Makes the app's accounts of a school, each typed by somebody with the habits of the school and
/// of its group.
final class AccountMaker {
    private final Dice dice;
    private final Rates rates;
    private final Labels labels;
    private final TypistMaker typist;
    private final boolean dates;
    private final int recipe;
    private final double coverage;
    private final int firstYear;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<AccountId, Set<String>> groupNames = new TreeMap<>();
    private final Map<AccountId, PersonId> truth = new TreeMap<>();
    private final Map<AccountId, Set<String>> noise = new TreeMap<>();
    private final Map<String, Integer> userNames = new HashMap<>();
    private int number;

    AccountMaker(Dice dice, Rates rates, List<Group> groups) {
        this.dice = dice;
        this.rates = rates;
        labels = new Labels(dice, rates, groups);
        typist = new TypistMaker(dice, rates);
        dates = dice.chance(rates.messy() ? 0.9 : 0.55);
        recipe = dice.pickIndex(0.35, 0.08, 0.15, 0.12, 0.08, 0.12, 0.1);
        coverage = 0.75 + 0.25 * dice.share();
        firstYear = dice.chance(0.2) ? 1 : dice.between(2, 4);
        number = dice.between(10_000, 400_000);
    }

    void add(MadePupil child, PersonId person) {
        if (child.year() < firstYear || !dice.chance(coverage)) {
            return;
        }
        Set<String> kinds = new TreeSet<>();
        if (child.twin()) {
            kinds.add("twin");
        }
        if (child.namesake()) {
            kinds.add("homonym");
        }
        boolean fresh = dice.chance(0.45);
        LocalDate created = fresh ? thisYear(0) : earlier(child.year());
        LocalDate used = dice.chance(fresh ? 0.7 : 0.88) ? lastUsed(created) : null;
        put(child, person, new Use(created, used), kinds);
        if (dice.chance(rates.second())) {
            Set<String> more = new TreeSet<>(kinds);
            more.add("second_account");
            LocalDate made = dice.chance(0.4) ? thisYear(0) : earlier(child.year());
            put(child, person, new Use(made, dice.chance(0.8) ? made.plusDays(60) : null), more);
        }
    }

    void addLeaver(MadePupil child) {
        Set<String> kinds = new TreeSet<>(Set.of("leaver"));
        int yearsAgo = dice.pickIndex(0, 0.35, 0.3, 0.2, 0.15);
        LocalDate gone = LocalDate.of(2027 - yearsAgo, 7, 5).minusDays(dice.between(0, 250));
        LocalDate used = dice.chance(0.93) ? gone : null;
        if (dice.chance(0.02)) {
            used = thisYear(0);
        }
        put(child.at(8, -1), null, new Use(gone.minusDays(dice.between(60, 1400)), used), kinds);
    }

    void addJunk() {
        int many = (int) Math.round(accounts.size() * rates.junk());
        for (int i = 0; i < many; i++) {
            String[] name =
                    dice.pick(
                                    List.of(
                                            "test|account",
                                            "gast|1",
                                            "Leerling|2",
                                            "juf Anne|",
                                            "demo|",
                                            "Test|Leerling"))
                            .split("\\|", -1);
            Typed typed = new Typed(name[0], name[1], "", "");
            account(typed, new Use(earlier(4), null), Set.of("junk"), null);
        }
    }

    int size() {
        return accounts.size();
    }

    List<Account> accounts() {
        return accounts;
    }

    Map<AccountId, Set<String>> groupNames() {
        return groupNames;
    }

    Map<AccountId, PersonId> truth() {
        return truth;
    }

    Map<AccountId, Set<String>> noise() {
        return noise;
    }

    private void put(MadePupil child, @Nullable PersonId person, Use use, Set<String> kinds) {
        boolean fresh = use.created().isAfter(LocalDate.of(2026, 7, 31));
        Labels.Label label = labels.of(child, fresh, kinds);
        String[] typed = typist.type(child, label.typedIn(), kinds);
        String userName = dice.chance(0.97) ? userName(child, typed) : "";
        account(new Typed(typed[0], typed[1], label.text(), userName), use, kinds, person);
    }

    private void account(Typed typed, Use use, Set<String> kinds, @Nullable PersonId person) {
        number += dice.between(1, 30);
        AccountId id = new AccountId("a" + number);
        accounts.add(
                new Account(
                        id,
                        null,
                        typed.userName(),
                        AccountName.of(typed.given(), typed.family()),
                        AccountKind.PUPIL,
                        true,
                        null,
                        null,
                        null,
                        "",
                        null,
                        Set.of(),
                        new Work(0, dates ? instant(use.used()) : null),
                        dates ? instant(use.created()) : null));
        if (!typed.label().isBlank()) {
            groupNames.put(id, Set.of(typed.label()));
        }
        if (person != null) {
            truth.put(id, person);
        }
        noise.put(id, kinds);
    }

    /// Made of the name when the account was, before later slips; sometimes of what was typed.
    private String userName(MadePupil child, String[] typed) {
        boolean asTyped = dice.chance(0.15);
        String given = Noise.plain(asTyped ? typed[0] : child.given()).toLowerCase(Locale.ROOT);
        String family =
                Noise.plain(asTyped ? typed[1] : child.prefix() + child.surname())
                        .toLowerCase(Locale.ROOT);
        String first = given.replaceAll("[^a-z]", "");
        String last = family.replaceAll("[^a-z]", "");
        String core =
                Noise.plain(child.surname()).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String made =
                switch (recipe) {
                    case 0 -> "";
                    case 1 -> "ll" + dice.between(1000, 99_999);
                    case 2 -> first + "." + last + (dice.chance(0.5) ? "@leerling.example" : "");
                    case 3 -> first.substring(0, Math.min(1, first.length())) + "." + last;
                    case 4 -> first + core.substring(0, Math.min(1, core.length()));
                    case 5 -> first + dice.between(2, 99);
                    default -> first;
                };
        int taken = userNames.merge(made, 1, Integer::sum);
        return taken > 1 && !made.isEmpty() && made.indexOf('@') < 0 ? made + taken : made;
    }

    private LocalDate thisYear(int after) {
        return LocalDate.of(2026, 8, 25).plusDays(dice.between(after, 88));
    }

    private LocalDate earlier(int year) {
        int ago = Math.min(Math.max(1, year - 1), dice.pickIndex(0, 0.5, 0.25, 0.15, 0.1));
        return LocalDate.of(2026 - ago, 8, 25).plusDays(dice.between(0, 120));
    }

    private LocalDate lastUsed(LocalDate created) {
        if (dice.chance(0.92)) {
            LocalDate day = SchoolMaker.TODAY.minusDays(dice.between(0, 85));
            return day.isBefore(created) ? created : day;
        }
        LocalDate day = LocalDate.of(2026, 7, 1).minusDays(dice.between(0, 300));
        return day.isBefore(created) ? created : day;
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /// What was typed in when the account was made.
    private record Typed(String given, String family, String label, String userName) {}

    private record Use(LocalDate created, @Nullable LocalDate used) {}
}
