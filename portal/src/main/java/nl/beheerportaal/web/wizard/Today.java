package nl.beheerportaal.web.wizard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SortKey;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.web.words.Moments;

/// Who counts as a teacher, and what day it is.
public record Today(LocalDate day, Limits limits) {
    public static Today at(Clock clock, Limits limits) {
        return new Today(LocalDate.ofInstant(clock.instant(), Moments.ZONE), limits);
    }

    /// The teachers of a roster, by surname.
    public List<StaffMember> teachers(RosterSnapshot roster) {
        return SortKey.sorted(
                roster.staffById().values().stream()
                        .filter(each -> each.isTeacherOn(day, limits.teacherRoles())),
                each -> each.name().sortKey());
    }
}
