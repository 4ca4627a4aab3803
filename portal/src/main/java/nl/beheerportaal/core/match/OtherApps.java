package nl.beheerportaal.core.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// Recognises accounts of this app among those another app's links settled: by user name, else by
/// the exact name, each only when it is unique in both apps.
final class OtherApps {
    private OtherApps() {}

    /// The pupil the same account was linked to in another app.
    record Offer(AppId app, PersonId person) {}

    static SortedMap<AccountId, Offer> offers(MatchQuestion question) {
        SortedMap<AccountId, Offer> offers = new TreeMap<>();
        if (question.elsewhere().isEmpty()) {
            return offers;
        }
        Map<String, Account> byUserName = unique(question.accounts(), true);
        Map<String, Account> byName = unique(question.accounts(), false);
        List<Account> others =
                question.elsewhere().stream().map(SettledElsewhere::account).toList();
        Map<String, Account> othersByUserName = unique(others, true);
        Map<String, Account> othersByName = unique(others, false);
        Set<AccountId> contradicted = new HashSet<>();
        for (SettledElsewhere settled : question.elsewhere()) {
            Account account = same(byUserName, othersByUserName, settled.account(), true);
            if (account == null) {
                account = same(byName, othersByName, settled.account(), false);
            }
            if (account != null) {
                Offer offer = new Offer(settled.app(), settled.person());
                Offer before = offers.putIfAbsent(account.id(), offer);
                if (before != null && !before.person().equals(offer.person())) {
                    contradicted.add(account.id());
                }
            }
        }
        offers.keySet().removeAll(contradicted);
        return offers;
    }

    private static @Nullable Account same(
            Map<String, Account> here,
            Map<String, Account> there,
            Account settled,
            boolean byUserName) {
        String key = key(settled, byUserName);
        Account other = there.get(key);
        return other != null && other.id().equals(settled.id()) ? here.get(key) : null;
    }

    private static Map<String, Account> unique(List<Account> accounts, boolean byUserName) {
        Map<String, Account> unique = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Account account : accounts) {
            String key = key(account, byUserName);
            if (!key.isEmpty() && unique.put(key, account) != null) {
                twice.add(key);
            }
        }
        unique.keySet().removeAll(twice);
        return unique;
    }

    private static String key(Account account, boolean byUserName) {
        if (byUserName) {
            return account.userName().strip().toLowerCase(Locale.ROOT);
        }
        String given = Letters.joined(Letters.visible(account.name().given()));
        String family = Letters.joined(Letters.visible(account.name().family()));
        return given.isEmpty() || family.isEmpty() ? "" : given + " " + family;
    }
}
