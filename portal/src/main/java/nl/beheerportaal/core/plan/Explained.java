package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What explains many changes at once: the school went over to the next year, or changed its LAS.
/// Recognised from the people of the ledger who are still on the roster.
///
/// @param newKeys people whose LAS key is another one
/// @param lasChanged whether that is nearly everybody
record Explained(YearChange year, int newKeys, boolean lasChanged) {
    private static final int FEWEST = 2;

    static Explained of(Situation situation, Identities identities) {
        int changed = 0;
        int total = 0;
        for (ManagedAccount ours : situation.managed().values()) {
            LasKey now = keyOf(situation, identities.personOf(ours.account()));
            if (ours.lasKey() != null && now != null) {
                total++;
                changed += ours.lasKey().equals(now) ? 0 : 1;
            }
        }
        return new Explained(
                YearChange.of(situation, identities), changed, nearlyAll(changed, total));
    }

    List<Notice> notices(List<Step> steps) {
        List<Notice> notices = new ArrayList<>();
        if (year.promoted() && year.movesNow() > 0) {
            notices.add(new Notice.YearPromoted(year.movesNow()));
        }
        if (lasChanged) {
            notices.add(new Notice.LasChanged(newKeys));
        }
        int groups = 0;
        int renamed = 0;
        for (Step step : steps) {
            groups += step instanceof Step.UpdateGroup || isOurs(step) ? 1 : 0;
            renamed += step instanceof Step.UpdateGroup update && newName(update) ? 1 : 0;
        }
        if (nearlyAll(renamed, groups)) {
            notices.add(new Notice.GroupsRenamed(renamed));
        }
        return notices;
    }

    private static boolean newName(Step.UpdateGroup update) {
        return update.renamed() && !update.adopted();
    }

    private static boolean isOurs(Step step) {
        return step instanceof Step.KeepGroup keep && keep.key() != null;
    }

    private static boolean nearlyAll(int part, int whole) {
        return part >= FEWEST && 3 * part >= 2 * whole;
    }

    private static @Nullable LasKey keyOf(Situation situation, @Nullable PersonId id) {
        if (id == null) {
            return null;
        }
        Person person = situation.pupils().get(id);
        if (person == null) {
            person = situation.staff().get(id);
        }
        return person == null ? null : person.lasKey();
    }
}
