package nl.beheerportaal.core.roster;

import java.time.Duration;

/// When a whole roster is not believed ([Sanity]): what a publisher can set, because it is a
/// judgement of how schools change.
///
/// @param staleAfter how old an answer may be when it is given; a day at least, for it is made once
///   a night, and two weeks at most
/// @param fewerPupils pupils gone, beyond group 8 in summer and one whole class
/// @param fewerStaff staff gone
/// @param unknownGroups pupils who point to a group that is not on the list
/// @param withoutGroup pupils in no group
/// @param emptiedGroups home groups without pupils
/// @param endedStaff staff whose last day is all at once past
/// @param staffWithoutRole staff who lost every role
/// @param nameless people without a name
/// @param namesMixedUp numbers with a name that has nothing in common with that of before
/// @param keysMixedUp ECK iDs that stand with another
/// @param kindsSwapped pupils who became staff, or the reverse
/// @param lastYears pupils who go down a year
/// @param twice pupils or staff under two numbers from which on it is no slip
public record Measures(
        Duration staleAfter,
        Measure fewerPupils,
        Measure fewerStaff,
        Measure unknownGroups,
        Measure withoutGroup,
        Measure emptiedGroups,
        Measure endedStaff,
        Measure staffWithoutRole,
        Measure nameless,
        Measure namesMixedUp,
        Measure keysMixedUp,
        Measure kindsSwapped,
        Measure lastYears,
        int twice) {
    public Measures {
        if (staleAfter.compareTo(Duration.ofDays(1)) < 0
                || staleAfter.compareTo(Duration.ofDays(14)) > 0) {
            throw new IllegalArgumentException(
                    "a roster is old after a day at least and two weeks at most, not after "
                            + staleAfter);
        }
        if (twice < 1) {
            throw new IllegalArgumentException(
                    "people under two numbers are doubted from 1 on, not from " + twice);
        }
    }

    /// After a long weekend an answer is still true; a third of the pupils is more than leaves in a
    /// bad year, and fewer than eight are for the brake; in summer next year's groups stand beside
    /// this year's, half of them empty.
    public static Measures standard() {
        return new Measures(
                Duration.ofHours(84),
                new Measure(8, 33),
                new Measure(4, 49),
                new Measure(3, 25),
                new Measure(3, 50),
                new Measure(3, 66),
                new Measure(3, 66),
                new Measure(3, 50),
                new Measure(3, 10),
                new Measure(3, 50),
                new Measure(3, 5),
                new Measure(3, 5),
                new Measure(3, 50),
                3);
    }
}
