package nl.beheerportaal.benchmark;

import java.util.Locale;
import nl.beheerportaal.core.roster.PersonName;

/// How a school's administration writes the names of its pupils.
///
/// @param official given names as in the passport instead of call names
/// @param initials whether the initials are filled in
/// @param capitals surnames in capitals
/// @param plain without any accent
record RosterHabits(
        PrefixPlace prefix, boolean official, boolean initials, boolean capitals, boolean plain) {
    /// Where the prefix of a surname is kept.
    enum PrefixPlace {
        OWN_FIELD,
        BEFORE_SURNAME,
        AFTER_COMMA
    }

    static RosterHabits of(Dice dice) {
        double place = dice.share();
        return new RosterHabits(
                place < 0.9
                        ? PrefixPlace.OWN_FIELD
                        : place < 0.96 ? PrefixPlace.BEFORE_SURNAME : PrefixPlace.AFTER_COMMA,
                dice.chance(0.08),
                dice.chance(0.45),
                dice.chance(0.04),
                dice.chance(0.15));
    }

    /// The child's name as this school writes it.
    PersonName name(MadePupil child, Dice dice) {
        String given = official ? child.official() : child.given();
        String surname = surname(child);
        if (plain || dice.chance(foreign(child) ? 0.35 : 0.02)) {
            given = Noise.plain(given);
            surname = Noise.plain(surname);
        }
        return new PersonName(
                given,
                prefix == PrefixPlace.OWN_FIELD ? child.prefix() : "",
                capitals ? surname.toUpperCase(Locale.ROOT) : surname,
                initials ? Noise.initials(child.official()) : "");
    }

    private String surname(MadePupil child) {
        if (child.prefix().isEmpty()) {
            return child.surname();
        }
        return switch (prefix) {
            case OWN_FIELD -> child.surname();
            case BEFORE_SURNAME -> child.prefix() + " " + child.surname();
            case AFTER_COMMA -> child.surname() + ", " + child.prefix();
        };
    }

    private static boolean foreign(MadePupil child) {
        return switch (child.origin()) {
            case TURKISH, POLISH, WORLD -> true;
            case DUTCH, FRISIAN, MOROCCAN, HINDUSTANI, CARIBBEAN, ARAB -> false;
        };
    }
}
