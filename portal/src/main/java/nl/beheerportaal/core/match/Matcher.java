package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.roster.PersonId;

/// Finds which account is which pupil (PRODUCT §5, `docs/matching.md`): stable keys first, then
/// names, groups, user names and dates, weighed for the school as a whole. Pure: the same question
/// has the same answer, whatever the order of its lists.
public final class Matcher {
    private Matcher() {}

    public static Matches match(MatchQuestion question) {
        return match(question, Caution.NORMAL);
    }

    /// Accounts that were deactivated are looked at after the others, so that they never stand in
    /// the way of one that is in use, and are never certain.
    public static Matches match(MatchQuestion question, Caution caution) {
        SortedMap<AccountId, Keys.Found> keys = Keys.find(question);
        SortedMap<AccountId, OtherApps.Offer> offers = OtherApps.offers(question);
        Judge active = judge(question.only(Account::active), keys, offers, caution);
        List<Match> matches = new ArrayList<>(active.all());
        MatchQuestion inactive = question.only(account -> !account.active());
        if (!inactive.accounts().isEmpty()) {
            matches.addAll(judge(inactive, keys, offers, caution).all());
        }
        matches.removeIf(match -> question.links().has(match.account()));
        matches.removeIf(match -> keys.containsKey(match.account()));
        keys.forEach((account, found) -> matches.add(byKey(account, found)));
        return new Matches(matches, active.competing());
    }

    private static Judge judge(
            MatchQuestion question,
            Map<AccountId, Keys.Found> keys,
            Map<AccountId, OtherApps.Offer> offers,
            Caution caution) {
        School school = School.of(question);
        Map<AccountId, PersonId> byKey = new TreeMap<>();
        keys.forEach((account, found) -> byKey.put(account, found.person()));
        Map<AccountId, PersonId> elsewhere = new TreeMap<>();
        offers.forEach((account, offer) -> elsewhere.put(account, offer.person()));
        Settled settled = new Settled(school, question, byKey, elsewhere);
        return new Judge(Solver.solve(school, settled), caution, offers);
    }

    private static Certain byKey(AccountId account, Keys.Found found) {
        List<Reason> reasons = List.of(found.reason());
        return new Certain(
                account,
                List.of(new Candidate(found.person(), 1, reasons)),
                new Certificate(reasons, 1, Double.POSITIVE_INFINITY, null));
    }
}
