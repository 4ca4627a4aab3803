package nl.beheerportaal.web.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Difference;
import nl.beheerportaal.core.match.Reason;

/// What is marked in the two names of a suggestion: single letters where the reason is a letter,
/// whole words where it is a word.
record Marks(NameView typed, NameView registered) {
    static Marks none(String typed, String registered) {
        return new Marks(NameView.plain(typed), NameView.plain(registered));
    }

    static Marks of(String typed, String registered, Candidate candidate) {
        return byLetter(candidate) ? letters(typed, registered) : words(typed, registered);
    }

    private static boolean byLetter(Candidate candidate) {
        return candidate.reasons().stream()
                .anyMatch(reason ->
                        reason instanceof Reason.AccentOnly
                                || reason instanceof Reason.CapitalsOnly
                                || reason instanceof Reason.HyphenOnly
                                || reason instanceof Reason.BrokenEncoding
                                || reason instanceof Reason.OneLetter
                                || reason instanceof Reason.SpellingVariant);
    }

    private static Marks letters(String typed, String registered) {
        Difference difference = Difference.between(typed, registered);
        return new Marks(
                NameView.marked(typed, difference.first()),
                NameView.marked(registered, difference.second()));
    }

    private static Marks words(String typed, String registered) {
        return new Marks(
                NameView.marked(typed, strange(typed, registered)),
                NameView.marked(registered, strange(registered, typed)));
    }

    /// The words of a name that the other does not have; neighbours are one stretch.
    private static List<Difference.Range> strange(String name, String other) {
        Set<String> known = new HashSet<>(Arrays.asList(other.split(" ", -1)));
        List<Difference.Range> ranges = new ArrayList<>();
        int from = 0;
        for (String word : name.split(" ", -1)) {
            int to = from + word.length();
            if (!known.contains(word) && !word.isEmpty()) {
                boolean goesOn = !ranges.isEmpty() && ranges.getLast().end() == from - 1;
                int start = goesOn ? ranges.removeLast().start() : from;
                ranges.add(new Difference.Range(start, to));
            }
            from = to + 1;
        }
        return ranges;
    }
}
