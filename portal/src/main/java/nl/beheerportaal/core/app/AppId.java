package nl.beheerportaal.core.app;

/// A learning app of the publisher, by the short name it has in addresses and tables: `taalblobs`.
public record AppId(String value) implements Comparable<AppId> {
    public AppId {
        if (!value.matches("[a-z][a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException(
                    "an app id is lower-case letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(AppId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
