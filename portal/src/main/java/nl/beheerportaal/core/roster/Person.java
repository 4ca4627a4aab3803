package nl.beheerportaal.core.roster;

import org.jspecify.annotations.Nullable;

/// Somebody on the roster.
public sealed interface Person permits Pupil, StaffMember {
    PersonId id();

    @Nullable EckId eckId();

    @Nullable LasKey lasKey();

    PersonName name();
}
