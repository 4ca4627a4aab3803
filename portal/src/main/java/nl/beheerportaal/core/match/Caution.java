package nl.beheerportaal.core.match;

/// How certain *certain* is.
public enum Caution {
    /// What the portal does: at most about one wrong link in ten thousand accounts, measured.
    NORMAL,
    /// For who wants no wrong link at all and has time to look at more suggestions.
    STRICT;

    Limits limits() {
        return switch (this) {
            case NORMAL -> new Limits(0.91, 0.95, 0.85, 0.88, 0.975, 0.92, 0.985, 0.45, 0.9);
            case STRICT -> new Limits(0.983, 0.9965, 0.97, 0.9985, 0.993, 0.994, 0.9985, 0.86, 0.9);
        };
    }

    /// The least a pair must have to be linked without a person. They differ because the weights
    /// are more modest for some kinds of pair than for others: what is asked of each was measured.
    ///
    /// @param full chance within the school, when both names agree
    /// @param undated the same where the app gives no dates
    /// @param thin the same when only a given name tells
    /// @param other the same when the given name is another
    /// @param shared the same when only a given name tells and another pupil who bears it has no
    ///   account either
    /// @param idle the same for an account not used or made in this school year
    /// @param against the same when something speaks against the pair: a group above the pupil's, a
    ///   given name alone, be it with an initial, where the roster carries official names
    /// @param alone chance when the account is looked at by itself
    /// @param claim share of all claims on the pupil
    record Limits(
            double full,
            double undated,
            double thin,
            double other,
            double shared,
            double idle,
            double against,
            double alone,
            double claim) {}
}
