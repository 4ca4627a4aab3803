package nl.beheerportaal.core.match;

/// How certain *certain* is.
public enum Caution {
    /// What the portal does: at most about one wrong link in ten thousand accounts, measured.
    NORMAL,
    /// For who wants no wrong link at all and has time to look at more suggestions.
    STRICT;

    Limits limits() {
        return switch (this) {
            case NORMAL -> new Limits(0.91, 0.94, 0.975, 0.975, 0.45, 0.9);
            case STRICT -> new Limits(0.983, 0.992, 0.9985, 0.9965, 0.86, 0.9);
        };
    }

    /// The least a pair must have to be linked without a person.
    ///
    /// @param full chance within the school, when both names were typed
    /// @param thin the same when only a given name tells, or it is another
    /// @param shared the same when only a given name tells and another pupil who bears it has no
    ///   account either
    /// @param idle the same for an account not used or made in this school year
    /// @param alone chance when the account is looked at by itself
    /// @param claim share of all claims on the pupil
    record Limits(
            double full, double thin, double shared, double idle, double alone, double claim) {}
}
