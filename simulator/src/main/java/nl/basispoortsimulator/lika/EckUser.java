package nl.basispoortsimulator.lika;

/// A person named by ECK iD within an institution.
public record EckUser(long school, String eckId) implements Comparable<EckUser> {
    @Override
    public int compareTo(EckUser other) {
        int bySchool = Long.compare(school, other.school);
        return bySchool != 0 ? bySchool : eckId.compareTo(other.eckId);
    }

    @Override
    public String toString() {
        return "EckUser[" + school + ", …]";
    }
}
