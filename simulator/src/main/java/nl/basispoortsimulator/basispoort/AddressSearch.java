package nl.basispoortsimulator.basispoort;

import java.util.Locale;
import nl.basispoortsimulator.basispoort.InstitutionWire.Found;
import nl.basispoortsimulator.world.School;
import org.jspecify.annotations.Nullable;

/// A question to `nawsearch`. What is left out or empty does not count; the rest must all fit.
/// Letters and spaces are compared loosely: a name, street or place is found by a part of it, a
/// BRIN by its beginning, so that the four characters find every branch.
record AddressSearch(
        @Nullable String naam,
        @Nullable String brincode,
        @Nullable String adres,
        @Nullable String postcode,
        @Nullable String plaatsnaam,
        @Nullable String bestuurscode,
        @Nullable Boolean activeOnly) {

    /// @param exact whether a value must be the whole one, to the letter
    boolean finds(School school, boolean exact) {
        if ((activeOnly == null || activeOnly) && !school.active()) {
            return false;
        }
        School.Address address = school.address();
        String street = address.street() + " " + address.number();
        if (exact) {
            return same(naam, school.name())
                    && same(brincode, Found.fullBrin(school))
                    && same(adres, street)
                    && same(postcode, address.postcode())
                    && same(plaatsnaam, address.place())
                    && same(bestuurscode, school.board());
        }
        return holds(naam, school.name())
                && starts(brincode, Found.fullBrin(school))
                && holds(adres, street)
                && starts(postcode, address.postcode())
                && holds(plaatsnaam, address.place())
                && starts(bestuurscode, school.board());
    }

    private static boolean holds(@Nullable String asked, @Nullable String value) {
        return absent(asked) || (value != null && fold(value).contains(fold(asked)));
    }

    private static boolean same(@Nullable String asked, @Nullable String value) {
        return absent(asked) || java.util.Objects.equals(asked, value);
    }

    private static boolean starts(@Nullable String asked, @Nullable String value) {
        return absent(asked) || (value != null && fold(value).startsWith(fold(asked)));
    }

    private static boolean absent(@Nullable String asked) {
        return asked == null || asked.isBlank();
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
