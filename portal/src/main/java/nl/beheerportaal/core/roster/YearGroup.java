package nl.beheerportaal.core.roster;

import java.util.OptionalInt;

/// A year group as Basispoort writes it: `1` … `8`, `C` for a combination group, or another EDEXML
/// code (`basispoort.md` §3). A value, not a group.
public record YearGroup(String code) implements Comparable<YearGroup> {
    public YearGroup {
        code = code.strip();
        if (code.isEmpty()) {
            throw new IllegalArgumentException("a year group has a code");
        }
    }

    public static YearGroup of(int number) {
        return new YearGroup(Integer.toString(number));
    }

    /// 1 … 8 for a year of primary school, nothing for every other code.
    public OptionalInt number() {
        return code.length() == 1 && code.charAt(0) >= '1' && code.charAt(0) <= '8'
                ? OptionalInt.of(code.charAt(0) - '0')
                : OptionalInt.empty();
    }

    @Override
    public int compareTo(YearGroup other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
