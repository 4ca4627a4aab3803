package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import nl.beheerportaal.core.roster.Role;
import org.jspecify.annotations.Nullable;

/// The publisher's settings that bound what a plan may do (PRODUCT §6.4–6.5).
///
/// @param removals unexplained removals an automatic run may do, of the app's pupils
/// @param groupRemovals the same within any one group
/// @param teacherRemovals the same of the teachers
/// @param lossDays over how many days, today's among them, unexplained removals are counted; null
///   in worlds that were kept before this was counted: today's only
/// @param typedNumber above which removals in a reviewed plan the coordinator types their number
/// @param retentionDays how long a deactivated account can be put back; days of the summer do not
///   count
/// @param summerStart first day on which removals wait and retention stands still
/// @param summerEnd first day on which they no longer do
/// @param teacherRoles roles that make a staff member a *docent*
public record Limits(
        Share removals,
        Share groupRemovals,
        Share teacherRemovals,
        @Nullable Integer lossDays,
        Share typedNumber,
        int retentionDays,
        MonthDay summerStart,
        MonthDay summerEnd,
        Set<Role> teacherRoles) {
    public Limits {
        teacherRoles = Set.copyOf(teacherRoles);
        if (retentionDays < 1) {
            throw new IllegalArgumentException(
                    "a removed account can be put back for a day at least");
        }
        if (lossDays != null && lossDays < 1) {
            throw new IllegalArgumentException("what goes today is always counted");
        }
    }

    /// A number that grows with what it is a part of.
    ///
    /// @param floor allowed however small the whole is
    /// @param percent of the whole, rounded down
    public record Share(int floor, int percent) {
        public int of(int whole) {
            return Math.max(floor, whole * percent / 100);
        }

        Share atLeast(int other) {
            return new Share(floor, Math.max(percent, other));
        }

        /// The smaller of the two, for limits that should bite in small and in large schools.
        public int strictOf(int whole) {
            return Math.min(floor, whole * percent / 100);
        }
    }

    /// As PRODUCT §6 and design.md §7 have it.
    public static Limits standard() {
        return new Limits(
                new Share(5, 5),
                new Share(3, 25),
                new Share(3, 25),
                7,
                new Share(10, 5),
                30,
                MonthDay.of(Month.JULY, 1),
                MonthDay.of(Month.SEPTEMBER, 1),
                EnumSet.allOf(Role.class));
    }

    /// With a brake that lets more through: so much of the pupils, of any one group and of the
    /// teachers. Never less than before.
    public Limits lowered(int percent) {
        return new Limits(
                removals.atLeast(percent),
                groupRemovals.atLeast(percent),
                teacherRemovals.atLeast(percent),
                lossDays,
                typedNumber,
                retentionDays,
                summerStart,
                summerEnd,
                teacherRoles);
    }

    /// Whether what went on that day counts together with what goes today.
    boolean countsWith(LocalDate today, LocalDate day) {
        return lossDays != null && day.isAfter(today.minusDays(lossDays));
    }

    public boolean inSummer(LocalDate day) {
        MonthDay monthDay = MonthDay.from(day);
        return !monthDay.isBefore(summerStart) && monthDay.isBefore(summerEnd);
    }

    /// The last day on which an account deactivated on that day can be put back.
    public LocalDate restorableUntil(LocalDate deactivated) {
        LocalDate day = deactivated;
        for (int left = retentionDays; left > 0; ) {
            day = day.plusDays(1);
            if (!inSummer(day)) {
                left--;
            }
        }
        return day;
    }

    /// Whether a person must type how many pupils go (design.md §7.4): more than ten, or more than
    /// 5 % of the app's pupils.
    public boolean mustTypeNumber(int removedPupils, int pupilsInApp) {
        return removedPupils > typedNumber.strictOf(pupilsInApp);
    }
}
