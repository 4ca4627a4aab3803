package nl.beheerportaal;

import java.time.MonthDay;
import java.util.Set;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Limits.Share;
import nl.beheerportaal.core.roster.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The publisher's limits (PRODUCT §6.4–6.5), as `portal.limits.*`. The defaults are the product's.
///
/// @param removalsFloor unexplained removals an automatic run may do however small the school is,
///   and `removalsPercent` of the app's pupils
/// @param groupFloor the same within one group, and `groupPercent` of it
/// @param teacherFloor the same of the teachers, and `teacherPercent` of them
/// @param lossDays over how many days unexplained removals are counted together, today's among them
/// @param typeAbove pupils that go in a reviewed plan before the coordinator types their number,
///   and `typeAbovePercent` of the app's pupils; the smaller one counts
/// @param retentionDays how long a deactivated account can be put back
/// @param summerStart first day on which removals wait, as `--07-01`
/// @param summerEnd first day on which they no longer do
/// @param teacherRoles roles that make a *docent*
@ConfigurationProperties("portal.limits")
record LimitSettings(
        @DefaultValue("5") int removalsFloor,
        @DefaultValue("5") int removalsPercent,
        @DefaultValue("3") int groupFloor,
        @DefaultValue("25") int groupPercent,
        @DefaultValue("3") int teacherFloor,
        @DefaultValue("25") int teacherPercent,
        @DefaultValue("7") int lossDays,
        @DefaultValue("10") int typeAbove,
        @DefaultValue("5") int typeAbovePercent,
        @DefaultValue("30") int retentionDays,
        @DefaultValue("--07-01") String summerStart,
        @DefaultValue("--09-01") String summerEnd,
        @DefaultValue({"TEACHER", "ICT_COORDINATOR", "IB_RT", "TRAINEE", "SUBSTITUTE"})
                Set<Role> teacherRoles) {
    Limits limits() {
        return new Limits(
                new Share(removalsFloor, removalsPercent),
                new Share(groupFloor, groupPercent),
                new Share(teacherFloor, teacherPercent),
                lossDays,
                new Share(typeAbove, typeAbovePercent),
                retentionDays,
                MonthDay.parse(summerStart),
                MonthDay.parse(summerEnd),
                teacherRoles);
    }
}
