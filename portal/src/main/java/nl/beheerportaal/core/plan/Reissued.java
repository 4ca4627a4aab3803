package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Identities.Knowledge;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.RoughName;
import org.jspecify.annotations.Nullable;

/// Knows people of ours again to whom Basispoort gave another number (`basispoort.md` §1.4): by
/// their ECK iD, and where nobody knows an ECK iD by their LAS key; by the last they had, and then
/// by an earlier one. A LAS key begins anew when a school changes its LAS, so it counts only while
/// the name is like the one the app has.
final class Reissued {
    private final Situation situation;
    private final Identities identities;
    private final Map<PersonId, Person> roster = new TreeMap<>();

    Reissued(Situation situation, Identities identities) {
        this.situation = situation;
        this.identities = identities;
        roster.putAll(situation.pupils());
        roster.putAll(situation.staff());
    }

    void settle() {
        byEckId();
        byLasKey();
    }

    /// An account whose owner has another ECK iD now, or is gone, goes to who has the ECK iD. The
    /// ECK iD is the stronger key: a number that passed to another child takes no work along.
    private void byEckId() {
        Map<EckId, List<Account>> loose = new HashMap<>();
        List<Strayed> strayed = strayed();
        strayed.forEach(each -> identities.takeFrom(each.account));
        strayed.forEach(each -> add(loose, each.key, each.account));
        orphans().forEach(account -> add(loose, eckIdOf(account), account));
        claim(loose, Person::eckId, (_, _) -> true);
        Map<AccountId, PersonId> owners = identities.owners();
        for (Strayed each : strayed) {
            boolean free = identities.accountOf(each.owner) == null;
            if (free && !owners.containsKey(each.account.id())) {
                identities.giveBack(each.account, each.owner, each.how);
            }
        }
        byEarlier(KnownKeys::eckIds, Person::eckId, (_, _) -> true);
    }

    private void byLasKey() {
        Map<LasKey, List<Account>> loose = new HashMap<>();
        orphans().forEach(account -> add(loose, lasKeyOf(account), account));
        claim(loose, Person::lasKey, this::maybeTheSame);
        byEarlier(KnownKeys::lasKeys, Person::lasKey, this::maybeTheSame);
    }

    /// By any key that is remembered, of accounts that nobody claimed by the last one.
    private <K> void byEarlier(
            Function<KnownKeys, List<Known<K>>> remembered,
            Function<Person, @Nullable K> key,
            BiPredicate<Account, Person> may) {
        Map<K, List<Account>> loose = new HashMap<>();
        for (Account account : orphans()) {
            ManagedAccount ours = situation.managed().get(account.id());
            if (ours != null) {
                remembered.apply(ours.keys()).forEach(each -> add(loose, each.key(), account));
            }
        }
        claim(loose, key, may);
    }

    /// An account of ours whose owner is on the roster with another ECK iD, while somebody else has
    /// the one it was made for.
    private record Strayed(Account account, PersonId owner, EckId key, Knowledge how) {}

    private List<Strayed> strayed() {
        Map<EckId, PersonId> bearers = new HashMap<>();
        roster.values().stream()
                .filter(person -> person.eckId() != null)
                .forEach(person ->
                        bearers.putIfAbsent(Objects.requireNonNull(person.eckId()), person.id()));
        List<Strayed> strayed = new ArrayList<>();
        identities
                .owners()
                .forEach((id, owner) -> {
                    Person now = roster.get(owner);
                    Account account = identities.accountOf(owner);
                    ManagedAccount ours = situation.managed().get(id);
                    EckId key = ours == null ? null : ours.eckId();
                    if (now == null || account == null || key == null || now.eckId() == null) {
                        return;
                    }
                    PersonId bearer = bearers.get(key);
                    Knowledge how = identities.knowledgeOf(owner);
                    if (bearer != null && !bearer.equals(owner) && how != null) {
                        strayed.add(new Strayed(account, owner, key, how));
                    }
                });
        return strayed;
    }

    /// Accounts of ours whose owner's number is gone from the roster.
    private List<Account> orphans() {
        List<Account> orphans = new ArrayList<>();
        new TreeMap<>(identities.owners())
                .forEach((id, owner) -> {
                    Account account = situation.accounts().get(id);
                    if (account != null && !roster.containsKey(owner)) {
                        orphans.add(account);
                    }
                });
        return orphans;
    }

    private <K> void claim(
            Map<K, List<Account>> loose,
            Function<Person, @Nullable K> key,
            BiPredicate<Account, Person> may) {
        Set<AccountId> gone = new HashSet<>();
        for (Person person : roster.values()) {
            K value = key.apply(person);
            List<Account> claimed =
                    value == null || identities.accountOf(person.id()) != null
                            ? null
                            : loose.get(value);
            if (claimed != null
                    && claimed.size() == 1
                    && !gone.contains(claimed.getFirst().id())
                    && identities.fits(claimed.getFirst(), person.id())
                    && !situation.world().decisions().notSame(claimed.getFirst().id(), person.id())
                    && may.test(claimed.getFirst(), person)) {
                gone.add(claimed.getFirst().id());
                identities.give(claimed.getFirst(), person.id());
            }
        }
    }

    /// Nothing speaks against it: not two ECK iDs that differ, and not the name.
    private boolean maybeTheSame(Account account, Person person) {
        EckId known = eckIdOf(account);
        boolean contradicted =
                known != null && person.eckId() != null && !known.equals(person.eckId());
        return !contradicted
                && RoughName.of(person.name())
                        .resembles(
                                PersonName.of(account.name().given(), "", account.name().family()));
    }

    private @Nullable EckId eckIdOf(Account account) {
        ManagedAccount ours = situation.managed().get(account.id());
        return ours != null && ours.eckId() != null ? ours.eckId() : account.eckId();
    }

    private @Nullable LasKey lasKeyOf(Account account) {
        ManagedAccount ours = situation.managed().get(account.id());
        return ours == null || account.kind() == AccountKind.OTHER ? null : ours.lasKey();
    }

    private static <K> void add(Map<K, List<Account>> map, @Nullable K key, Account account) {
        if (key != null) {
            map.computeIfAbsent(key, _ -> new ArrayList<>()).add(account);
        }
    }
}
