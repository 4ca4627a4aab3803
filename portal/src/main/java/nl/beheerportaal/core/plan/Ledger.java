package nl.beheerportaal.core.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;

/// What the portal did in one app for one school, as far as later plans must know it: what is ours,
/// what we deactivated, and what people put back. Each account and each group occurs once; the
/// order is by id, so that equal ledgers are equal.
public record Ledger(
        List<ManagedAccount> accounts,
        List<DeactivatedAccount> deactivated,
        List<ManagedGroup> groups,
        List<UndoneAccount> undone) {
    public Ledger {
        accounts = accounts.stream().sorted(Comparator.comparing(ManagedAccount::account)).toList();
        deactivated =
                deactivated.stream()
                        .sorted(Comparator.comparing(DeactivatedAccount::account))
                        .toList();
        groups = groups.stream().sorted(Comparator.comparing(ManagedGroup::externalId)).toList();
        undone =
                undone == null
                        ? List.of()
                        : undone.stream()
                                .sorted(Comparator.comparing(UndoneAccount::account))
                                .toList();
    }

    /// While nothing was put back.
    public Ledger(
            List<ManagedAccount> accounts,
            List<DeactivatedAccount> deactivated,
            List<ManagedGroup> groups) {
        this(accounts, deactivated, groups, List.of());
    }

    /// After an account was erased for good: nothing is known of it.
    public Ledger without(AccountId account) {
        return new Ledger(
                accounts.stream().filter(each -> !each.account().equals(account)).toList(),
                withoutRemoval(account).deactivated,
                groups,
                undone.stream().filter(each -> !each.account().equals(account)).toList());
    }

    /// When an account turns out to be active: it is not removed any more.
    public Ledger withoutRemoval(AccountId account) {
        return new Ledger(
                accounts,
                deactivated.stream().filter(each -> !each.account().equals(account)).toList(),
                groups,
                undone);
    }

    /// With accounts that a person wants left as they are.
    public Ledger leaving(List<UndoneAccount> more) {
        Map<AccountId, UndoneAccount> all = new TreeMap<>();
        undone.forEach(each -> all.put(each.account(), each));
        more.forEach(each -> all.put(each.account(), each));
        return new Ledger(accounts, deactivated, groups, List.copyOf(all.values()));
    }

    /// Before the first synchronisation.
    public static Ledger empty() {
        return new Ledger(List.of(), List.of(), List.of(), List.of());
    }
}
