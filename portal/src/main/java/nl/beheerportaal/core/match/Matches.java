package nl.beheerportaal.core.match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.match.Match.ProbablyLeft;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.roster.PersonId;

/// The matcher's answer: one [Match] for each account that is not linked, in the order of the
/// account ids.
///
/// @param competing pupils that two or more accounts seem to belong to: *Welk account houdt Noor?*
public record Matches(List<Match> all, List<Competing> competing) {
    public Matches {
        all = all.stream().sorted(Comparator.comparing(Match::account)).toList();
        competing = List.copyOf(competing);
    }

    public Optional<Match> of(AccountId account) {
        return all.stream().filter(match -> match.account().equals(account)).findFirst();
    }

    /// What *Automatisch koppelen* links. No pupil and no account is in it twice.
    public List<Certain> certain() {
        return only(Certain.class).toList();
    }

    public List<Suggested> suggested() {
        return only(Suggested.class).toList();
    }

    /// Accounts in use that a person should look at: with a suggestion, or competing for a pupil.
    public Set<AccountId> toCheck(AppSnapshot app, Links links) {
        Set<AccountId> looked = new HashSet<>();
        suggested().forEach(match -> looked.add(match.account()));
        competing.forEach(each -> looked.addAll(each.accounts()));
        return app.activePupils().stream()
                .map(Account::id)
                .filter(account -> looked.contains(account) && !links.has(account))
                .collect(Collectors.toSet());
    }

    public List<Suggested> suggested(Bundle bundle) {
        return only(Suggested.class).filter(match -> match.bundle() == bundle).toList();
    }

    public List<ProbablyLeft> probablyLeft() {
        return only(ProbablyLeft.class).toList();
    }

    private <M extends Match> Stream<M> only(Class<M> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// One pupil and the accounts that all seem to be this pupil's, a linked one among them
    /// perhaps.
    public record Competing(PersonId person, List<AccountId> accounts) {
        public Competing {
            accounts = List.copyOf(accounts);
        }
    }
}
