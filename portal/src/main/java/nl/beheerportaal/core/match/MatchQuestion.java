package nl.beheerportaal.core.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;

/// Everything the matcher looks at, for one school and one app.
///
/// @param accounts the app's accounts of pupils; deactivated ones may be among them, they are only
///   ever suggested
/// @param groupNames names of the app's groups per account
/// @param links what is linked already: these accounts and pupils are out of the question, and
///   evidence
/// @param elsewhere confirmed links of the school's other apps
/// @param today for the school year and how long ago an account was used
public record MatchQuestion(
        List<Pupil> pupils,
        List<Group> groups,
        List<Account> accounts,
        Map<AccountId, Set<String>> groupNames,
        Links links,
        Decisions decisions,
        List<SettledElsewhere> elsewhere,
        LocalDate today) {
    public MatchQuestion {
        pupils = List.copyOf(pupils);
        groups = List.copyOf(groups);
        accounts = List.copyOf(accounts);
        groupNames = Map.copyOf(groupNames);
        elsewhere = List.copyOf(elsewhere);
    }

    /// The question of one connection: its pupils' accounts, active and deactivated, with nothing
    /// settled elsewhere.
    public static MatchQuestion of(
            RosterSnapshot roster,
            AppSnapshot app,
            Links links,
            Decisions decisions,
            LocalDate today) {
        Map<AccountId, Set<String>> groupNames = new TreeMap<>();
        app.groupNames().forEach((account, names) -> groupNames.put(account, new TreeSet<>(names)));
        return new MatchQuestion(
                roster.pupils(),
                roster.groups(),
                app.accounts().stream()
                        .filter(account -> account.kind() == AccountKind.PUPIL)
                        .toList(),
                groupNames,
                links,
                decisions,
                List.of(),
                today);
    }

    MatchQuestion only(Predicate<Account> which) {
        List<Account> some = accounts.stream().filter(which).toList();
        return new MatchQuestion(
                pupils, groups, some, groupNames, links, decisions, elsewhere, today);
    }

    public MatchQuestion withElsewhere(List<SettledElsewhere> settled) {
        return new MatchQuestion(
                pupils, groups, accounts, groupNames, links, decisions, settled, today);
    }
}
