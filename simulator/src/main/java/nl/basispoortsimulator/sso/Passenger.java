package nl.basispoortsimulator.sso;

import org.jspecify.annotations.Nullable;

/// Who is sent to a publisher.
///
/// @param person Basispoort person id
/// @param otherSchool some other institution, for [Variant#WRONG_INSTITUTION]
/// @param colleague a member of staff without the coordinator's role, for [Variant#NO_ROLE]
public record Passenger(
        long person,
        long school,
        String ref,
        @Nullable String eckId,
        boolean pupil,
        long otherSchool,
        String otherRef,
        long colleague) {
    @Override
    public String toString() {
        return "Passenger[" + person + "]";
    }
}
