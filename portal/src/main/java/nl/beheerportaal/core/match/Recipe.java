package nl.beheerportaal.core.match;

/// How a user name is made of a name: two pieces, one behind the other.
enum Recipe {
    GIVEN_WHOLE_SURNAME(Piece.GIVEN, Piece.WHOLE),
    GIVEN_SURNAME(Piece.GIVEN, Piece.CORE),
    INITIAL_WHOLE_SURNAME(Piece.INITIAL, Piece.WHOLE),
    INITIAL_SURNAME(Piece.INITIAL, Piece.CORE),
    SURNAME_GIVEN(Piece.WHOLE, Piece.GIVEN),
    SURNAME_INITIAL(Piece.WHOLE, Piece.INITIAL),
    GIVEN_SURNAME_INITIAL(Piece.GIVEN, Piece.CORE_INITIAL),
    GIVEN_PREFIX_INITIAL(Piece.GIVEN, Piece.WHOLE_INITIAL),
    GIVEN(Piece.GIVEN, Piece.NOTHING);

    private final Piece first;
    private final Piece second;

    /// A part of a name: of the given name, of the surname with its prefix (*whole*) or without it
    /// (*core*).
    private enum Piece {
        GIVEN(2, 0),
        INITIAL(1, 0),
        WHOLE(0, 2),
        WHOLE_INITIAL(0, 1),
        CORE(0, 2),
        CORE_INITIAL(0, 1),
        NOTHING(0, 0);

        /// How much of each name is in it: 2 all, 1 the initial, 0 nothing.
        private final int given;

        private final int surname;

        Piece(int given, int surname) {
            this.given = given;
            this.surname = surname;
        }

        private String source(String given, Surname surname) {
            return switch (this) {
                case GIVEN, INITIAL -> given;
                case WHOLE, WHOLE_INITIAL -> surname.whole().text();
                case CORE, CORE_INITIAL -> surname.core().text();
                case NOTHING -> "";
            };
        }

        private int length(String source) {
            return given == 1 || surname == 1 ? Math.min(1, source.length()) : source.length();
        }
    }

    Recipe(Piece first, Piece second) {
        this.first = first;
        this.second = second;
    }

    /// Whether the whole given name is in it.
    boolean wholeGiven() {
        return Math.max(first.given, second.given) == 2;
    }

    /// How much of the surname is in it: 2 all, 1 the initial, 0 nothing.
    int surname() {
        return Math.max(first.surname, second.surname);
    }

    /// Whether this recipe makes the user name of the name. Asked for every pair, so it makes no
    /// text of its own.
    boolean makes(String userName, String given, Surname surname) {
        String start = first.source(given, surname);
        int length = first.length(start);
        if (!userName.regionMatches(0, start, 0, length)) {
            return false;
        }
        String end = second.source(given, surname);
        int rest = second.length(end);
        return userName.length() == length + rest && userName.regionMatches(length, end, 0, rest);
    }
}
