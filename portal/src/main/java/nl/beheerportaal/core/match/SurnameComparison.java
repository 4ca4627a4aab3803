package nl.beheerportaal.core.match;

import java.util.List;

/// How a surname typed in an app compares with one of the roster. The prefix never decides; it is
/// weighed apart.
final class SurnameComparison {
    private static final int FAR_APART = 4;
    private static final int LONG = 7;

    private SurnameComparison() {}

    static Level level(Surname typed, Surname registered) {
        if (typed.isNone() || registered.isNone()) {
            return Level.ABSENT;
        }
        Word core = typed.core();
        if (core.isInitial()) {
            return initial(typed, registered) ? Level.INITIAL : Level.OTHER_INITIAL;
        }
        Word own = registered.core();
        if (core.text().equals(own.text())) {
            return Level.EXACT;
        }
        int apart = Integer.bitCount(core.letters() ^ own.letters());
        boolean several = registered.parts().size() > 1 || typed.parts().size() > 1;
        boolean prefixes = !registered.prefix().isNone() || !typed.prefix().isNone();
        if (apart > FAR_APART && !several && !prefixes && !core.isLossy()) {
            return core.first() == own.first() && core.sound().equals(own.sound())
                    ? Level.SPELLING
                    : Level.OTHER;
        }
        return prefixes && typed.whole().equals(registered.whole())
                ? Level.EXACT
                : closer(typed, registered, several);
    }

    private static Level closer(Surname typed, Surname registered, boolean several) {
        if (several) {
            Level parts = parts(typed.parts(), registered.parts());
            if (parts != Level.OTHER) {
                return parts;
            }
        }
        if (typed.withoutArticle().equals(registered.withoutArticle())) {
            return Level.REARRANGED;
        }
        Level alike = alike(typed.core(), registered.core());
        if (alike == Level.OTHER && several) {
            alike = alikePart(typed, registered);
        }
        if (alike == Level.OTHER && typed.prefix().isNone() != registered.prefix().isNone()) {
            Word one = Word.of(List.of(typed.whole()));
            Word other = Word.of(List.of(registered.whole()));
            return alike(one, other);
        }
        return alike;
    }

    private static boolean initial(Surname typed, Surname registered) {
        char letter = typed.core().first();
        if (registered.core().first() == letter) {
            return true;
        }
        return typed.prefix().isNone()
                && !registered.prefix().isNone()
                && registered.prefix().joined().charAt(0) == letter;
    }

    private static Level parts(List<Word> typed, List<Word> registered) {
        List<String> some = typed.stream().map(Word::text).toList();
        List<String> others = registered.stream().map(Word::text).toList();
        if (some.size() == others.size() && some.containsAll(others) && others.containsAll(some)) {
            return Level.REARRANGED;
        }
        boolean one = some.stream().anyMatch(part -> part.length() > 2 && others.contains(part));
        return one ? Level.ONE_PART : Level.OTHER;
    }

    /// One part of a double name with a slip in it.
    private static Level alikePart(Surname typed, Surname registered) {
        for (Word part : registered.parts()) {
            if (part.text().length() > 3 && alike(typed.core(), part) == Level.ONE_SLIP) {
                return Level.NEAR;
            }
        }
        for (Word part : typed.parts()) {
            if (part.text().length() > 3 && alike(part, registered.core()) == Level.ONE_SLIP) {
                return Level.NEAR;
            }
        }
        return Level.OTHER;
    }

    private static Level alike(Word typed, Word own) {
        if (typed.sound().equals(own.sound())) {
            return Level.SPELLING;
        }
        int shorter = Math.min(typed.text().length(), own.text().length());
        int slips = Edits.between(typed.text(), own.text());
        if (slips <= 1) {
            return shorter >= 4 ? Level.ONE_SLIP : Level.ONE_SLIP_SHORT;
        }
        boolean begins = own.text().startsWith(typed.text()) || typed.text().startsWith(own.text());
        if (begins && shorter >= 4) {
            return Level.SHORTENED;
        }
        if (slips == 2 && shorter + 1 >= LONG) {
            return Level.NEAR;
        }
        String bones = Sounds.bones(typed.sound());
        return bones.length() > 2 && bones.equals(Sounds.bones(own.sound()))
                ? Level.NEAR
                : Level.OTHER;
    }
}
