package nl.beheerportaal.core.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A pupil's given name as the roster has it, and how one typed in an app compares with it.
///
/// @param whole all of it in one word
/// @param first its first word
/// @param several whether it has more than one word
record GivenName(
        Word whole, Word first, boolean several, Set<Integer> spellings, Set<Integer> families) {
    private static final int LONG = 7;
    private static final int FAR_APART = 4;

    static GivenName of(String callName) {
        List<String> words = Letters.words(Letters.visible(callName));
        Word whole = Word.of(words);
        Word first = words.isEmpty() ? Word.NONE : Word.of(words.subList(0, 1));
        Set<Integer> spellings = new TreeSet<>(CallNames.spellings(whole.text()));
        Set<Integer> families = new TreeSet<>(CallNames.families(whole.text()));
        if (words.size() > 1) {
            spellings.addAll(CallNames.spellings(first.text()));
            families.addAll(CallNames.families(first.text()));
        }
        return new GivenName(whole, first, words.size() > 1, spellings, families);
    }

    Level level(Word typed) {
        if (typed.isNone() || whole.isNone()) {
            return Level.ABSENT;
        }
        if (typed.isInitial() || typed.isInitials()) {
            return whole.first() == typed.first() ? Level.INITIAL : Level.OTHER_INITIAL;
        }
        if (typed.text().equals(whole.text())) {
            return Level.EXACT;
        }
        if (several || typed.words().size() > 1) {
            Level part = partLevel(typed);
            if (part != Level.OTHER) {
                return part;
            }
        }
        Level alike = alike(typed, whole);
        return alike == Level.OTHER && several ? alike(typed, first) : alike;
    }

    private Level partLevel(Word typed) {
        if (typed.text().equals(first.text()) || typed.words().getFirst().equals(whole.text())) {
            return Level.FIRST_PART;
        }
        for (String word : typed.words()) {
            if (word.length() > 2 && whole.words().contains(word)) {
                return Level.NEAR;
            }
        }
        return Level.OTHER;
    }

    private Level alike(Word typed, Word own) {
        int apart = Integer.bitCount(typed.letters() ^ own.letters());
        if (apart > FAR_APART && !typed.isLossy()) {
            return farApart(typed, own);
        }
        if (typed.sound().equals(own.sound()) || sharesSpelling(typed)) {
            return Level.SPELLING;
        }
        int shorter = Math.min(typed.text().length(), own.text().length());
        int slips = Edits.between(typed.text(), own.text());
        if (slips <= 1) {
            return shorter >= 4 ? Level.ONE_SLIP : Level.ONE_SLIP_SHORT;
        }
        Level related = related(typed, own, shorter);
        if (related != Level.OTHER) {
            return related;
        }
        boolean longEnough = slips == 2 && shorter + 1 >= LONG;
        boolean bones = shorter > 4 && sameBones(typed, own);
        if (longEnough || bones) {
            return Level.NEAR;
        }
        return Level.OTHER;
    }

    private Level farApart(Word typed, Word own) {
        boolean sounds = typed.first() == own.first() && typed.sound().equals(own.sound());
        if (sounds || sharesSpelling(typed)) {
            return Level.SPELLING;
        }
        Level related = related(typed, own, Math.min(typed.text().length(), own.text().length()));
        return related;
    }

    private Level related(Word typed, Word own, int shorter) {
        if (sharesFamily(typed)) {
            return CallNames.shortAndFull(typed.text(), own.text()) ? Level.SHORT_FORM : Level.NEAR;
        }
        boolean begins = own.text().startsWith(typed.text()) || typed.text().startsWith(own.text());
        boolean ends = own.text().endsWith(typed.text()) || typed.text().endsWith(own.text());
        int least = begins ? 3 : 4;
        return (begins || ends) && shorter >= least ? Level.SHORTENED : Level.OTHER;
    }

    /// What the registered initials add: a name or an initial that is not the call name's may be
    /// the official name's.
    Level withInitials(Level level, Word typed, String initials) {
        boolean fits = !initials.isEmpty() && initials.charAt(0) == typed.first();
        return switch (level) {
            case OTHER -> fits || whole.first() == typed.first() ? Level.SAME_INITIAL : level;
            case OTHER_INITIAL -> fits ? Level.INITIAL : level;
            default -> level;
        };
    }

    private static boolean sameBones(Word one, Word other) {
        String bones = Sounds.bones(one.sound());
        return bones.length() > 2 && bones.equals(Sounds.bones(other.sound()));
    }

    private boolean sharesSpelling(Word typed) {
        return !spellings.isEmpty()
                && CallNames.spellings(typed.text()).stream().anyMatch(spellings::contains);
    }

    private boolean sharesFamily(Word typed) {
        return !families.isEmpty()
                && CallNames.families(typed.text()).stream().anyMatch(families::contains);
    }
}
