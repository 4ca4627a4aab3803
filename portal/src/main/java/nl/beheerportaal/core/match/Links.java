package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// The links of one school with one app: one person per account and one account per person, in the
/// order of the account ids. Immutable; a link that would break the rule is a bug of the caller and
/// refused with an exception, so ask [#of] first.
public final class Links {
    private static final Links NONE = new Links(new TreeMap<>(), new TreeMap<>());

    private final SortedMap<AccountId, Link> byAccount;
    private final SortedMap<PersonId, Link> byPerson;

    private Links(SortedMap<AccountId, Link> byAccount, SortedMap<PersonId, Link> byPerson) {
        this.byAccount = byAccount;
        this.byPerson = byPerson;
    }

    public static Links none() {
        return NONE;
    }

    /// @throws IllegalArgumentException when an account or a person occurs twice
    public static Links of(Collection<Link> links) {
        SortedMap<AccountId, Link> byAccount = new TreeMap<>();
        SortedMap<PersonId, Link> byPerson = new TreeMap<>();
        for (Link link : links) {
            Link sameAccount = byAccount.put(link.account(), link);
            Link samePerson = byPerson.put(link.person(), link);
            if (sameAccount != null || samePerson != null) {
                throw new IllegalArgumentException(
                        "account %s or person %s would be in two links"
                                .formatted(link.account(), link.person()));
            }
        }
        return new Links(byAccount, byPerson);
    }

    /// Adds a link; the same account and person again replaces origin and reason.
    ///
    /// @throws IllegalArgumentException when the account or the person is linked to another
    public Links with(Link link) {
        TreeMap<AccountId, Link> links = new TreeMap<>(byAccount);
        Link old = links.get(link.account());
        if (old == null || old.person().equals(link.person())) {
            links.remove(link.account());
        }
        return of(concat(links.values(), link));
    }

    /// The links without that account's; the same links when it has none.
    public Links without(AccountId account) {
        TreeMap<AccountId, Link> links = new TreeMap<>(byAccount);
        return links.remove(account) == null ? this : of(links.values());
    }

    public Optional<Link> of(AccountId account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    public Optional<Link> of(PersonId person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    public boolean has(AccountId account) {
        return byAccount.containsKey(account);
    }

    public boolean has(PersonId person) {
        return byPerson.containsKey(person);
    }

    /// Every link, in the order of the account ids.
    public List<Link> all() {
        return List.copyOf(byAccount.values());
    }

    public int size() {
        return byAccount.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Links that && byAccount.equals(that.byAccount);
    }

    @Override
    public int hashCode() {
        return byAccount.hashCode();
    }

    @Override
    public String toString() {
        return "Links" + byAccount.values();
    }

    private static List<Link> concat(Collection<Link> links, Link last) {
        List<Link> all = new ArrayList<>(links);
        all.add(last);
        return all;
    }
}
