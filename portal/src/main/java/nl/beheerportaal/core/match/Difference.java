package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;

/// Which letters of two names differ, so that a page can mark them.
///
/// @param first ranges in the first text
/// @param second ranges in the second text
public record Difference(List<Range> first, List<Range> second) {
    /// Longer texts are marked whole: a name is never that long.
    private static final int LONGEST = 200;

    public Difference {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /// The letters that are not part of a longest common subsequence. Whole code points, so that a
    /// range never cuts a surrogate pair.
    public static Difference between(String first, String second) {
        int[] one = first.codePoints().toArray();
        int[] other = second.codePoints().toArray();
        if (one.length > LONGEST || other.length > LONGEST) {
            return new Difference(whole(first), whole(second));
        }
        boolean[] keptOne = new boolean[one.length];
        boolean[] keptOther = new boolean[other.length];
        walk(lengths(one, other), one, other, keptOne, keptOther);
        return new Difference(ranges(one, keptOne), ranges(other, keptOther));
    }

    private static int[][] lengths(int[] one, int[] other) {
        int[][] longest = new int[one.length + 1][other.length + 1];
        for (int i = one.length - 1; i >= 0; i--) {
            for (int j = other.length - 1; j >= 0; j--) {
                longest[i][j] =
                        one[i] == other[j]
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static void walk(
            int[][] longest, int[] one, int[] other, boolean[] keptOne, boolean[] keptOther) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                keptOne[i++] = true;
                keptOther[j++] = true;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Range> ranges(int[] text, boolean[] kept) {
        List<Range> ranges = new ArrayList<>();
        int offset = 0;
        int start = -1;
        for (int i = 0; i < text.length; i++) {
            if (!kept[i] && start < 0) {
                start = offset;
            } else if (kept[i] && start >= 0) {
                ranges.add(new Range(start, offset));
                start = -1;
            }
            offset += Character.charCount(text[i]);
        }
        if (start >= 0) {
            ranges.add(new Range(start, offset));
        }
        return ranges;
    }

    private static List<Range> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Range(0, text.length()));
    }

    /// From `start` up to `end`, in UTF-16 units, as `substring` takes them.
    public record Range(int start, int end) {}
}
