package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.core.roster.StaffMember;

/// The last complete staff list of each school: it decides who may sign in while Basispoort cannot
/// be read (PRODUCT §6.12).
public interface StaffStore {
    /// Replaces the list; only a complete one with somebody on it is ever handed in.
    ///
    /// @param read when Basispoort said so
    void keep(SchoolScope scope, List<StaffMember> staff, Instant read);

    Optional<Kept> last(SchoolScope scope);

    /// A kept list, and when it was read.
    record Kept(List<StaffMember> staff, Instant read) {
        public Kept {
            staff = List.copyOf(staff);
        }
    }
}
