package nl.beheerportaal.core.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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

    /// The year children leave the school from.
    static final int LAST_GROUP = 8;

    private final School school;
    private final int schoolYear;
    private final Map<Kind, Double> gone = new HashMap<>();

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

    /// Accounts of which about the same share is nobody's.
    ///
    /// @param lastGroup whether the group is the one children leave the school from
    private record Kind(Use use, boolean lastGroup) {}

    Presence(School school) {
        this.school = school;
        schoolYear = SchoolYear.of(school.today()).startYear();
    }

    /// @param nobody per account the chance that it is nobody's, by all evidence
    void learn(IntToDoubleFunction nobody) {
        Map<Kind, Double> all = new HashMap<>();
        Map<Kind, Double> left = new HashMap<>();
        for (int a = 0; a < school.accounts().size(); a++) {
            all.merge(kind(a), 1.0, Double::sum);
            left.merge(kind(a), nobody.applyAsDouble(a), Double::sum);
        }
        gone.clear();
        all.forEach((kind, many) ->
                gone.put(
                        kind,
                        (PRIOR_WEIGHT * usually(kind.use()) + left.getOrDefault(kind, 0.0))
                                / (PRIOR_WEIGHT + many)));
    }

    /// The chance, before names are compared, that an account is nobody's.
    double gone(int account) {
        Kind kind = kind(account);
        double chance = gone.getOrDefault(kind, usually(kind.use()));
        return school.accounts().get(account).name().staff() ? Math.max(STAFF, chance) : chance;
    }

    /// Bits against a pupil who was too young for school when the account was made.
    double bits(int account, int pupil) {
        LocalDate created = school.accounts().get(account).created();
        int year = school.pupils().get(pupil).year();
        if (created == null || year == 0) {
            return 0;
        }
        return yearsEarly(created, year) > 0 ? MADE_TOO_EARLY : 0;
    }

    /// Whether the account is older than the pupil can be at school, even one who did a year twice.
    boolean madeFarTooEarly(int account, int pupil) {
        LocalDate created = school.accounts().get(account).created();
        int year = school.pupils().get(pupil).year();
        return created != null && year > 0 && yearsEarly(created, year) > 1;
    }

    private int yearsEarly(LocalDate created, int year) {
        return schoolYear - year + 1 - SchoolYear.of(created).startYear();
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

    private Kind kind(int account) {
        return new Kind(
                use(account), school.accounts().get(account).label().years().contains(LAST_GROUP));
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
