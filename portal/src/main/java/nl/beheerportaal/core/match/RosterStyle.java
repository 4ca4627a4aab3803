package nl.beheerportaal.core.match;

/// Whether a roster carries official given names where others have call names, and how often the
/// name typed in the app is then quite another; learned in the school (matching.md §3).
final class RosterStyle {
    /// From this share of names of several words on, a roster carries official names.
    private static final double OFFICIAL = 0.2;

    private static final double USUAL_RATE = 0.012;
    private static final double OFFICIAL_RATE = 0.08;
    private static final double PRIOR_WEIGHT = 15;
    private static final double MOST_RATE = 0.3;
    private static final double FIRST_PART_BITS = 1.2;

    private final boolean official;
    private final double rate;

    private RosterStyle(boolean official, double rate) {
        this.official = official;
        this.rate = rate;
    }

    static RosterStyle of(School school) {
        long several =
                school.pupils().stream()
                        .filter(pupil -> pupil.given().several())
                        .filter(pupil -> pupil.pupil().name().callName().strip().indexOf(' ') > 0)
                        .count();
        return new RosterStyle(several > OFFICIAL * school.pupils().size(), OFFICIAL_RATE);
    }

    boolean carriesOfficialNames() {
        return official;
    }

    /// The same style with what a solution teaches: how often the given names differ though the
    /// surnames agree.
    RosterStyle learn(Solution solution) {
        double other = PRIOR_WEIGHT * OFFICIAL_RATE;
        double all = PRIOR_WEIGHT;
        for (int i = 0; i < solution.pairs().size(); i++) {
            Pair pair = solution.pairs().get(i);
            if (pair.surname() == Level.EXACT) {
                all += solution.chance(i);
                other += isOther(pair.given()) ? solution.chance(i) : 0;
            }
        }
        return new RosterStyle(official, Math.min(MOST_RATE, other / all));
    }

    /// What the style of the roster adds to a pair.
    double bits(Pair pair) {
        if (!official) {
            return 0;
        }
        if (pair.given() == Level.FIRST_PART) {
            return FIRST_PART_BITS;
        }
        boolean counts = isOther(pair.given()) && pair.surname().speaksFor();
        return counts ? Weights.log2(rate / USUAL_RATE) : 0;
    }

    static boolean isOther(Level given) {
        return given == Level.OTHER || given == Level.SAME_INITIAL;
    }
}
