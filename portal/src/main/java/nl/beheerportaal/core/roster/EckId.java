package nl.beheerportaal.core.roster;

/// The chain pseudonym of a person (`https://ketenid.nl/…`, `basispoort.md` §3). Personal data:
/// compared exactly, never logged, never in an address; hence the silent `toString`.
public record EckId(String value) {
    public EckId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an ECK iD is never blank");
        }
    }

    @Override
    public String toString() {
        return "EckId[hidden]";
    }
}
