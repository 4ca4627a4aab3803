package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a group says: *Groep 5A 2025-2026*, *5/6*, *Egels (juf Kim)*.
///
/// @param key the name without school year, teacher and the word for group; equal keys mean the
///   same label
/// @param text as the app shows it
/// @param years the year groups it names, none to a few
/// @param section the letter behind the year; 0 when there is none
/// @param schoolYear the calendar year the school year it names starts in; 0 when it names none
record GroupLabel(String key, String text, List<Integer> years, char section, int schoolYear) {
    static final GroupLabel NONE = new GroupLabel("", "", List.of(), (char) 0, 0);

    private static final Pattern LONG_YEAR =
            Pattern.compile("(20\\d\\d)\\s*[-/]\\s*(?:20)?\\d\\d(?!\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<!\\d)'?(\\d\\d)\\s*[-/]\\s*'?(\\d\\d)(?!\\d)");
    private static final Pattern TEACHER =
            Pattern.compile("[-(\\[,]?\\s*\\b(?:juf|juffrouw|meester|meneer|mevrouw|mw|dhr)\\b.*$");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)?|\\[[^]]*]?");
    private static final Pattern GROUP_WORD =
            Pattern.compile("^\\s*(?:groep|gr|grp|klas|jaargroep|jgr)\\b?\\.?\\s*(?=\\S)");
    private static final Pattern YEARS =
            Pattern.compile(
                    "(?<![\\d\\p{L}])([1-8])((?:\\s*[-/+&]\\s*[1-8](?!\\d))*)(?!\\d)\\s?-?([a-f])?(?![a-z])");

    GroupLabel {
        years = List.copyOf(years);
    }

    /// The label of an account in several groups: the one that names a year says most.
    static GroupLabel best(List<GroupLabel> labels) {
        GroupLabel best = NONE;
        for (GroupLabel label : labels) {
            boolean better =
                    best.years.isEmpty()
                            ? best.key.isEmpty() || !label.years.isEmpty()
                            : label.years.size() == 1 && best.years.size() > 1;
            if (better && !label.key.isEmpty()) {
                best = label;
            }
        }
        return best;
    }

    static GroupLabel of(String name) {
        String text = Letters.visible(name).toLowerCase(Locale.ROOT);
        int schoolYear = 0;
        Matcher longYear = LONG_YEAR.matcher(text);
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (longYear.find()) {
            schoolYear = Integer.parseInt(longYear.group(1));
            text = longYear.replaceFirst(" ");
        } else if (shortYear.find()) {
            schoolYear = 2000 + Integer.parseInt(shortYear.group(1));
            text = shortYear.replaceFirst(" ");
        }
        text = TEACHER.matcher(text).replaceFirst(" ");
        text = REMARK.matcher(text).replaceAll(" ");
        text = GROUP_WORD.matcher(text).replaceFirst("");
        return parsed(text, Letters.visible(name), schoolYear);
    }

    /// Whether it says anything about where a child sits.
    boolean saysNothing() {
        return key.isEmpty();
    }

    private static GroupLabel parsed(String text, String shown, int schoolYear) {
        List<Integer> years = new ArrayList<>();
        char section = 0;
        Matcher matcher = YEARS.matcher(text);
        if (matcher.find()) {
            String found = matcher.group(1) + matcher.group(2);
            found.chars().filter(Character::isDigit).forEach(digit -> years.add(digit - '0'));
            section = matcher.group(3) == null ? 0 : matcher.group(3).charAt(0);
        }
        StringBuilder key = new StringBuilder();
        String folded = Letters.folded(text);
        folded.chars().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return new GroupLabel(key.toString(), shown, years, section, schoolYear);
    }
}
