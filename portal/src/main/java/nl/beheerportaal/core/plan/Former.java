package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// What the roster said of a pupil before it gave another year: what a year change is recognised by
/// after it was carried out, while those who left still wait.
///
/// @param until the day on which the other year was carried out
public record Former(@Nullable YearGroup yearGroup, @Nullable LasKey homeGroup, LocalDate until) {}
