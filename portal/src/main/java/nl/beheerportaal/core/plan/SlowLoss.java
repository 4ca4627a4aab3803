package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.SchoolYear;
import org.jspecify.annotations.Nullable;

/// Counts what goes today without an explanation together with what went so in the days before: a
/// few children every night are in the end as many as half a class in one. What a person confirmed,
/// and who came back, does not count.
final class SlowLoss {
    private final Situation situation;
    private final OldGroups groups;

    SlowLoss(Situation situation, OldGroups groups) {
        this.situation = situation;
        this.groups = groups;
    }

    /// @param today removals that nothing explains; without any there is nothing to hold
    List<Hold> holds(AccountKind kind, List<Step.OfAccount> today) {
        List<DeactivatedAccount> earlier = earlier(kind);
        if (today.isEmpty() || earlier.isEmpty()) {
            return List.of();
        }
        Limits limits = situation.world().limits();
        Limits.Share share =
                kind == AccountKind.PUPIL ? limits.removals() : limits.teacherRemovals();
        Hold whole = hold(kind, null, new Loss(today.size(), earlier.size()), share, active(kind));
        if (whole != null) {
            return List.of(whole);
        }
        return kind == AccountKind.PUPIL ? ofGroups(today, earlier) : List.of();
    }

    /// Of the groups that lose too many, the one with most.
    private List<Hold> ofGroups(List<Step.OfAccount> today, List<DeactivatedAccount> earlier) {
        Map<OldGroups.Place, Loss> losses = new HashMap<>();
        for (Step.OfAccount step : today) {
            if (step instanceof Step.DeactivateAccount gone) {
                count(losses, gone.account(), new Loss(1, 0));
            }
        }
        earlier.forEach(gone -> count(losses, gone.account(), new Loss(0, 1)));
        List<Hold.LossOverDays> holds = new ArrayList<>();
        losses.forEach((place, loss) -> {
            Hold.LossOverDays hold =
                    hold(
                            AccountKind.PUPIL,
                            groups.name(place),
                            loss,
                            situation.world().limits().groupRemovals(),
                            groups.size(place));
            if (hold != null) {
                holds.add(hold);
            }
        });
        return holds.stream()
                .max(
                        Comparator.comparingInt(Hold.LossOverDays::count)
                                .thenComparing(hold -> String.valueOf(hold.group())))
                .<List<Hold>>map(List::of)
                .orElse(List.of());
    }

    private void count(Map<OldGroups.Place, Loss> losses, AccountId account, Loss loss) {
        OldGroups.Place place = groups.placeOf(account);
        if (place != null) {
            losses.merge(place, loss, Loss::and);
        }
    }

    private record Loss(int today, int earlier) {
        Loss and(Loss other) {
            return new Loss(today + other.today, earlier + other.earlier);
        }
    }

    /// @param left how many are there still, today's leavers among them
    private Hold.@Nullable LossOverDays hold(
            AccountKind kind, @Nullable String group, Loss loss, Limits.Share share, int left) {
        int count = loss.today + loss.earlier;
        int limit = share.of(left + loss.earlier);
        Integer days = situation.world().limits().lossDays();
        return days == null || loss.today == 0 || count <= limit
                ? null
                : new Hold.LossOverDays(kind, group, count, loss.earlier, days, limit);
    }

    private List<DeactivatedAccount> earlier(AccountKind kind) {
        return situation.deactivated().values().stream()
                .filter(gone -> gone.kind() == kind && gone.unexplained())
                .filter(gone ->
                        situation
                                .world()
                                .limits()
                                .countsWith(
                                        situation.today(),
                                        LocalDate.ofInstant(gone.since(), SchoolYear.TIME)))
                .toList();
    }

    private int active(AccountKind kind) {
        return kind == AccountKind.PUPIL
                ? situation.world().app().activePupils().size()
                : situation.world().app().activeTeachers().size();
    }
}
