package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Objects;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// What the roster said of a pupil before it gave another year: what a year change is recognised by
/// after it was carried out, while those who left still wait. Before the other year comes, what it
/// said before it gave another class: an administration may make the classes first.
///
/// @param homeGroup the class of the school year that is over, however often it changed meanwhile
/// @param until the day on which the other year, or class, was carried out
public record Former(@Nullable YearGroup yearGroup, @Nullable LasKey homeGroup, LocalDate until) {
    /// Schools close the year in their administration from June on.
    private static final MonthDay FIRST = MonthDay.of(Month.JUNE, 1);

    /// What is remembered once the roster says this.
    static @Nullable Former after(ManagedAccount before, Seen now, LocalDate day) {
        Former last = before.former();
        Former recent = last != null && last.isOfThisYearChange(day) ? last : null;
        if (before.yearGroup() != null && !before.yearGroup().equals(now.yearGroup())) {
            boolean classFirst = recent != null && !recent.isOfAnotherYearThan(before);
            return new Former(
                    before.yearGroup(),
                    recent != null && classFirst ? recent.homeGroup : before.homeGroup(),
                    day);
        }
        boolean moved = before.homeGroup() != null && !before.homeGroup().equals(now.homeGroup());
        return moved && recent == null
                ? new Former(before.yearGroup(), before.homeGroup(), day)
                : last;
    }

    /// Whether it is of the school year that ended last, and not of one before.
    boolean isOfThisYearChange(LocalDate today) {
        return !until.isBefore(firstDay(today));
    }

    boolean isOfAnotherYearThan(ManagedAccount now) {
        return !Objects.equals(yearGroup, now.yearGroup());
    }

    /// From which day on a change of year or class belongs to the last change of the school year.
    static LocalDate firstDay(LocalDate today) {
        LocalDate first = FIRST.atYear(today.getYear());
        return first.isAfter(today) ? first.minusYears(1) : first;
    }
}
