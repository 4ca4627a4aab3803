package nl.beheerportaal.core.app;

import java.time.Instant;
import java.util.Set;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// A place in a learning app, as the app tells it (SCIM User, `scim.md` §4).
///
/// @param externalId the key the portal gave it when it made or linked it: the Basispoort number as
///   text; null when nobody linked it
/// @param active false after deactivation; the app keeps the work
/// @param schoolYear the school year the app's year group stems from, as text; null when unknown
/// @param roles SCIM role values
/// @param created SCIM `meta.created`; null when the app does not say
public record Account(
        AccountId id,
        @Nullable String externalId,
        String userName,
        AccountName name,
        AccountKind kind,
        boolean active,
        @Nullable EckId eckId,
        @Nullable YearGroup yearGroup,
        @Nullable String schoolYear,
        String namePrefix,
        @Nullable String email,
        Set<String> roles,
        Work work,
        @Nullable Instant created) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /// The person it belongs to according to its external id; null when it has none or one of
    /// another maker.
    public @Nullable PersonId person() {
        return person(externalId);
    }

    /// The person such an external id names; null for one that is not of ours.
    public static @Nullable PersonId person(@Nullable String externalId) {
        if (externalId == null || !externalId.matches("-?[0-9]{1,18}")) {
            return null;
        }
        return PersonId.parse(externalId);
    }
}
