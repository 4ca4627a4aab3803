package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.StaffMember;

/// Staff lists whose coordinators the helpdesk finds by their mail address.
public final class FindableStaff implements StaffStore {
    private final StaffStore lists;
    private final MailHashStore hashes;

    public FindableStaff(StaffStore lists, MailHashStore hashes) {
        this.lists = lists;
        this.hashes = hashes;
    }

    @Override
    public void keep(SchoolScope scope, List<StaffMember> staff, Instant read) {
        lists.keep(scope, staff, read);
        hashes.staff(
                scope,
                staff.stream()
                        .filter(member -> member.roles().contains(Role.ICT_COORDINATOR))
                        .map(StaffMember::email)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    @Override
    public Optional<Kept> last(SchoolScope scope) {
        return lists.last(scope);
    }
}
