package nl.beheerportaal.core.roster;

/// The number Basispoort gives a pupil or a member of staff (a signed 64-bit integer,
/// `basispoort.md` §1.1). Stable per person as far as anybody knows, but it may be reissued:
/// [EckId] and [LasKey] are kept beside it.
public record PersonId(long value) implements Comparable<PersonId> {
    public static PersonId parse(String text) {
        return new PersonId(Long.parseLong(text));
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
