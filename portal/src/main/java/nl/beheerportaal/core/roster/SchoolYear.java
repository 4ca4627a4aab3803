package nl.beheerportaal.core.roster;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/// A school year, from 1 August up to and including 31 July (`basispoort.md` §3).
///
/// @param startYear the calendar year it starts in: 2026 for 2026-2027
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {
    /// In which a school's days begin and end.
    public static final ZoneId TIME = ZoneId.of("Europe/Amsterdam");

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(
                day.getMonth().compareTo(Month.AUGUST) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(startYear - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.AUGUST, 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /// `2026-2027`, the form apps receive.
    @Override
    public String toString() {
        return startYear + "-" + (startYear + 1);
    }
}
