package nl.beheerportaal.core.match;

import nl.beheerportaal.core.match.NamePrefix.Likeness;

/// What evidence is worth, in bits: log2 of how much likelier it is for an account of the pupil
/// than for one of somebody else. How each was set:
/// `docs/decisions/2026-11-23-matching-weights.md`.
final class Weights {
    /// How often the given name is typed exactly so, for the pupil's own account.
    private static final double GIVEN_EXACT = 0.86;

    private static final double SURNAME_EXACT = 0.84;
    private static final double ONE_PART_LOSS = 2.5;
    private static final double FIRST_PART_LOSS = 1.5;
    private static final double REARRANGED_LOSS = 1.5;
    private static final double INITIAL = 0.95;
    private static final double REAL_NAME = -3;
    private static final double OTHER_SPELLING = -2;
    private static final double FIRST_LETTER = -2.5;

    private Weights() {}

    /// @param frequency of the registered name in the school
    static double given(Level level, double frequency) {
        return switch (level) {
            case EXACT -> log2(GIVEN_EXACT / frequency);
            case FIRST_PART -> log2(GIVEN_EXACT / frequency) - FIRST_PART_LOSS;
            case SPELLING -> 4.2;
            case ONE_SLIP -> 4;
            case ONE_SLIP_SHORT -> 0.8;
            case SHORT_FORM -> 3;
            case SHORTENED -> 2;
            case NEAR -> 1.5;
            case INITIAL -> log2(INITIAL / frequency);
            case SAME_INITIAL -> -1.5;
            case ABSENT -> 0;
            case OTHER_INITIAL -> -4.5;
            case OTHER, REARRANGED, ONE_PART -> -6.3;
        };
    }

    static double surname(Level level, double frequency) {
        return switch (level) {
            case EXACT -> log2(SURNAME_EXACT / frequency);
            case REARRANGED -> log2(SURNAME_EXACT / frequency) - REARRANGED_LOSS;
            case ONE_PART -> log2(SURNAME_EXACT / frequency) - ONE_PART_LOSS;
            case SPELLING -> 4.2;
            case ONE_SLIP -> 4.5;
            case ONE_SLIP_SHORT -> 1;
            case SHORTENED -> 3;
            case NEAR -> 3;
            case INITIAL -> log2(INITIAL / frequency);
            case ABSENT -> 0;
            case OTHER_INITIAL -> -4.5;
            case OTHER, FIRST_PART, SHORT_FORM, SAME_INITIAL -> -6.3;
        };
    }

    /// A near miss that is itself the name of somebody else here is rather that name than a slip.
    static double realName(Level level) {
        return switch (level) {
            case ONE_SLIP, ONE_SLIP_SHORT, NEAR, SHORTENED -> REAL_NAME;
            case EXACT,
                    REARRANGED,
                    FIRST_PART,
                    ONE_PART,
                    SPELLING,
                    SHORT_FORM,
                    INITIAL,
                    SAME_INITIAL,
                    ABSENT,
                    OTHER_INITIAL,
                    OTHER ->
                    0;
        };
    }

    /// Another spelling that is itself somebody else's name on the roster: *Jansen* and *Janssen*.
    static double otherSpelling(Level level) {
        return level == Level.SPELLING ? OTHER_SPELLING : 0;
    }

    /// Nearly nobody mistypes the first letter, and many names differ in nothing else: *Nina* and
    /// *Tina*.
    static double firstLetter(Level level) {
        return level == Level.ONE_SLIP || level == Level.ONE_SLIP_SHORT ? FIRST_LETTER : 0;
    }

    static double prefix(Likeness likeness) {
        return switch (likeness) {
            case SAME -> 0.4;
            case ABBREVIATED -> 0.3;
            case ONE_MISSING -> -0.4;
            case RELATED -> -0.8;
            case OTHER -> -2;
        };
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
