package nl.beheerportaal.sync.run;

import java.util.UUID;

/// Names one carrying-out of one plan. Ours, so it may stand in logs and addresses.
public record RunId(UUID value) {
    public static RunId parse(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
