package nl.beheerportaal.core.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A given name, as the roster has it or as it was typed in an app, and how the one compares with
/// the other.
///
/// @param whole all of it in one word
/// @param first its first word
/// @param spellings the spelling classes it is in, see [CallNames]
/// @param families the families of official and call names it is in
record GivenName(Word whole, Word first, Set<Integer> spellings, Set<Integer> families) {
    private static final int MANY = 3;

    static GivenName of(String callName) {
        return of(Letters.words(Letters.visible(callName)));
    }

    static GivenName of(List<String> words) {
        Word whole = Word.of(words);
        Word first = words.isEmpty() ? Word.NONE : Word.of(words.subList(0, 1));
        Set<Integer> spellings = new TreeSet<>(CallNames.spellings(whole.text()));
        Set<Integer> families = new TreeSet<>(CallNames.families(whole.text()));
        if (words.size() > 1) {
            spellings.addAll(CallNames.spellings(first.text()));
            families.addAll(CallNames.families(first.text()));
        }
        return new GivenName(whole, first, Set.copyOf(spellings), Set.copyOf(families));
    }

    /// Whether it has more than one word.
    boolean several() {
        return whole.words().size() > 1;
    }

    /// How this registered name compares with a typed one.
    Level level(GivenName typed) {
        if (typed.whole.isNone() || whole.isNone()) {
            return Level.ABSENT;
        }
        if (typed.whole.initials()) {
            return whole.first() == typed.whole.first() ? Level.INITIAL : Level.OTHER_INITIAL;
        }
        if (Word.same(typed.whole.text(), whole.text())) {
            return Level.EXACT;
        }
        if (several() || typed.several()) {
            Level part = partLevel(typed);
            if (part != Level.OTHER) {
                return part;
            }
        }
        Level alike = alike(typed, whole);
        return alike == Level.OTHER && several() ? alike(typed, first) : alike;
    }

    /// What the first letters add: another name, or an initial that is not the call name's, may be
    /// the official name's.
    ///
    /// @param initials of the official names as registered; empty when unknown
    Level withInitials(Level level, Word typed, String initials) {
        boolean fits = !initials.isEmpty() && initials.charAt(0) == typed.first();
        return switch (level) {
            case OTHER -> fits || whole.first() == typed.first() ? Level.SAME_INITIAL : level;
            case OTHER_INITIAL -> fits ? Level.INITIAL : level;
            default -> level;
        };
    }

    private Level partLevel(GivenName typed) {
        if (Word.same(typed.whole.text(), first.text())
                || Word.same(typed.first.text(), whole.text())) {
            return Level.FIRST_PART;
        }
        boolean both = several() && typed.several();
        if (both && begins(typed.whole.words(), whole.words())) {
            return Level.FIRST_PART;
        }
        return both && sharesWord(typed.whole) ? Level.NEAR : Level.OTHER;
    }

    /// Whether the words of one are the first words of the other.
    private static boolean begins(List<String> some, List<String> others) {
        int shorter = Math.min(some.size(), others.size());
        for (int i = 0; i < shorter; i++) {
            if (!Word.same(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sharesWord(Word typed) {
        for (String word : typed.words()) {
            if (word.length() > 2 && whole.words().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private Level alike(GivenName typed, Word own) {
        Word name = typed.whole;
        if (name.sounds(own) || share(spellings, typed.spellings)) {
            return Level.SPELLING;
        }
        int shorter = Math.min(name.text().length(), own.text().length());
        int slips = name.farFrom(own) ? MANY : Edits.between(name.text(), own.text());
        if (slips <= 1) {
            return shorter >= 4 ? Level.ONE_SLIP : Level.ONE_SLIP_SHORT;
        }
        if (share(families, typed.families) && CallNames.shortAndFull(name.text(), own.text())) {
            return Level.SHORT_FORM;
        }
        if ((shorter >= 3 && name.begins(own)) || (shorter >= 4 && name.ends(own))) {
            return Level.SHORTENED;
        }
        boolean near = slips == 2 && shorter + 1 >= Word.LONG;
        return near || (shorter > 4 && name.sameBones(own)) ? Level.NEAR : Level.OTHER;
    }

    private static boolean share(Set<Integer> some, Set<Integer> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().anyMatch(others::contains);
    }
}
