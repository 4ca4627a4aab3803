package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.OptionalInt;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Whether the school went over to the next year this summer, seen from the pupils who stay: in
/// this plan, or carried out before. Only then does *group 8 leaves* explain who is gone.
///
/// @param movedUp pupils who went up in this plan or since the first of June
/// @param promoted whether that is nearly everybody
/// @param movesNow pupils who go up in this very plan
/// @param lastChange the last day on which pupils who went up this summer were carried out; null
///   when none were
record YearChange(
        Situation situation,
        int movedUp,
        int movesNow,
        boolean promoted,
        @Nullable LocalDate lastChange) {
    /// Group 8 leaves between these days (PRODUCT §6.4); who is gone later left for a reason of
    /// their own.
    private static final MonthDay LEAVES_FROM = MonthDay.of(Month.JULY, 1);

    private static final MonthDay LEAVES_UNTIL = MonthDay.of(Month.OCTOBER, 1);
    private static final int LAST_YEAR = 8;
    private static final int FEWEST = 2;

    static YearChange of(Situation situation, Identities identities) {
        int up = 0;
        int now = 0;
        int total = 0;
        LocalDate last = null;
        for (ManagedAccount ours : situation.managed().values()) {
            PersonId person = identities.personOf(ours.account());
            Pupil pupil = person == null ? null : situation.pupils().get(person);
            last = later(last, wentUp(situation, ours) ? ours.former() : null);
            if (ours.kind() != AccountKind.PUPIL || pupil == null) {
                continue;
            }
            boolean moves = isNext(ours.yearGroup(), pupil.yearGroup());
            boolean moved = moves || wentUp(situation, ours);
            boolean counts = moved || (mayGoUp(ours) && !isFresh(situation, ours));
            total += counts ? 1 : 0;
            up += moved ? 1 : 0;
            now += moves ? 1 : 0;
        }
        return new YearChange(situation, up, now, up >= FEWEST && 3 * up >= 2 * total, last);
    }

    /// Whether group 8 leaving explains that this account's owner is gone.
    boolean explains(AccountId account) {
        MonthDay day = MonthDay.from(situation.today());
        ManagedAccount ours = situation.managed().get(account);
        return promoted
                && !day.isBefore(LEAVES_FROM)
                && !day.isAfter(LEAVES_UNTIL)
                && ours != null
                && number(ours.yearGroup()) == LAST_YEAR
                && !wentUp(situation, ours);
    }

    /// Whether the ledger saw the pupil after the year changed this summer; always while it did
    /// not.
    boolean sawInNewYear(ManagedAccount ours) {
        return lastChange == null
                || changedYear(situation, ours)
                || (ours.seen() != null && !ours.seen().isBefore(lastChange));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, @Nullable Former former) {
        return former == null || (day != null && day.isAfter(former.until()))
                ? day
                : former.until();
    }

    private static boolean wentUp(Situation situation, ManagedAccount ours) {
        Former former = ours.former();
        return former != null
                && changedYear(situation, ours)
                && isNext(former.yearGroup(), ours.yearGroup());
    }

    static boolean changedYear(Situation situation, ManagedAccount ours) {
        Former former = ours.former();
        return former != null
                && former.isOfThisYearChange(situation.today())
                && former.isOfAnotherYearThan(ours);
    }

    private static boolean isFresh(Situation situation, ManagedAccount ours) {
        return ours.since() != null && !ours.since().isBefore(Former.firstDay(situation.today()));
    }

    private static boolean mayGoUp(ManagedAccount ours) {
        int year = number(ours.yearGroup());
        return year > 0 && year < LAST_YEAR;
    }

    private static boolean isNext(@Nullable YearGroup before, @Nullable YearGroup now) {
        return number(before) > 0 && number(now) == number(before) + 1;
    }

    /// 0 for what is no year of primary school.
    static int number(@Nullable YearGroup year) {
        OptionalInt number = year == null ? OptionalInt.empty() : year.number();
        return number.orElse(0);
    }
}
