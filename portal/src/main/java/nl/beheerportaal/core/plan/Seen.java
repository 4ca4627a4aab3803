package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// What the roster says of a person at the time of the plan, as far as the ledger remembers it.
public record Seen(
        @Nullable EckId eckId,
        @Nullable LasKey lasKey,
        @Nullable YearGroup yearGroup,
        @Nullable LasKey homeGroup) {
    static Seen of(Pupil pupil) {
        return new Seen(pupil.eckId(), pupil.lasKey(), pupil.yearGroup(), pupil.homeGroup());
    }

    static Seen of(StaffMember member) {
        return new Seen(member.eckId(), member.lasKey(), null, null);
    }
}
