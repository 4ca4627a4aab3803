package nl.beheerportaal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import nl.beheerportaal.core.match.Caution;
import org.jspecify.annotations.Nullable;

/// What `bin/match` was asked.
///
/// @param today null when not said
record MatchOptions(Path data, Path out, Caution caution, @Nullable LocalDate today, boolean help) {
    static final String HELP =
            """
            bin/match --data DIR --out DIR [--strict] [--today YYYY-MM-DD]

            Says which account of a learning app is which pupil of a Basispoort roster.

              --data DIR   one folder per school, each with roster.json (the Basispoort overview of the
                           school) and accounts.csv (account_id, display_first_name, display_last_name,
                           group_name, username, created, last_login; UTF-8, commas, a header line)
              --out DIR    per school: links.csv (account_id,roster_id: what is certain) and
                           suggestions.csv (account_id,roster_id,score: the likeliest pupils, best first)
              --strict     link only where no wrong link at all is expected
              --today DAY  the day of the export; without it, the newest date in it

            Exit code: 0 all schools done, 1 some school could not be read, 2 nothing done.
            docs/matching.md tells how to read the outcome.
            """;

    static MatchOptions parse(String... arguments) throws BrokenInput {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Path data = null;
        Path out = null;
        Caution caution = Caution.NORMAL;
        LocalDate today = null;
        boolean help = left.isEmpty();
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--data" -> data = Path.of(value(option, left));
                case "--out" -> out = Path.of(value(option, left));
                case "--today" -> today = day(value(option, left));
                case "--strict" -> caution = Caution.STRICT;
                case "--help", "-h" -> help = true;
                default ->
                        throw new BrokenInput("bin/match has no option " + option + "; see --help");
            }
        }
        if (help) {
            return new MatchOptions(Path.of("."), Path.of("."), caution, today, true);
        }
        if (data == null || out == null) {
            throw new BrokenInput("bin/match needs --data DIR and --out DIR; see --help");
        }
        return new MatchOptions(data, out, caution, today, false);
    }

    private static String value(String option, Deque<String> left) throws BrokenInput {
        String value = left.poll();
        if (value == null || value.startsWith("--")) {
            throw new BrokenInput(option + " needs a value; see --help");
        }
        return value;
    }

    private static LocalDate day(String text) throws BrokenInput {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new BrokenInput("--today is a day like 2026-11-23, not " + text, notADay);
        }
    }
}
