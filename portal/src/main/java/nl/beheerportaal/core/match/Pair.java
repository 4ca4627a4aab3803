package nl.beheerportaal.core.match;

import nl.beheerportaal.core.match.NamePrefix.Likeness;

/// An account and a pupil whose names have something in common, by the best reading of the account.
///
/// @param account index in [School#accounts]
/// @param pupil index in [School#pupils]
/// @param givenBits what the given name is worth
/// @param surnameBits what the surname is worth, without its prefix
/// @param restBits what the reading itself and the prefix are worth
record Pair(
        int account,
        int pupil,
        Reading reading,
        Level given,
        Level surname,
        Likeness prefix,
        double givenBits,
        double surnameBits,
        double restBits) {
    double nameBits() {
        return givenBits + surnameBits + restBits;
    }
}
