package nl.beheerportaal.core.roster;

/// The number Basispoort gives a school (*Basispoort-instellingsnummer*, `basispoort.md` §1.2).
public record SchoolNumber(long value) implements Comparable<SchoolNumber> {
    @Override
    public int compareTo(SchoolNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
