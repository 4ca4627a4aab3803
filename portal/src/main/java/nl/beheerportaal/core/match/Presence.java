package nl.beheerportaal.core.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import nl.beheerportaal.core.roster.SchoolYear;
import org.jspecify.annotations.Nullable;

/// How likely an account is nobody's on the roster any more, by when it was made and last used; the
/// share per kind is learned in the school (matching.md §6.7 and §6.8).
final class Presence {
    private static final double PRIOR_WEIGHT = 12;
    private static final double MADE_TOO_EARLY = -4;
    private static final double STAFF = 0.95;

    private final School school;
    private final int schoolYear;
    private final Map<Use, Double> gone = new EnumMap<>(Use.class);

    /// When an account was last used.
    enum Use {
        /// Used or made in this school year.
        THIS_YEAR,
        /// Last used in the school year before.
        LAST_YEAR,
        /// Last used earlier.
        EARLIER,
        /// Made before this school year and never used.
        NEVER,
        /// The app gives no dates.
        UNKNOWN
    }

    Presence(School school) {
        this.school = school;
        schoolYear = SchoolYear.of(school.today()).startYear();
        for (Use use : Use.values()) {
            gone.put(use, usually(use));
        }
    }

    /// @param nobody per account the chance that it is nobody's, by all evidence
    void learn(IntToDoubleFunction nobody) {
        for (Use use : Use.values()) {
            double sum = PRIOR_WEIGHT * usually(use);
            double all = PRIOR_WEIGHT;
            for (int a = 0; a < school.accounts().size(); a++) {
                if (use(a) == use) {
                    sum += nobody.applyAsDouble(a);
                    all++;
                }
            }
            gone.put(use, sum / all);
        }
    }

    /// The chance, before names are compared, that an account is nobody's.
    double gone(int account) {
        double chance = gone.getOrDefault(use(account), 0.1);
        return school.accounts().get(account).name().staff() ? Math.max(STAFF, chance) : chance;
    }

    /// Bits against a pupil who was too young for school when the account was made.
    double bits(int account, int pupil) {
        LocalDate created = school.accounts().get(account).created();
        int year = school.pupils().get(pupil).year();
        if (created == null || year == 0) {
            return 0;
        }
        int started = schoolYear - year + 1;
        return SchoolYear.of(created).startYear() < started ? MADE_TOO_EARLY : 0;
    }

    Use use(int account) {
        AccountCard card = school.accounts().get(account);
        if (isThisYear(card.lastUsed()) || isThisYear(card.created())) {
            return Use.THIS_YEAR;
        }
        if (card.lastUsed() != null) {
            int used = SchoolYear.of(card.lastUsed()).startYear();
            return used == schoolYear - 1 ? Use.LAST_YEAR : Use.EARLIER;
        }
        return card.created() != null ? Use.NEVER : Use.UNKNOWN;
    }

    private boolean isThisYear(@Nullable LocalDate day) {
        return day != null && SchoolYear.of(day).startYear() >= schoolYear;
    }

    private double usually(Use use) {
        return switch (use) {
            case THIS_YEAR -> 0.015;
            case LAST_YEAR -> lastYear();
            case EARLIER -> 0.9;
            case NEVER -> 0.4;
            case UNKNOWN -> 0.1;
        };
    }

    /// The longer the school year lasts, the fewer children have not yet used their account.
    private double lastYear() {
        long days = ChronoUnit.DAYS.between(new SchoolYear(schoolYear).firstDay(), school.today());
        double notYet = Math.max(0.25, 1 - days / 120.0);
        return 0.14 / (0.14 + 0.86 * notYet);
    }
}
