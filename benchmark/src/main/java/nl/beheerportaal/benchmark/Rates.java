package nl.beheerportaal.benchmark;

/// How often each kind of noise occurs in a made-up school, drawn for that school around the
/// profile's mean. The kinds are those of the development set's description; the rates are ours.
record Rates(
        boolean messy,
        double typo,
        double accents,
        double mojibake,
        double variant,
        double nick,
        double official,
        double compound,
        double part,
        double separator,
        double article,
        double prefixForm,
        double firstOnly,
        double initial,
        double oneField,
        double swapped,
        double otherSurname,
        double annotated,
        double groupStale,
        double groupBlank,
        double groupOther,
        double groupWrong,
        double leavers,
        double junk,
        double second) {
    static Rates clean(Dice dice) {
        return new Rates(
                false,
                dice.around(0.008),
                dice.around(0.03),
                dice.chance(0.1) ? 0.3 : 0.01,
                dice.around(0.002),
                dice.around(0.002),
                dice.around(0.003),
                dice.around(0.03),
                dice.around(0.10),
                dice.around(0.08),
                dice.around(0.03),
                dice.around(0.02),
                dice.around(0.006),
                dice.around(0.002),
                dice.around(0.004),
                0.001,
                dice.around(0.005),
                dice.around(0.001),
                0.003,
                0.004,
                0.001,
                dice.around(0.006),
                dice.around(0.045),
                0.004,
                dice.around(0.009));
    }

    static Rates messy(Dice dice) {
        return messy(dice, 1);
    }

    /// Half as much again of everything: typed by many hands over many years.
    static Rates harsh(Dice dice) {
        return messy(dice, 1.5);
    }

    private static Rates messy(Dice dice, double more) {
        return new Rates(
                true,
                dice.around(0.05 * more),
                dice.around(0.35 * more),
                dice.chance(0.2) ? 0.5 : 0.03,
                dice.around(0.012 * more),
                dice.around(0.008 * more),
                dice.around(0.012 * more),
                dice.around(0.12 * more),
                dice.around(0.35 * more),
                dice.around(0.25 * more),
                dice.around(0.15 * more),
                dice.around(0.3 * more),
                dice.around(0.13 * more),
                dice.around(0.12 * more),
                dice.around(0.07 * more),
                dice.around(0.02 * more),
                dice.around(0.008 * more),
                dice.around(0.015 * more),
                dice.around(0.18 * more),
                dice.around(0.08 * more),
                dice.around(0.05 * more),
                dice.around(0.016 * more),
                dice.around(0.15 * more),
                0.012 * more,
                dice.around(0.03 * more));
    }
}
