package nl.beheerportaal.core.app;

/// The id an app gives an account (SCIM `id`, RFC 7643 §3.1). Unique within one connection only.
public record AccountId(String value) implements Comparable<AccountId> {
    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
