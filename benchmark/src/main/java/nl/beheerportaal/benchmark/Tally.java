package nl.beheerportaal.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Caution;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.match.Matcher;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import org.jspecify.annotations.Nullable;

/// The outcome of one school, counted as the scorer of the development set counts (`score.py
/// --help`).
record Tally(
        int accounts,
        int pupilsWithAccount,
        int reachable,
        int links,
        int wrong,
        int found,
        int accountsWithPupil,
        int first,
        int firstThree,
        Map<String, int[]> byNoise,
        List<double[]> certainty) {
    /// Counts per kind of noise: accounts, linked rightly, linked wrongly.
    private static final int COUNTS = 3;

    static Tally of(MadeSchool school, Caution caution) {
        Map<String, int[]> byNoise = new TreeMap<>();
        List<double[]> certainty = new ArrayList<>();
        Set<PersonId> found = new HashSet<>();
        int links = 0;
        int wrong = 0;
        int first = 0;
        int firstThree = 0;
        for (Match match : Matcher.match(school.question(), caution).all()) {
            PersonId truth = school.truth().get(match.account());
            List<PersonId> ranked = match.candidates().stream().map(Candidate::person).toList();
            boolean linked = match instanceof Certain;
            boolean right = truth != null && !ranked.isEmpty() && ranked.getFirst().equals(truth);
            links += linked ? 1 : 0;
            wrong += linked && !right ? 1 : 0;
            first += right ? 1 : 0;
            firstThree += ranked.stream().limit(3).anyMatch(each -> each.equals(truth)) ? 1 : 0;
            if (linked && right) {
                found.add(ranked.getFirst());
            }
            count(byNoise, school.noise().get(match.account()), linked, right);
            if (!ranked.isEmpty()) {
                double sure = match.candidates().getFirst().probability();
                certainty.add(new double[] {sure, right ? 1 : 0});
            }
        }
        Set<PersonId> pupils = new HashSet<>(school.truth().values());
        return new Tally(
                school.question().accounts().size(),
                pupils.size(),
                reachable(school),
                links,
                wrong,
                found.size(),
                school.truth().size(),
                first,
                firstThree,
                byNoise,
                certainty);
    }

    static Tally sum(List<Tally> tallies) {
        Map<String, int[]> byNoise = new TreeMap<>();
        List<double[]> certainty = new ArrayList<>();
        int[] sums = new int[9];
        for (Tally tally : tallies) {
            int[] own = tally.counts();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own[i];
            }
            tally.byNoise.forEach((kind, counts) -> {
                int[] all = byNoise.computeIfAbsent(kind, _ -> new int[COUNTS]);
                for (int i = 0; i < COUNTS; i++) {
                    all[i] += counts[i];
                }
            });
            certainty.addAll(tally.certainty);
        }
        return new Tally(
                sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8],
                byNoise, certainty);
    }

    /// The figures without the tables by noise and certainty.
    Tally light() {
        return new Tally(
                accounts,
                pupilsWithAccount,
                reachable,
                links,
                wrong,
                found,
                accountsWithPupil,
                first,
                firstThree,
                Map.of(),
                List.of());
    }

    double recall() {
        return share(found, pupilsWithAccount);
    }

    /// The recall left when everything but the vetoes succeeds.
    double ceiling() {
        return share(reachable, pupilsWithAccount);
    }

    double wrongPerThousand() {
        return 1000 * share(wrong, accounts);
    }

    double recallAtOne() {
        return share(first, accountsWithPupil);
    }

    double recallAtThree() {
        return share(firstThree, accountsWithPupil);
    }

    private int[] counts() {
        return new int[] {
            accounts,
            pupilsWithAccount,
            reachable,
            links,
            wrong,
            found,
            accountsWithPupil,
            first,
            firstThree
        };
    }

    private static void count(
            Map<String, int[]> byNoise,
            @Nullable Set<String> kinds,
            boolean linked,
            boolean right) {
        for (String kind : kinds == null || kinds.isEmpty() ? Set.of("none") : kinds) {
            int[] counts = byNoise.computeIfAbsent(kind, _ -> new int[COUNTS]);
            counts[0]++;
            counts[1] += linked && right ? 1 : 0;
            counts[2] += linked && !right ? 1 : 0;
        }
    }

    /// Pupils with one account whose name nobody else on the roster bears: those a veto never keeps
    /// from being linked.
    private static int reachable(MadeSchool school) {
        Map<String, Integer> names = new HashMap<>();
        Map<PersonId, String> nameOf = new HashMap<>();
        for (Pupil pupil : school.question().pupils()) {
            String name = pupil.name().callName() + " " + pupil.name().surname();
            names.merge(name, 1, Integer::sum);
            nameOf.put(pupil.id(), name);
        }
        Map<PersonId, List<AccountId>> accounts = new HashMap<>();
        school.truth()
                .forEach((account, pupil) ->
                        accounts.computeIfAbsent(pupil, _ -> new ArrayList<>()).add(account));
        return (int)
                accounts.entrySet().stream()
                        .filter(pupil -> pupil.getValue().size() == 1)
                        .filter(pupil ->
                                names.getOrDefault(nameOf.getOrDefault(pupil.getKey(), ""), 0) == 1)
                        .count();
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : part / (double) all;
    }
}
