package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.match.Match.Nothing;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.roster.Pupil;

/// Finds which account is which pupil (PRODUCT §5).
public final class Matcher {
    private Matcher() {}

    public static Matches match(MatchQuestion question) {
        Map<String, List<Pupil>> pupils = new TreeMap<>();
        for (Pupil pupil : question.pupils()) {
            pupils.computeIfAbsent(key(pupil.name().display()), _ -> new ArrayList<>()).add(pupil);
        }
        Map<String, List<Account>> accounts = new TreeMap<>();
        for (Account account : question.accounts()) {
            accounts.computeIfAbsent(key(typed(account)), _ -> new ArrayList<>()).add(account);
        }
        List<Match> matches = new ArrayList<>();
        for (Account account : question.accounts()) {
            if (!question.links().has(account.id())) {
                String key = key(typed(account));
                matches.add(
                        answer(
                                question,
                                account,
                                pupils.getOrDefault(key, List.of()),
                                accounts.getOrDefault(key, List.of())));
            }
        }
        return new Matches(matches, List.of());
    }

    private static Match answer(
            MatchQuestion question, Account account, List<Pupil> pupils, List<Account> namesakes) {
        List<Candidate> candidates =
                pupils.stream()
                        .filter(pupil -> !question.links().has(pupil.id()))
                        .filter(pupil -> !question.decisions().notSame(account.id(), pupil.id()))
                        .map(pupil ->
                                new Candidate(
                                        pupil.id(),
                                        1.0 / pupils.size(),
                                        List.of(new Reason.SameName())))
                        .limit(Match.MOST_CANDIDATES)
                        .toList();
        if (candidates.isEmpty()
                || question.decisions().mayGo(account.id())
                || question.decisions().keptUntilMerged(account.id())) {
            return new Nothing(account.id(), candidates);
        }
        if (pupils.size() == 1
                && namesakes.size() == 1
                && account.active()
                && !key(typed(account)).isEmpty()) {
            Candidate only = candidates.getFirst();
            return new Certain(account.id(), only, new Certificate(only.reasons(), 1, 0, null));
        }
        return new Suggested(account.id(), Bundle.MANY, candidates);
    }

    private static String typed(Account account) {
        return account.name().given() + " " + account.name().family();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
