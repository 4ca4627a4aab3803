package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.match.Match.Nothing;
import nl.beheerportaal.core.match.Match.ProbablyLeft;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.match.Matches.Competing;
import nl.beheerportaal.core.match.Vetoes.Veto;

/// Decides what a weighed school comes to: what is certain, what a person must look at, and who has
/// probably left.
final class Judge {
    private static final double WORTH_SHOWING = 0.003;
    private static final double WORTH_SUGGESTING = 0.25;
    private static final double RIVAL = 0.1;
    private static final double COMPETES = 0.3;
    private static final double SECOND_BEST = 0.1;
    private static final double LEFT = 0.5;
    private static final double CLAIMED = 0.5;

    private final Solution solution;
    private final School school;
    private final Caution caution;
    private final Vetoes vetoes;
    private final Explanation explanation;
    private final Map<AccountId, OtherApps.Offer> offers;
    private final List<List<Integer>> pairsOfPupil = new ArrayList<>();

    Judge(Solution solution, Caution caution, Map<AccountId, OtherApps.Offer> offers) {
        this.solution = solution;
        this.caution = caution;
        this.offers = offers;
        school = solution.school();
        vetoes = new Vetoes(school);
        explanation = new Explanation(solution, vetoes, offers);
        school.pupils().forEach(_ -> pairsOfPupil.add(new ArrayList<>()));
        for (int i = 0; i < solution.pairs().size(); i++) {
            pairsOfPupil.get(solution.pairs().get(i).pupil()).add(i);
        }
    }

    List<Match> all() {
        return IntStream.range(0, school.accounts().size()).mapToObj(this::judge).toList();
    }

    private Match judge(int account) {
        AccountId id = school.accounts().get(account).account().id();
        if (solution.settled().account(account)) {
            return new Nothing(id, List.of());
        }
        List<Integer> ranked = solution.ranked(account, Match.MOST_CANDIDATES);
        List<Candidate> candidates = candidates(ranked, 0);
        if (ranked.isEmpty()) {
            return gone(account) ? new ProbablyLeft(id, candidates) : new Nothing(id, candidates);
        }
        int best = ranked.getFirst();
        List<Veto> veto = vetoes.of(solution.pairs().get(best), solution);
        if (veto.isEmpty() && isCertain(best, caution.limits())) {
            return certain(id, candidates, best);
        }
        if (solution.rank(best) >= WORTH_SUGGESTING
                && solution.left(account) < 1 - WORTH_SUGGESTING) {
            return new Suggested(id, bundle(ranked, veto), candidates(ranked, WORTH_SHOWING));
        }
        return gone(account) ? new ProbablyLeft(id, candidates) : new Nothing(id, candidates);
    }

    /// The pupils that several accounts seem to belong to.
    List<Competing> competing() {
        List<Competing> competing = new ArrayList<>();
        for (int p = 0; p < pairsOfPupil.size(); p++) {
            List<AccountId> accounts =
                    pairsOfPupil.get(p).stream()
                            .filter(i -> solution.chance(i) >= COMPETES)
                            .map(i -> solution.pairs().get(i).account())
                            .map(a -> school.accounts().get(a).account().id())
                            .toList();
            if (accounts.size() > 1) {
                competing.add(new Competing(school.pupils().get(p).pupil().id(), accounts));
            }
        }
        return competing;
    }

    /// Whether a pair is certain enough, vetoes apart.
    boolean isCertain(int best, Caution.Limits limits) {
        Pair pair = solution.pairs().get(best);
        return solution.chance(best) >= least(pair, limits)
                && solution.alone(best) >= limits.alone()
                && solution.chance(best) >= limits.claim() * claims(pair.pupil());
    }

    private double least(Pair pair, Caution.Limits limits) {
        Presence.Use use = solution.presence().use(pair.account());
        boolean idle = use == Presence.Use.LAST_YEAR || use == Presence.Use.NEVER;
        boolean other = RosterStyle.isOther(pair.given());
        double least = byName(pair, use, limits);
        if (pair.surname() == Level.ABSENT && shared(pair)) {
            least = Math.max(least, limits.shared());
        }
        if (vetoes.doubtful(pair, use) || (idle && other)) {
            least = Math.max(least, limits.against());
        }
        return idle ? Math.max(least, limits.idle()) : least;
    }

    private static double byName(Pair pair, Presence.Use use, Caution.Limits limits) {
        if (RosterStyle.isOther(pair.given())) {
            return limits.other();
        }
        if (pair.surname() == Level.ABSENT || pair.surname() == Level.OTHER) {
            return limits.thin();
        }
        return use == Presence.Use.UNKNOWN ? limits.undated() : limits.full();
    }

    /// Whether another pupil bears the given name that was typed and no account seems to be that
    /// pupil's: then nothing but the group tells which of the two this is.
    private boolean shared(Pair pair) {
        for (int i = solution.pairs().first(pair.account());
                i < solution.pairs().end(pair.account());
                i++) {
            Pair other = solution.pairs().get(i);
            boolean bears =
                    other.given() == Level.EXACT
                            || other.given() == Level.FIRST_PART
                            || other.given() == Level.SPELLING;
            if (bears && other.pupil() != pair.pupil() && claims(other.pupil()) < CLAIMED) {
                return true;
            }
        }
        return false;
    }

    private double claims(int pupil) {
        return pairsOfPupil.get(pupil).stream().mapToDouble(solution::chance).sum();
    }

    private Certain certain(AccountId id, List<Candidate> candidates, int best) {
        double chance = solution.chance(best);
        Candidate first = candidates.getFirst();
        double margin = Weights.log2(chance / Math.max(1e-12, 1 - chance));
        Candidate runnerUp = candidates.size() > 1 ? candidates.get(1) : null;
        return new Certain(
                id,
                candidates,
                new Certificate(first.reasons(), first.probability(), margin, runnerUp));
    }

    private List<Candidate> candidates(List<Integer> ranked, double least) {
        List<Candidate> candidates = new ArrayList<>();
        double rest = 1;
        for (int i : ranked) {
            if (solution.rank(i) >= least || candidates.isEmpty()) {
                double chance = solution.chance(i);
                double sure = candidates.isEmpty() ? Calibration.probability(chance) : chance;
                candidates.add(
                        new Candidate(
                                school.pupils().get(solution.pairs().get(i).pupil()).pupil().id(),
                                Math.min(rest, sure),
                                explanation.of(i, rival(i))));
                rest = candidates.size() == 1 ? 1 - sure : rest;
            }
        }
        return candidates;
    }

    /// Another account that may be the same pupil's: the likeliest, or -1.
    private int rival(int index) {
        Pair pair = solution.pairs().get(index);
        int rival = -1;
        double most = RIVAL;
        for (int i : pairsOfPupil.get(pair.pupil())) {
            if (i != index && solution.chance(i) > most) {
                most = solution.chance(i);
                rival = solution.pairs().get(i).account();
            }
        }
        return rival;
    }

    private Bundle bundle(List<Integer> ranked, List<Veto> veto) {
        int best = ranked.getFirst();
        Pair pair = solution.pairs().get(best);
        boolean several =
                ranked.size() > 1
                        && solution.rank(ranked.get(1)) > SECOND_BEST * solution.rank(best);
        boolean doubled =
                veto.contains(Veto.TWICE_IN_APP)
                        || veto.contains(Veto.TWICE_IN_BASISPOORT)
                        || rival(best) >= 0;
        if (several || doubled) {
            return Bundle.MANY;
        }
        if (offered(pair)) {
            return Bundle.OTHER_APP;
        }
        boolean safe = !veto.contains(Veto.CONFUSABLE_TWIN);
        if (safe && NameReasons.equalButForAccents(pair)) {
            return Bundle.ACCENT;
        }
        return safe && NameReasons.equalButForPrefix(pair) ? Bundle.PREFIX : Bundle.SIMILAR;
    }

    private boolean offered(Pair pair) {
        OtherApps.Offer offer = offers.get(school.accounts().get(pair.account()).account().id());
        return offer != null
                && offer.person().equals(school.pupils().get(pair.pupil()).pupil().id());
    }

    private boolean gone(int account) {
        return solution.presence().use(account) != Presence.Use.THIS_YEAR
                && solution.left(account) >= LEFT
                && !school.accounts().get(account).name().isEmpty();
    }
}
