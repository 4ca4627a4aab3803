package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What is ours after a plan, or a part of it, was carried out: the links and the ledger. Pure, so
/// that a run that was interrupted arrives at the same books as one that was not.
public final class Bookkeeping {
    private final Plan plan;
    private final Results results;
    private final Instant now;
    private final Set<AccountId> unsettled = new HashSet<>();
    private final Set<PersonId> ungrouped = new HashSet<>();

    /// @param now when it was carried out, for the dates in the books
    public Bookkeeping(Plan plan, Results results, Instant now) {
        this.plan = plan;
        this.results = results;
        this.now = now;
        plan.stream(Step.ChangeMembers.class)
                .filter(step -> !results.done(step.id()))
                .forEach(this::noteUnsettled);
    }

    /// What became of the steps.
    public interface Results {
        /// Whether the step was carried out, or found already so.
        boolean done(StepId step);

        /// Whether nobody knows if the step was carried out.
        boolean unknown(StepId step);

        /// The app's id of what a creation made; null when it was not carried out.
        @Nullable String made(StepId step);
    }

    /// Pupils' links: whoever has an account by this plan is linked to it, a removed account stays
    /// linked so that its owner gets it back. Teachers are not linked but known by the ledger.
    ///
    /// @param by who confirmed the plan
    public Links links(Links before, String by) {
        Map<AccountId, Link> byAccount = new TreeMap<>();
        before.all().forEach(link -> byAccount.put(link.account(), link));
        for (Owned owned : owned()) {
            if (owned.kind == AccountKind.PUPIL) {
                relink(byAccount, owned, by);
            }
        }
        return Links.of(byAccount.values());
    }

    private void relink(Map<AccountId, Link> byAccount, Owned owned, String by) {
        Link old = byAccount.get(owned.account);
        if (old != null && old.person().equals(owned.person)) {
            return;
        }
        byAccount.values().removeIf(link -> link.person().equals(owned.person));
        LinkOrigin origin = owned.made ? LinkOrigin.CREATED : LinkOrigin.KEY;
        byAccount.put(owned.account, new Link(owned.account, owned.person, origin, null, now, by));
    }

    /// What the portal has done in the app. A removal of which nobody knows is kept as done, so
    /// that it can be put back; an account that a later plan finds active is struck off again. So
    /// is an account or a group that was taken over, nobody knows whether: when it was, no later
    /// plan may have anything to do that would tell.
    public Ledger ledger(Ledger before) {
        Map<AccountId, ManagedAccount> accounts = new TreeMap<>();
        before.accounts().forEach(account -> accounts.put(account.account(), account));
        Map<AccountId, DeactivatedAccount> deactivated = new TreeMap<>();
        before.deactivated().forEach(account -> deactivated.put(account.account(), account));
        for (Owned owned : owned()) {
            deactivated.remove(owned.account);
            ManagedAccount old = accounts.get(owned.account);
            accounts.values().removeIf(account -> account.person().equals(owned.person));
            accounts.put(owned.account, managed(owned, old));
        }
        plan.stream(Step.LeaveAccount.class).forEach(step -> deactivated.remove(step.account()));
        putBack(accounts, deactivated);
        for (Step.DeactivateAccount gone : plan.only(Step.DeactivateAccount.class)) {
            if (results.done(gone.id()) || results.unknown(gone.id())) {
                removed(gone, accounts, deactivated);
            }
        }
        return new Ledger(
                List.copyOf(accounts.values()),
                List.copyOf(deactivated.values()),
                groups(before.groups()),
                undone(before.undone()));
    }

    private void putBack(
            Map<AccountId, ManagedAccount> accounts,
            Map<AccountId, DeactivatedAccount> deactivated) {
        for (Step.PutBack back : plan.only(Step.PutBack.class)) {
            if (!results.done(back.id())) {
                continue;
            }
            if (back.returns()) {
                deactivated.remove(back.account());
            }
            ManagedAccount ours = back.oursAfter();
            accounts.remove(back.account());
            if (ours != null) {
                accounts.values().removeIf(account -> account.person().equals(ours.person()));
                accounts.put(ours.account(), ours);
            }
        }
    }

    private List<UndoneAccount> undone(List<UndoneAccount> before) {
        return new UndoneBooks(plan, results).after(before);
    }

    private ManagedAccount managed(Owned owned, @Nullable ManagedAccount old) {
        LocalDate day = plan.basis().day();
        boolean settled = (old != null && old.settled()) || !unsettled.contains(owned.account);
        boolean made = owned.made || (old != null && old.made());
        ManagedAccount before =
                old == null
                        ? ManagedAccount.fresh(owned.account, owned.person, owned.kind, made, day)
                        : old;
        Seen seen = inItsGroups(owned) ? owned.seen : owned.seen.unfulfilled();
        return before.asOf(owned.person, made, seen, day).settled(settled);
    }

    /// Whoever did not get into a group, or out of one, is not as the roster wished.
    private boolean inItsGroups(Owned owned) {
        return !unsettled.contains(owned.account) && !ungrouped.contains(owned.person);
    }

    /// What an undo deactivates again is as the ledger had it before; an account that the school
    /// itself had deactivated is not ours to erase one day.
    private void removed(
            Step.DeactivateAccount gone,
            Map<AccountId, ManagedAccount> accounts,
            Map<AccountId, DeactivatedAccount> deactivated) {
        if (gone.cause() instanceof Cause.Undone undone) {
            if (undone.letGo() != null) {
                accounts.remove(gone.account());
            }
            if (undone.wasInactive() && undone.removed() == null) {
                deactivated.remove(gone.account());
                return;
            }
        }
        deactivated.put(gone.account(), deactivated(gone));
    }

    private DeactivatedAccount deactivated(Step.DeactivateAccount gone) {
        return new DeactivatedAccount(
                gone.account(),
                gone.person(),
                gone.kind(),
                gone.cause() instanceof Cause.Undone(var _, Instant removed, var _)
                                && removed != null
                        ? removed
                        : now,
                gone.restorableUntil(),
                gone.cause(),
                plan.basis().occasion());
    }

    private List<ManagedGroup> groups(List<ManagedGroup> before) {
        Map<String, ManagedGroup> groups = new TreeMap<>();
        before.forEach(group -> groups.put(group.externalId(), group));
        for (Step step : plan.steps()) {
            switch (step) {
                case Step.KeepGroup keep when keep.externalId() != null && keep.key() != null ->
                        record(groups, keep.externalId(), keep.key(), keep.group());
                case Step.UpdateGroup update when results.done(update.id()) ->
                        record(groups, externalId(update.after()), update.key(), update.group());
                case Step.UpdateGroup update
                        when update.adopted() && results.unknown(update.id()) ->
                        record(groups, externalId(update.after()), update.key(), update.group());
                case Step.PutBackGroup back when results.done(back.id()) -> putBack(groups, back);
                case Step.CreateGroup create -> {
                    String made = results.made(create.id());
                    if (made != null) {
                        record(
                                groups,
                                externalId(create.fields()),
                                create.key(),
                                new AppGroupId(made));
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(groups.values());
    }

    private static void putBack(Map<String, ManagedGroup> groups, Step.PutBackGroup back) {
        groups.values().removeIf(group -> group.group().equals(back.group()));
        ManagedGroup ours = back.oursAfter();
        if (ours != null) {
            groups.put(ours.externalId(), ours);
        }
    }

    private static void record(
            Map<String, ManagedGroup> groups, String externalId, LasKey key, AppGroupId id) {
        ManagedGroup old = groups.get(externalId);
        List<LasKey> keys = new ArrayList<>(old == null ? List.of() : old.keys());
        if (keys.isEmpty() || !keys.getLast().equals(key)) {
            keys.add(key);
        }
        groups.put(externalId, new ManagedGroup(externalId, keys, id));
    }

    private static String externalId(GroupFields fields) {
        if (fields.externalId() == null) {
            throw new IllegalStateException("a group of the plan has an id of ours");
        }
        return fields.externalId();
    }

    /// An account that one of the chosen people has, now that the plan was carried out.
    private record Owned(
            AccountId account, PersonId person, AccountKind kind, boolean made, Seen seen) {}

    private List<Owned> owned() {
        List<Owned> owned = new ArrayList<>();
        for (Step step : plan.steps()) {
            Owned one = owned(step);
            if (one != null) {
                owned.add(one);
            }
        }
        return owned;
    }

    private @Nullable Owned owned(Step step) {
        return switch (step) {
            case Step.KeepAccount keep ->
                    new Owned(keep.account(), keep.person(), keep.kind(), false, keep.seen());
            case Step.UpdateAccount up when results.done(up.id()) ->
                    new Owned(up.account(), up.person(), up.kind(), false, up.seen());
            case Step.UpdateAccount up when up.takeOver() && results.unknown(up.id()) ->
                    new Owned(up.account(), up.person(), up.kind(), false, up.seen().unfulfilled());
            case Step.RestoreAccount back when results.done(back.id()) ->
                    new Owned(back.account(), back.person(), back.kind(), false, back.seen());
            case Step.RestoreAccount back when back.takeOver() && results.unknown(back.id()) ->
                    new Owned(
                            back.account(),
                            back.person(),
                            back.kind(),
                            false,
                            back.seen().unfulfilled());
            case Step.CreateAccount fresh -> {
                String made = results.made(fresh.id());
                yield made == null
                        ? null
                        : new Owned(
                                new AccountId(made),
                                fresh.person(),
                                fresh.kind(),
                                true,
                                fresh.seen());
            }
            default -> null;
        };
    }

    private void noteUnsettled(Step.ChangeMembers step) {
        unsettled.addAll(step.removed());
        for (AccountRef ref : step.added()) {
            switch (ref) {
                case AccountRef.Existing(AccountId id) -> unsettled.add(id);
                case AccountRef.Made(PersonId person) -> ungrouped.add(person);
            }
        }
    }
}
