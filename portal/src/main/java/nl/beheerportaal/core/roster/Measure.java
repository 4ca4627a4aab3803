package nl.beheerportaal.core.roster;

/// How many are too many: at least so many, and more than that part of all. Two numbers, so that it
/// bites neither in a school of nine pupils nor at one mistake in a large one.
///
/// @param floor fewer are never too many
/// @param percent of the whole; more than this
public record Measure(int floor, int percent) {
    public Measure {
        if (floor < 1) {
            throw new IllegalArgumentException(
                    "a measure of the source begins at 1, not at " + floor);
        }
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException(
                    "a measure of the source is a part from 1 to 99 %, not " + percent);
        }
    }

    /// As it is written in the settings: `8/33`.
    public static Measure of(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            if (parts.length == 2) {
                return new Measure(
                        Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notANumber(text), e);
        }
        throw new IllegalArgumentException(notANumber(text));
    }

    private static String notANumber(String text) {
        return "a measure of the source is written as 8/33, a number and a part of all, not "
                + text;
    }

    boolean exceeds(int count, int whole) {
        return count >= floor && count * 100 > whole * percent;
    }

    /// The same where the last roster that was believed did not have it already.
    boolean newlyExceeds(int count, int before, int whole) {
        return exceeds(count, whole) && before * 2 < count;
    }
}
