package nl.beheerportaal.core.app;

/// The id an app gives a group (SCIM `id`). Unique within one connection only.
public record AppGroupId(String value) implements Comparable<AppGroupId> {
    @Override
    public int compareTo(AppGroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
