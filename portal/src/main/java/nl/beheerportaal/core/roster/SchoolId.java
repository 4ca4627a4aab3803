package nl.beheerportaal.core.roster;

import java.util.UUID;

/// A school as the portal knows it. Ours alone, so it may stand in logs and addresses.
public record SchoolId(UUID value) implements Comparable<SchoolId> {
    public static SchoolId parse(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SchoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
