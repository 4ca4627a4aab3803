package nl.basispoortsimulator.apps;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import nl.basispoortsimulator.world.AppAccount;
import org.jspecify.annotations.Nullable;

/// Whether the licence has room for one more active pupil or teacher.
///
/// Only active users take a seat. Someone who holds one keeps it, whatever is changed about them.
final class Seats {

    private Seats() {}

    /// The reason why not, or nothing when there is room.
    ///
    /// @param before what was there, null for a new user
    static Optional<String> refusal(
            AppAccount.Licence licence,
            Collection<StoredUser> users,
            StoredUser.@Nullable Keys before,
            StoredUser.Keys wanted,
            LocalDate today) {
        if (!wanted.active()
                || (before != null && before.active() && before.pupil() == wanted.pupil())) {
            return Optional.empty();
        }
        if (today.isAfter(licence.validUntil())) {
            return Optional.of("licence: ended on " + licence.validUntil());
        }
        return switch (licence.kind()) {
            case SCHOOL -> Optional.empty();
            case LIMITED -> full(licence, users, wanted.pupil());
        };
    }

    private static Optional<String> full(
            AppAccount.Licence licence, Collection<StoredUser> users, boolean pupil) {
        Integer bought = pupil ? licence.pupils() : licence.teachers();
        long taken =
                users.stream()
                        .filter(user -> user.keys().active() && user.keys().pupil() == pupil)
                        .count();
        return bought == null || taken < bought
                ? Optional.empty()
                : Optional.of(
                        "seats: all %d seats for %s are taken"
                                .formatted(bought, pupil ? "pupils" : "teachers"));
    }
}
