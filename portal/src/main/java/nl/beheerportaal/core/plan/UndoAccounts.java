package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import org.jspecify.annotations.Nullable;

/// The steps that take back what a run did to accounts: only what nobody changed since, and never a
/// key that another account has now.
final class UndoAccounts {
    private final Situation situation;
    private final Provenance provenance;
    private final UUID run;
    private final SortedMap<AccountId, Target> targets = new TreeMap<>();
    private final Map<String, AccountId> bearers = new HashMap<>();
    private final Set<AccountId> releases = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();

    /// @param is the account now, and `back` as it should be afterwards
    private record Target(AccountEffect effect, AccountFields is, AccountFields back) {
        Target withBack(AccountFields other) {
            return new Target(effect, is, other);
        }

        @Nullable String wantedKey() {
            return AccountPart.KEYS.same(is, back) ? null : back.externalId();
        }
    }

    UndoAccounts(Situation situation, Provenance provenance, UUID run) {
        this.situation = situation;
        this.provenance = provenance;
        this.run = run;
        for (Account account : situation.accounts().values()) {
            if (account.externalId() != null) {
                bearers.put(account.externalId(), account.id());
            }
        }
    }

    void add(AccountEffect effect) {
        Account account = situation.accounts().get(effect.account());
        if (account == null) {
            keep(effect, AccountPart.STATE, Notice.Why.GONE);
            return;
        }
        AccountFields is = AccountFields.of(account);
        Map<AccountPart, AccountFields> back = new EnumMap<>(AccountPart.class);
        for (AccountPart part : AccountPart.values()) {
            if (effect.changes(part) && !part.same(is, effect.before())) {
                Notice.Why why = stays(effect, part, account);
                if (why == null) {
                    back.put(part, effect.before());
                } else {
                    keep(effect, part, why);
                }
            }
        }
        if (!back.isEmpty()) {
            targets.put(effect.account(), new Target(effect, is, is.with(back)));
        }
    }

    /// Null when this part is taken back.
    private Notice.@Nullable Why stays(AccountEffect effect, AccountPart part, Account account) {
        if (!provenance.isLast(run, Subject.of(effect.account(), part))) {
            return Notice.Why.LATER_RUN;
        }
        if (!part.same(AccountFields.of(account), effect.after())) {
            return Notice.Why.IN_APP;
        }
        boolean goes = part == AccountPart.STATE && account.active();
        return goes && situation.isAdministrator(account) ? Notice.Why.ADMINISTRATOR : null;
    }

    /// Called when every account was added: who gets a key back whose bearer keeps it does not.
    void settleKeys() {
        boolean moved = true;
        while (moved) {
            moved = false;
            releases.clear();
            for (Target target : List.copyOf(targets.values())) {
                AccountId bearer = bearerOf(target);
                if (bearer != null && !free(bearer, target)) {
                    leaveKeys(target);
                    moved = true;
                }
            }
        }
    }

    private @Nullable AccountId bearerOf(Target target) {
        String key = target.wantedKey();
        AccountId bearer = key == null ? null : bearers.get(key);
        return target.effect().account().equals(bearer) ? null : bearer;
    }

    /// Whether the bearer gives up the key by this undo; an account that the run made, and that
    /// goes again, does.
    private boolean free(AccountId bearer, Target wanting) {
        Target other = targets.get(bearer);
        if (other == null) {
            return false;
        }
        boolean gives = !Objects.equals(other.back().externalId(), wanting.wantedKey());
        boolean goes = other.effect().made() && !other.back().active();
        if (goes && !gives) {
            targets.put(bearer, other.withBack(other.back().withoutExternalId()));
        }
        if (gives || goes) {
            releases.add(bearer);
        }
        return gives || goes;
    }

    private void leaveKeys(Target target) {
        AccountFields back = target.back().with(Map.of(AccountPart.KEYS, target.is()));
        keep(target.effect(), AccountPart.KEYS, Notice.Why.KEY_TAKEN);
        targets.put(target.effect().account(), target.withBack(back));
    }

    private void keep(AccountEffect effect, AccountPart part, Notice.Why why) {
        notices.add(new Notice.NotPutBack(effect.account(), effect.shown().name(), part, why));
    }

    List<Notice> notices() {
        return notices;
    }

    /// Releases of keys, then everything else but the removals.
    List<Step> changes() {
        List<Step> steps = new ArrayList<>();
        targets.values().stream()
                .filter(target -> releases.contains(target.effect().account()))
                .forEach(target -> steps.add(release(target)));
        for (Target target : targets.values()) {
            AccountFields after = target.back().withActive(target.back().active() || goes(target));
            boolean released = releases.contains(target.effect().account());
            AccountFields left = released ? target.is().withoutExternalId() : target.is();
            if (!after.equals(left)) {
                steps.add(putBack(target, after));
            }
        }
        return steps;
    }

    List<Step> removals() {
        return targets.values().stream()
                .filter(UndoAccounts::goes)
                .<Step>map(this::deactivate)
                .toList();
    }

    private static boolean goes(Target target) {
        return target.is().active() && !target.back().active();
    }

    private Step release(Target target) {
        AccountId id = target.effect().account();
        return new Step.ReleaseAccount(
                releaseId(id), id, target.is(), target.is().withoutExternalId(), shown(target));
    }

    private static StepId releaseId(AccountId id) {
        return StepId.of("release-account", id.value());
    }

    private Step putBack(Target target, AccountFields after) {
        AccountId id = target.effect().account();
        AccountId bearer = bearerOf(target);
        Set<StepId> needs = new HashSet<>();
        if (releases.contains(id)) {
            needs.add(releaseId(id));
        }
        if (bearer != null) {
            needs.add(releaseId(bearer));
        }
        ManagedAccount ours = situation.managed().get(id);
        return new Step.PutBack(
                StepId.of("put-back", id.value()),
                id,
                target.effect().person(),
                target.is(),
                after,
                ours,
                oursAfter(target, ours),
                needs,
                shown(target));
    }

    /// What was taken over with its key is given back with it; what was let go with its key, too.
    private static @Nullable ManagedAccount oursAfter(
            Target target, @Nullable ManagedAccount ours) {
        AccountEffect effect = target.effect();
        boolean keysStay =
                effect.changes(AccountPart.KEYS)
                        && AccountPart.KEYS.same(target.is(), target.back());
        return switch (effect.books()) {
            case NOTHING -> ours == null || keysStay ? ours : ours.ofBearer(target.back());
            case TAKEN_OVER -> keysStay ? ours : null;
            case LET_GO -> keysStay ? ours : effect.entry();
        };
    }

    private Step deactivate(Target target) {
        AccountId id = target.effect().account();
        return new Step.DeactivateAccount(
                StepId.of("deactivate-account", id.value()),
                id,
                target.effect().person(),
                target.is(),
                situation.managed().containsKey(id),
                undone(target),
                situation.world().limits().restorableUntil(situation.today()),
                shown(target));
    }

    private Cause undone(Target target) {
        AccountEffect effect = target.effect();
        ManagedAccount ours = situation.managed().get(effect.account());
        DeactivatedAccount former = effect.former();
        return new Cause.Undone(
                !effect.made(),
                former == null ? null : former.since(),
                oursAfter(target, ours) == null ? ours : null);
    }

    private Shown shown(Target target) {
        Account account = situation.accounts().get(target.effect().account());
        return account == null ? target.effect().shown() : OtherAccounts.shown(situation, account);
    }
}
