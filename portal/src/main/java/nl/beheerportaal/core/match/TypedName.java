package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.match.Reading.Form;

/// What was typed as the name of an account, cleaned, with every way to read it.
///
/// @param added what was added to the name and is not part of it; empty when nothing was
/// @param staff whether it says that it is no pupil: *juf*, *test*, *gast*
record TypedName(List<Reading> readings, String added, boolean staff) {
    /// The words of matching.md §3 that people add to a name.
    private static final Set<String> REMARKS =
            Set.of(
                    "zz",
                    "zzz",
                    "xx",
                    "oud",
                    "oude",
                    "nieuw",
                    "nieuwe",
                    "nt",
                    "rt",
                    "ib",
                    "pg",
                    "plusgroep",
                    "plus",
                    "vertrokken",
                    "weg",
                    "dubbel",
                    "tydelyk",
                    "kopie",
                    "lln");

    private static final Set<String> NOBODY =
            Set.of(
                    "juf",
                    "juffrouw",
                    "meester",
                    "leerkracht",
                    "docent",
                    "gast",
                    "test",
                    "demo",
                    "proef",
                    "leerling",
                    "invaller",
                    "stagiair",
                    "stagiaire",
                    "admin",
                    "beheerder",
                    "tester",
                    "testleerling",
                    "testaccount",
                    "groepsaccount");

    private static final int MOST_WORDS = 8;
    private static final double SWAPPED = -5;
    private static final double SURNAME_FIRST = -6;
    private static final double SURNAME_ONLY = -5;
    private static final double LATER_SPLIT = -1;
    private static final double MIDDLE_NAMES = -3;
    private static final double COMPOUND_ONLY = -1.5;

    static TypedName of(AccountName name) {
        Cleaned given = Cleaned.of(Letters.visible(name.given()));
        Cleaned family = Cleaned.of(Letters.visible(name.family()));
        if (given.isEmpty() && family.isEmpty()) {
            given = Cleaned.of(Letters.visible(name.display()));
        }
        List<Reading> readings = new ArrayList<>();
        if (given.isEmpty() || family.isEmpty()) {
            oneField(given.isEmpty() ? family : given, readings);
        } else {
            twoFields(given, family, readings);
        }
        boolean staff = NOBODY.stream().anyMatch(word -> given(readings, word));
        String added = given.removed().isEmpty() ? family.removed() : given.removed();
        return new TypedName(List.copyOf(readings), added, staff);
    }

    /// Both parts of the name as they were most likely meant, for telling namesakes.
    boolean isEmpty() {
        return readings.isEmpty();
    }

    private static boolean given(List<Reading> readings, String word) {
        return !readings.isEmpty() && readings.getFirst().given().words().contains(word);
    }

    private static void twoFields(Cleaned given, Cleaned family, List<Reading> readings) {
        if (family.comma() > 0 && !family.tailIsPrefix()) {
            oneField(family, readings);
        }
        List<String> first = given.words();
        int end = first.size();
        while (end > 1 && NamePrefix.isWholeWord(first.get(end - 1))) {
            end--;
        }
        List<String> last = new ArrayList<>(first.subList(end, first.size()));
        last.addAll(family.words());
        add(readings, first.subList(0, end), Surname.of(last), Form.AS_TYPED, 0);
        if (end > 1 && first.subList(0, end).stream().anyMatch(word -> word.length() > 1)) {
            add(readings, first.subList(0, 1), Surname.of(last), Form.AS_TYPED, MIDDLE_NAMES);
        }
        double bits = given.comma() > 0 ? -1 : SWAPPED;
        add(readings, family.words(), Surname.of(first), Form.SWAPPED, bits);
    }

    private static void oneField(Cleaned field, List<Reading> readings) {
        List<String> words = field.words();
        int size = words.size();
        if (size == 0) {
            return;
        }
        if (field.comma() > 0 && field.comma() < size) {
            List<String> tail = words.subList(field.comma(), size);
            List<String> last = new ArrayList<>(words.subList(0, field.comma()));
            int end = tail.size();
            while (end > 1 && NamePrefix.isWord(tail.get(end - 1))) {
                end--;
            }
            last.addAll(0, tail.subList(end, tail.size()));
            add(readings, tail.subList(0, end), Surname.of(last), Form.COMMA, 0);
            return;
        }
        for (int split = 1; split < size; split++) {
            double bits = split == 1 || NamePrefix.isWholeWord(words.get(split)) ? 0 : LATER_SPLIT;
            Surname last = Surname.of(words.subList(split, size));
            add(readings, words.subList(0, split), last, Form.ONE_FIELD, bits);
            Surname head = Surname.of(words.subList(0, split));
            add(readings, words.subList(split, size), head, Form.SURNAME_FIRST, SURNAME_FIRST);
        }
        boolean endsInInitial = size > 1 && words.getLast().length() == 1;
        boolean holdsPrefix = words.stream().skip(1).anyMatch(NamePrefix::isWholeWord);
        if (!holdsPrefix && (!endsInInitial || words.getFirst().length() == 1)) {
            add(readings, words, Surname.NONE, Form.GIVEN_ONLY, size > 1 ? COMPOUND_ONLY : 0);
        }
        add(readings, List.of(), Surname.of(words), Form.SURNAME_ONLY, SURNAME_ONLY);
    }

    private static void add(
            List<Reading> readings, List<String> given, Surname surname, Form form, double bits) {
        readings.add(new Reading(Word.of(given), surname, form, bits));
    }

    /// The words of a field without what was added to the name.
    ///
    /// @param comma how many words stand before the first comma; 0 when there is none
    private record Cleaned(List<String> words, int comma, boolean tailIsPrefix, String removed) {
        static Cleaned of(String visible) {
            String kept = visible.replaceAll("\\([^)]*\\)?|\\[[^]]*\\]?", " ");
            String removed = kept.equals(visible) ? "" : visible.strip();
            int comma = kept.indexOf(',');
            List<String> words = new ArrayList<>(Letters.words(kept));
            int before = comma < 0 ? 0 : Letters.words(kept.substring(0, comma)).size();
            if (words.size() > MOST_WORDS) {
                return new Cleaned(List.of(), 0, false, "");
            }
            while (words.size() > 1 && REMARKS.contains(words.getLast())) {
                removed = words.removeLast();
            }
            while (words.size() > 1 && REMARKS.contains(words.getFirst())) {
                removed = words.removeFirst();
                before = Math.max(0, before - 1);
            }
            if (removed.isEmpty() && kept.chars().anyMatch(Character::isDigit)) {
                removed = kept.replaceAll("[^0-9]", "");
            }
            boolean prefix =
                    words.subList(before, words.size()).stream().allMatch(NamePrefix::isWord);
            return new Cleaned(List.copyOf(words), before, prefix, removed);
        }

        boolean isEmpty() {
            return words.isEmpty();
        }
    }
}
