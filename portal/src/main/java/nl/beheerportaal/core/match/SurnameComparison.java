package nl.beheerportaal.core.match;

import java.util.List;

/// How a surname typed in an app compares with one of the roster. The prefix never decides; it is
/// weighed apart. Asked for those that share a key ([SurnameIndex]).
final class SurnameComparison {
    private static final int MANY = 3;

    private SurnameComparison() {}

    static Level level(Surname typed, Surname registered) {
        if (typed.isNone() || registered.isNone()) {
            return Level.ABSENT;
        }
        Word core = typed.core();
        if (core.isInitial()) {
            return initial(typed, registered) ? Level.INITIAL : Level.OTHER_INITIAL;
        }
        if (Word.same(core.text(), registered.core().text())
                || Word.same(typed.whole().text(), registered.whole().text())) {
            return Level.EXACT;
        }
        if (initials(typed, registered)) {
            return Level.INITIAL;
        }
        if (typed.isDouble() || registered.isDouble()) {
            Level parts = parts(typed.parts(), registered.parts());
            if (parts != Level.OTHER) {
                return parts;
            }
        }
        return Word.same(typed.bare(), registered.bare())
                ? Level.REARRANGED
                : closest(typed, registered);
    }

    private static Level closest(Surname typed, Surname registered) {
        Level alike = alike(typed.core(), registered.core());
        if (alike == Level.OTHER && (typed.isDouble() || registered.isDouble())) {
            alike = alikePart(typed, registered);
        }
        if (alike == Level.OTHER && typed.prefix().isNone() != registered.prefix().isNone()) {
            return alike(typed.whole(), registered.whole());
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

    /// *dW* for *de Wit*, *vdB* for *van den Berg*.
    private static boolean initials(Surname typed, Surname registered) {
        String text = typed.core().text();
        String letters = registered.prefix().letters();
        return typed.prefix().isNone()
                && !letters.isEmpty()
                && text.length() == letters.length() + 1
                && text.startsWith(letters)
                && text.charAt(text.length() - 1) == registered.core().first();
    }

    private static Level parts(List<Word> typed, List<Word> registered) {
        int common = 0;
        for (int i = 0; i < typed.size(); i++) {
            String part = typed.get(i).text();
            for (int j = 0; part.length() > 2 && j < registered.size(); j++) {
                common += Word.same(part, registered.get(j).text()) ? 1 : 0;
            }
        }
        if (common == 0) {
            return Level.OTHER;
        }
        boolean all = common == typed.size() && common == registered.size();
        return all ? Level.REARRANGED : Level.ONE_PART;
    }

    /// One part of a double name with a slip in it.
    private static Level alikePart(Surname typed, Surname registered) {
        for (int i = 0; i < registered.parts().size(); i++) {
            Word part = registered.parts().get(i);
            if (part.text().length() > 3 && oneSlip(typed.core(), part)) {
                return Level.NEAR;
            }
        }
        for (int i = 0; i < typed.parts().size(); i++) {
            Word part = typed.parts().get(i);
            if (part.text().length() > 3 && oneSlip(part, registered.core())) {
                return Level.NEAR;
            }
        }
        return Level.OTHER;
    }

    private static boolean oneSlip(Word typed, Word own) {
        return !typed.farFrom(own) && alike(typed, own) == Level.ONE_SLIP;
    }

    private static Level alike(Word typed, Word own) {
        if (typed.sounds(own)) {
            return Level.SPELLING;
        }
        int shorter = Math.min(typed.text().length(), own.text().length());
        int slips = typed.farFrom(own) ? MANY : Edits.between(typed.text(), own.text());
        if (slips <= 1) {
            return shorter >= 4 ? Level.ONE_SLIP : Level.ONE_SLIP_SHORT;
        }
        if (shorter >= 4 && typed.begins(own)) {
            return Level.SHORTENED;
        }
        boolean near = slips == 2 && shorter + 1 >= Word.LONG;
        return near || typed.sameBones(own) ? Level.NEAR : Level.OTHER;
    }
}
