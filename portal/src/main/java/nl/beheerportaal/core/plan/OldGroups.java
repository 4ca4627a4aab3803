package nl.beheerportaal.core.plan;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.LasKey;
import org.jspecify.annotations.Nullable;

/// The groups as the ledger knows them: last year's for whoever has not been seen in this one.
final class OldGroups {
    private final Situation situation;
    private final YearChange year;
    private final Map<LasKey, Integer> lastYear = new TreeMap<>();
    private final Map<LasKey, Integer> thisYear = new TreeMap<>();

    /// @param now whether this school year's group of that key is meant, or last year's
    record Place(LasKey key, boolean now) {}

    OldGroups(Situation situation, YearChange year) {
        this.situation = situation;
        this.year = year;
        for (ManagedAccount ours : situation.managed().values()) {
            if (ours.kind() == AccountKind.PUPIL && isActive(ours.account())) {
                count(ours);
            }
        }
    }

    @Nullable Place placeOf(AccountId account) {
        ManagedAccount ours = situation.managed().get(account);
        return ours == null || ours.homeGroup() == null
                ? null
                : new Place(ours.homeGroup(), year.sawInNewYear(ours));
    }

    int size(Place place) {
        return (place.now ? thisYear : lastYear).getOrDefault(place.key, 0);
    }

    String name(Place place) {
        for (ManagedGroup group : situation.world().ledger().groups()) {
            var now = situation.appGroups().get(group.group());
            if (group.keys().contains(place.key) && now != null) {
                return now.name();
            }
        }
        var listed = situation.groups().get(place.key);
        return listed == null ? "" : listed.display();
    }

    /// Whoever stays a year longer in the same group was in it last year.
    private void count(ManagedAccount ours) {
        boolean now = year.sawInNewYear(ours);
        Former former = ours.former();
        LasKey home = ours.homeGroup();
        LasKey before =
                former != null && former.isOfThisYearChange(situation.today())
                        ? former.homeGroup()
                        : home;
        if (now && home != null) {
            thisYear.merge(home, 1, Integer::sum);
        }
        if (before != null) {
            lastYear.merge(before, 1, Integer::sum);
        }
    }

    private boolean isActive(AccountId account) {
        var now = situation.accounts().get(account);
        return now != null && Objects.requireNonNull(now).active();
    }
}
