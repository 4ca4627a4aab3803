package nl.beheerportaal.sync.support;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How a word comes from another with the same first letter.
sealed interface Nearness {
    int SHORTEST_FORM = 2;

    /// The other word, changed in the same way.
    String applied(String other, Supplier<Character> letters);

    /// Another letter at this place.
    record Replaced(int at) implements Nearness {
        @Override
        public String applied(String other, Supplier<Character> letters) {
            return other.substring(0, at) + letters.get() + other.substring(at + 1);
        }
    }

    /// One letter less.
    record Left(int at) implements Nearness {
        @Override
        public String applied(String other, Supplier<Character> letters) {
            return other.substring(0, at) + other.substring(at + 1);
        }
    }

    /// One letter more, before this place.
    record Put(int at) implements Nearness {
        @Override
        public String applied(String other, Supplier<Character> letters) {
            return other.substring(0, at) + letters.get() + other.substring(at);
        }
    }

    /// Two neighbours changed places.
    record Turned(int at) implements Nearness {
        @Override
        public String applied(String other, Supplier<Character> letters) {
            return other.substring(0, at)
                    + other.charAt(at + 1)
                    + other.charAt(at)
                    + other.substring(at + 2);
        }
    }

    /// Its beginning.
    record Cut(int length) implements Nearness {
        @Override
        public String applied(String other, Supplier<Character> letters) {
            return other.substring(0, length);
        }
    }

    /// What it is the beginning of.
    record Grown(int more) implements Nearness {
        @Override
        public String applied(String other, Supplier<Character> letters) {
            StringBuilder text = new StringBuilder(other);
            for (int i = 0; i < more; i++) {
                text.append(letters.get());
            }
            return text.toString();
        }
    }

    /// Null when the words differ in more than that.
    static @Nullable Nearness of(String word, String base) {
        int same = 0;
        int shorter = Math.min(word.length(), base.length());
        while (same < shorter && word.charAt(same) == base.charAt(same)) {
            same++;
        }
        if (same == 0 || shorter < SHORTEST_FORM) {
            return null;
        }
        String restOfWord = word.substring(same);
        String restOfBase = base.substring(same);
        if (restOfWord.isEmpty() && restOfBase.length() > 1) {
            return new Cut(same);
        }
        if (restOfBase.isEmpty() && restOfWord.length() > 1) {
            return new Grown(restOfWord.length());
        }
        return oneSlip(same, restOfWord, restOfBase);
    }

    private static @Nullable Nearness oneSlip(int at, String word, String base) {
        if (word.length() + 1 == base.length() && base.endsWith(word)) {
            return new Left(at);
        }
        if (word.length() == base.length() + 1 && word.endsWith(base)) {
            return new Put(at);
        }
        if (word.length() != base.length()) {
            return null;
        }
        if (word.substring(1).equals(base.substring(1))) {
            return new Replaced(at);
        }
        boolean turned =
                word.length() > 1
                        && word.charAt(0) == base.charAt(1)
                        && word.charAt(1) == base.charAt(0)
                        && word.substring(2).equals(base.substring(2));
        return turned ? new Turned(at) : null;
    }
}
