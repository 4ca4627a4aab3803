package nl.beheerportaal.core.roster;

/// The key of a person or group in the school's own administration (LAS). Unique within one school
/// and one LAS only, and new for everybody when the school changes its LAS (`basispoort.md` §1.4).
public record LasKey(String value) implements Comparable<LasKey> {
    public LasKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a LAS key is never blank");
        }
    }

    @Override
    public int compareTo(LasKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
