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

/// What a school's names say, apart from what people decided: reading and comparing them is most of
/// the work, and stays the same from one decision to the next. To be kept as long as the roster,
/// the accounts and the date are the same; safe for several threads.
public final class Comparison {
    private final ComparedNames active;
    private final ComparedNames inactive;

    private Comparison(ComparedNames active, ComparedNames inactive) {
        this.active = active;
        this.inactive = inactive;
    }

    /// Of the pupils, accounts, groups and date of a question.
    public static Comparison of(MatchQuestion question) {
        return new Comparison(
                new ComparedNames(School.of(question.only(Account::active))),
                new ComparedNames(School.of(question.only(account -> !account.active()))));
    }

    /// How many people there are on both sides: what it costs to keep this.
    public int size() {
        return active.school().pupils().size()
                + active.school().accounts().size()
                + inactive.school().accounts().size();
    }

    /// The answer to a question about the same pupils, accounts, groups and date; its links,
    /// decisions and links elsewhere may be others. As [Matcher#match(MatchQuestion, Caution)].
    public Matches match(MatchQuestion question, Caution caution) {
        SortedMap<AccountId, Keys.Found> keys = Keys.find(question);
        SortedMap<AccountId, OtherApps.Offer> offers = OtherApps.offers(question);
        Judge judged = judge(active, question, keys, offers, caution);
        List<Match> matches = new ArrayList<>(judged.all());
        if (!inactive.school().accounts().isEmpty()) {
            matches.addAll(judge(inactive, question, keys, offers, caution).all());
        }
        matches.removeIf(match -> question.links().has(match.account()));
        matches.removeIf(match -> keys.containsKey(match.account()));
        keys.forEach((account, found) -> matches.add(byKey(account, found)));
        return new Matches(matches, judged.competing());
    }

    private static Judge judge(
            ComparedNames names,
            MatchQuestion question,
            Map<AccountId, Keys.Found> keys,
            Map<AccountId, OtherApps.Offer> offers,
            Caution caution) {
        Map<AccountId, PersonId> byKey = new TreeMap<>();
        keys.forEach((account, found) -> byKey.put(account, found.person()));
        Map<AccountId, PersonId> elsewhere = new TreeMap<>();
        offers.forEach((account, offer) -> elsewhere.put(account, offer.person()));
        Settled settled = new Settled(names.school(), question, byKey, elsewhere);
        return new Judge(Solver.solve(names, settled), caution, offers);
    }

    private static Certain byKey(AccountId account, Keys.Found found) {
        List<Reason> reasons = List.of(found.reason());
        return new Certain(
                account,
                List.of(new Candidate(found.person(), 1, reasons)),
                new Certificate(reasons, 1, Double.POSITIVE_INFINITY, null));
    }
}
