package nl.beheerportaal.core.match;

/// How certain *certain* is.
public enum Caution {
    /// What the portal does: at most about one wrong link in ten thousand accounts, measured.
    NORMAL(0.95, 0.8, 0.9),
    /// For who wants no wrong link at all and has time to look at more suggestions.
    STRICT(0.995, 0.95, 0.95);

    private final double chance;
    private final double alone;
    private final double claim;

    Caution(double chance, double alone, double claim) {
        this.chance = chance;
        this.alone = alone;
        this.claim = claim;
    }

    /// The least chance within the school.
    double chance() {
        return chance;
    }

    /// The least chance when the account is looked at by itself.
    double alone() {
        return alone;
    }

    /// The least share of all claims on the pupil.
    double claim() {
        return claim;
    }
}
