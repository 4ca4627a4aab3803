package nl.beheerportaal.connector;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;

/// Where rosters come from: Basispoort (`basispoort.md` §1.2). Every call goes over the network and
/// may take as long as the client's time-outs allow.
public interface RosterSource {
    /// The whole roster in one call. An answer that lacks required parts comes back as an
    /// incomplete snapshot.
    Fetched<RosterSnapshot> roster(SchoolNumber school);

    /// The roster, unless its data have not changed since: then nobody in it is looked at. The
    /// whole answer is received all the same, so half an answer is a failure here too.
    ///
    /// @param mutated when the data last changed, as far as we know
    default Fetched<RosterReading> rosterSince(SchoolNumber school, Instant mutated) {
        return roster(school).map(RosterReading.Whole::new);
    }

    /// Only the staff, for sign-in.
    Fetched<List<StaffMember>> staff(SchoolNumber school);

    /// Whether the school shares its roster with the publisher now. Asks Basispoort only; never
    /// asks the school.
    Fetched<Boolean> permission(SchoolNumber school);

    /// Asks the school, through Basispoort, to share its roster. Something happens at the school's
    /// side, so this is never repeated by itself: after a failure only a person may ask again.
    ///
    /// @return whether the school shares already
    Fetched<Boolean> askPermission(SchoolNumber school);

    Fetched<SchoolDetails> details(SchoolNumber school);
}
