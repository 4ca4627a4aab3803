package nl.beheerportaal.core.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How common each name is in this very school: the roster counts whole, the accounts half, and an
/// unseen name has a flat floor (matching.md §6.4).
final class Frequencies {
    private static final double ACCOUNT = 0.5;
    private static final double UNSEEN = 0.2;
    private static final double FLOOR = 60;

    private final Map<String, Double> given = new HashMap<>();
    private final Map<String, Double> surnames = new HashMap<>();
    private final Map<Character, Double> givenInitials = new HashMap<>();
    private final Map<Character, Double> surnameInitials = new HashMap<>();
    private final Set<String> registeredGivens = new HashSet<>();
    private final Set<String> registeredSurnames = new HashSet<>();
    private final int pupils;

    Frequencies(School school) {
        pupils = school.pupils().size();
        school.pupils().forEach(this::count);
        school.accounts().forEach(this::count);
    }

    /// The chance that somebody else of the school has this given name.
    double ofGiven(Word name) {
        return share(given.getOrDefault(name.text(), 0.0));
    }

    double ofSurname(Word name) {
        return share(surnames.getOrDefault(name.text(), 0.0));
    }

    double ofGivenInitial(char letter) {
        return (givenInitials.getOrDefault(letter, 0.0) + 1) / (pupils + 20.0);
    }

    double ofSurnameInitial(char letter) {
        return (surnameInitials.getOrDefault(letter, 0.0) + 1) / (pupils + 20.0);
    }

    /// How often the roster and the accounts bear this given name: more than nothing means that it
    /// is a name of its own here, and not likely a slip for another.
    double countGiven(Word name) {
        return given.getOrDefault(name.text(), 0.0);
    }

    boolean isRegisteredGiven(Word name) {
        return registeredGivens.contains(name.text());
    }

    boolean isRegisteredSurname(Word name) {
        return registeredSurnames.contains(name.text());
    }

    double countSurname(Word name) {
        return surnames.getOrDefault(name.text(), 0.0);
    }

    private void count(PupilCard pupil) {
        Word whole = pupil.given().whole();
        if (!whole.isNone()) {
            given.merge(whole.text(), 1.0, Double::sum);
            registeredGivens.add(whole.text());
            givenInitials.merge(whole.first(), 1.0, Double::sum);
            if (pupil.given().several()) {
                given.merge(pupil.given().first().text(), 1.0, Double::sum);
            }
        }
        Surname surname = pupil.surname();
        if (surname.isNone()) {
            return;
        }
        surnames.merge(surname.core().text(), 1.0, Double::sum);
        registeredSurnames.add(surname.core().text());
        if (surname.parts().size() > 1) {
            surname.parts().forEach(part -> surnames.merge(part.text(), 1.0, Double::sum));
        }
        surnameInitials.merge(surname.core().first(), 1.0, Double::sum);
        if (!surname.prefix().isNone()
                && surname.prefix().joined().charAt(0) != surname.core().first()) {
            surnameInitials.merge(surname.prefix().joined().charAt(0), 1.0, Double::sum);
        }
    }

    private void count(AccountCard account) {
        List<Reading> readings = account.name().readings();
        if (readings.isEmpty()) {
            return;
        }
        Reading first = readings.getFirst();
        if (first.given().text().length() > 1) {
            given.merge(first.given().text(), ACCOUNT, Double::sum);
        }
        if (first.surname().core().text().length() > 1) {
            surnames.merge(first.surname().core().text(), ACCOUNT, Double::sum);
        }
    }

    private double share(double count) {
        return (count + UNSEEN) / ((1 + ACCOUNT) * pupils + FLOOR);
    }
}
