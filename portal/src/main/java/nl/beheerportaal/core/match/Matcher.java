package nl.beheerportaal.core.match;

/// Finds which account is which pupil (PRODUCT §5, `docs/matching.md`): stable keys first, then
/// names, groups, user names and dates, weighed for the school as a whole. Pure: the same question
/// has the same answer, whatever the order of its lists.
public final class Matcher {
    private Matcher() {}

    public static Matches match(MatchQuestion question) {
        return match(question, Caution.NORMAL);
    }

    /// Accounts that were deactivated are looked at after the others, so that they never stand in
    /// the way of one that is in use, and are never certain. Who asks again after each decision
    /// keeps the [Comparison].
    public static Matches match(MatchQuestion question, Caution caution) {
        return Comparison.of(question).match(question, caution);
    }
}
