package nl.beheerportaal.web.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Map;

/// Days and times as the school's clock shows them and as people write them (design.md §4):
/// *woensdag 18 november 2026*, *14.32 uur*.
public final class Moments {
    /// Every school of the portal is in the Netherlands.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /// Short months are not cut.
    private static final Map<Long, String> DUTCH_MONTHS =
            Map.ofEntries(
                    Map.entry(1L, "jan"),
                    Map.entry(2L, "feb"),
                    Map.entry(3L, "maart"),
                    Map.entry(4L, "april"),
                    Map.entry(5L, "mei"),
                    Map.entry(6L, "juni"),
                    Map.entry(7L, "juli"),
                    Map.entry(8L, "aug"),
                    Map.entry(9L, "sep"),
                    Map.entry(10L, "okt"),
                    Map.entry(11L, "nov"),
                    Map.entry(12L, "dec"));

    private final Words words;
    private final DateTimeFormatter full;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter monthDay;
    private final DateTimeFormatter clock;

    Moments(Words words) {
        this.words = words;
        full = formatter("EEEE d MMMM yyyy");
        day = formatter("d MMMM yyyy");
        shortDay =
                words.language() == Language.DUTCH
                        ? new DateTimeFormatterBuilder()
                                .appendPattern("d ")
                                .appendText(ChronoField.MONTH_OF_YEAR, DUTCH_MONTHS)
                                .appendPattern(" yyyy")
                                .toFormatter(words.language().locale())
                        : formatter("d MMM yyyy");
        monthDay = formatter("d MMMM");
        clock = formatter(words.language() == Language.DUTCH ? "HH.mm" : "HH:mm");
    }

    /// *woensdag 18 november 2026*.
    public String fullDay(LocalDate date) {
        return full.format(date);
    }

    /// *18 november 2026*.
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// *17 nov 2026*, for tables.
    public String shortDay(Instant moment) {
        return shortDay.format(local(moment));
    }

    /// *14.32 uur*.
    public String time(Instant moment) {
        return words.text("moment.clock", clock.format(local(moment)));
    }

    /// *woensdag 18 november 2026 om 14.32 uur*.
    public String fullMoment(Instant moment) {
        return words.text("moment.at", full.format(local(moment)), time(moment));
    }

    /// *18 november, 14.32 uur*, for short lists.
    public String shortMoment(Instant moment) {
        return words.text("moment.list", monthDay.format(local(moment)), time(moment));
    }

    /// *Woensdag 18 november 2026, 14.32 uur*, at the start of a line.
    public String heading(Instant moment) {
        String line = words.text("moment.list", full.format(local(moment)), time(moment));
        return line.substring(0, 1).toUpperCase(words.language().locale()) + line.substring(1);
    }

    /// *vandaag om 06.12 uur*, *gisteren om 23.10 uur* or the whole date.
    public String since(Instant moment, Instant now) {
        LocalDate then = local(moment).toLocalDate();
        LocalDate today = local(now).toLocalDate();
        if (then.equals(today)) {
            return words.text("moment.today", time(moment));
        }
        if (then.equals(today.minusDays(1))) {
            return words.text("moment.yesterday", time(moment));
        }
        return fullMoment(moment);
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(ZONE);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.language().locale());
    }
}
