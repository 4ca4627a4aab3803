package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;

/// What somebody changed in the app by hand, told from what a plan puts back: an account of ours
/// that is not as the portal left it, although the roster says of its owner what it said then.
final class Drift {
    private final Situation situation;
    private final Map<AccountId, Set<AccountPart>> parts = new TreeMap<>();
    private final Set<AccountId> regrouped = new TreeSet<>();
    private final Map<AccountId, Owner> owners = new TreeMap<>();

    private Drift(Situation situation) {
        this.situation = situation;
    }

    private record Owner(PersonId person, String name) {}

    static List<Notice> notices(Situation situation, List<Step> steps) {
        Drift drift = new Drift(situation);
        steps.forEach(drift::know);
        steps.forEach(drift::look);
        List<Notice> notices = new ArrayList<>();
        drift.owners.forEach((account, owner) -> {
            Set<AccountPart> changed = drift.parts.getOrDefault(account, Set.of());
            boolean group = drift.regrouped.contains(account);
            if (group || !changed.isEmpty()) {
                notices.add(
                        new Notice.ChangedInApp(
                                owner.person, account, owner.name, List.copyOf(changed), group));
            }
        });
        drift.vanishedGroups(steps).forEach(name -> notices.add(new Notice.GroupVanished(name)));
        return notices;
    }

    /// Of whom the roster says the same as when the portal left the account.
    private void know(Step step) {
        switch (step) {
            case Step.KeepAccount keep ->
                    know(keep.account(), keep.person(), keep.seen(), keep.shown());
            case Step.UpdateAccount update ->
                    know(update.account(), update.person(), update.seen(), update.shown());
            default -> {}
        }
    }

    private void know(AccountId account, PersonId person, Seen now, Shown shown) {
        ManagedAccount ours = situation.managed().get(account);
        if (ours != null
                && ours.settled()
                && ours.wish() != null
                && ours.person().equals(person)
                && ours.wish().equals(now.wish())) {
            owners.put(account, new Owner(person, shown.name()));
        }
    }

    private void look(Step step) {
        switch (step) {
            case Step.UpdateAccount update ->
                    parts.put(update.account(), changed(update.before(), update.after()));
            case Step.ChangeMembers change when change.group() instanceof GroupRef.Existing -> {
                regrouped.addAll(change.removed());
                for (AccountRef ref : change.added()) {
                    if (ref instanceof AccountRef.Existing(AccountId id)) {
                        regrouped.add(id);
                    }
                }
            }
            default -> {}
        }
    }

    private static Set<AccountPart> changed(AccountFields before, AccountFields after) {
        Set<AccountPart> changed = EnumSet.noneOf(AccountPart.class);
        for (AccountPart part : AccountPart.values()) {
            if (!part.same(before, after)) {
                changed.add(part);
            }
        }
        return changed;
    }

    private Set<String> vanishedGroups(List<Step> steps) {
        Set<String> ours = new HashSet<>();
        situation.world().ledger().groups().forEach(group -> ours.add(group.externalId()));
        Set<String> vanished = new TreeSet<>();
        for (Step step : steps) {
            if (step instanceof Step.CreateGroup create
                    && ours.contains(create.fields().externalId())) {
                vanished.add(create.fields().name());
            }
        }
        return vanished;
    }
}
