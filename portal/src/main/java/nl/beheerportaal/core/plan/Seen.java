package nl.beheerportaal.core.plan;

import java.util.Collection;
import nl.beheerportaal.core.roster.Digest;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// What the roster says of a person at the time of the plan, as far as the ledger remembers it.
///
/// @param wish digest of everything the account should be by that: name, number, year, roles and
///   groups; null in what was kept before this was known
public record Seen(
        @Nullable EckId eckId,
        @Nullable LasKey lasKey,
        @Nullable YearGroup yearGroup,
        @Nullable LasKey homeGroup,
        @Nullable String wish) {
    static Seen of(Pupil pupil) {
        return new Seen(pupil.eckId(), pupil.lasKey(), pupil.yearGroup(), pupil.homeGroup(), null);
    }

    static Seen of(StaffMember member) {
        return new Seen(member.eckId(), member.lasKey(), null, null, null);
    }

    Seen wishing(AccountFields fields, Collection<LasKey> groups) {
        String wished = Digest.of(fields.wished(), Situation.sorted(groups).toString());
        return new Seen(eckId, lasKey, yearGroup, homeGroup, wished);
    }

    /// The same of somebody for whom not everything was done.
    Seen unfulfilled() {
        return new Seen(eckId, lasKey, yearGroup, homeGroup, null);
    }
}
