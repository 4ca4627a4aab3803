package nl.beheerportaal.core.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beheerportaal.core.roster.Completeness;

/// What a learning app said about one school at one moment: every account, deactivated ones too,
/// and every group.
///
/// @param administrators user names and e-mail addresses of the administrators of the school's
///   account at the app; their accounts are never removed (PRODUCT §4.3)
public record AppSnapshot(
        AppId app,
        List<Account> accounts,
        List<AppGroup> groups,
        Set<String> administrators,
        Licence licence,
        Instant fetched,
        Completeness completeness) {
    public AppSnapshot {
        accounts = List.copyOf(accounts);
        groups = List.copyOf(groups);
        administrators = Set.copyOf(administrators);
    }

    public boolean isComplete() {
        return completeness.isComplete();
    }

    public Map<AccountId, Account> accountsById() {
        return accounts.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Account::id, Function.identity(), (first, _) -> first));
    }

    /// *In the app now*: the active accounts of pupils (PRODUCT §4).
    public List<Account> activePupils() {
        return active(AccountKind.PUPIL);
    }

    public List<Account> activeTeachers() {
        return active(AccountKind.TEACHER);
    }

    /// The names of the groups each account is a member of, sorted; for people and as evidence for
    /// matching.
    public Map<AccountId, TreeSet<String>> groupNames() {
        Map<AccountId, TreeSet<String>> names = new TreeMap<>();
        for (AppGroup group : groups) {
            for (AccountId member : group.members()) {
                names.computeIfAbsent(member, _ -> new TreeSet<>()).add(group.name());
            }
        }
        return names;
    }

    public boolean isAdministrator(Account account) {
        return administrators.stream()
                .anyMatch(name ->
                        name.equalsIgnoreCase(account.userName())
                                || name.equalsIgnoreCase(account.email()));
    }

    private List<Account> active(AccountKind kind) {
        return accounts.stream()
                .filter(account -> account.active() && account.kind() == kind)
                .toList();
    }
}
