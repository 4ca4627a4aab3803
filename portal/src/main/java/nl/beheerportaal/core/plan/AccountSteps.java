package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.plan.Identities.Knowledge;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// The steps for the people who should be in the app: kept, updated, brought back or made.
final class AccountSteps {
    private final Situation situation;
    private final Identities identities;
    private final Wanted wanted;
    private final UserNames userNames;
    private final Seats seats;
    private final Map<String, Account> bearers = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final SortedMap<AccountId, Step.ReleaseAccount> releases = new TreeMap<>();
    private final SortedMap<PersonId, AccountRef> present = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();

    AccountSteps(Situation situation, Identities identities, Wanted wanted, Seats seats) {
        this.situation = situation;
        this.identities = identities;
        this.wanted = wanted;
        this.userNames = new UserNames(situation.accounts().values());
        this.seats = seats;
        for (Account account : situation.accounts().values()) {
            if (account.externalId() != null) {
                bearers.putIfAbsent(account.externalId(), account);
            }
        }
    }

    /// One of the chosen people, as this class needs to know them.
    private record Someone(
            PersonId id, AccountKind kind, PersonName name, Seen seen, @Nullable YearGroup year) {
        Someone wishing(AccountFields fields, Set<LasKey> groups) {
            return new Someone(id, kind, name, seen.wishing(fields, groups), year);
        }
    }

    void add() {
        for (Pupil pupil : wanted.pupils().values()) {
            Someone someone =
                    new Someone(
                            pupil.id(),
                            AccountKind.PUPIL,
                            pupil.name(),
                            Seen.of(pupil),
                            pupil.yearGroup());
            Account now = identities.accountOf(pupil.id());
            add(someone, now, Desired.fields(pupil, now, situation.schoolYear()));
        }
        for (StaffMember member : wanted.teachers().values()) {
            Someone someone =
                    new Someone(
                            member.id(), AccountKind.TEACHER, member.name(), Seen.of(member), null);
            Account now = identities.accountOf(member.id());
            add(someone, now, Desired.fields(member, now));
        }
    }

    /// Every step for the chosen people, releases of keys first.
    List<Step> steps() {
        List<Step> all = new ArrayList<>(releases.values());
        steps.forEach(step -> all.add(afterOwnRelease(step)));
        return all;
    }

    /// An account that loses one key and gets another loses the one first.
    private Step afterOwnRelease(Step step) {
        return switch (step) {
            case Step.UpdateAccount update when releases.containsKey(update.account()) ->
                    update.needing(releases.get(update.account()).id());
            case Step.RestoreAccount restore when releases.containsKey(restore.account()) ->
                    restore.needing(releases.get(restore.account()).id());
            default -> step;
        };
    }

    /// The chosen people who will have an active account, and which.
    SortedMap<PersonId, AccountRef> present() {
        return present;
    }

    List<Notice> notices() {
        return notices;
    }

    List<Hold> holds() {
        return seats.holds();
    }

    private void add(Someone plain, @Nullable Account now, AccountFields fields) {
        Someone someone = plain.wishing(fields, wanted.groupsOf(plain.id));
        if (someone.name().isEmpty()) {
            notices.add(new Notice.NameMissing(someone.id()));
        }
        if (now == null ? situation.staysAsUndone(someone.id()) : asUndone(someone, now)) {
            return;
        }
        if (now == null) {
            create(someone, fields);
        } else if (now.active()) {
            keep(someone, now, fields);
        } else {
            restore(someone, now, fields);
        }
    }

    private boolean asUndone(Someone someone, Account now) {
        boolean stays = situation.staysAsUndone(now.id());
        if (stays) {
            notices.add(new Notice.StaysAsUndone(someone.id(), now.id(), now.active()));
        }
        return stays;
    }

    private void keep(Someone someone, Account now, AccountFields fields) {
        present.put(someone.id(), new AccountRef.Existing(now.id()));
        AccountFields before = AccountFields.of(now);
        if (before.equals(fields)) {
            steps.add(
                    new Step.KeepAccount(
                            StepId.of("keep-account", now.id().value()),
                            now.id(),
                            someone.id(),
                            someone.kind(),
                            someone.seen(),
                            Because.UNCHANGED,
                            shown(someone, now)));
            return;
        }
        Set<StepId> needs = release(someone, now);
        steps.add(
                new Step.UpdateAccount(
                        StepId.of("update-account", now.id().value()),
                        now.id(),
                        someone.id(),
                        before,
                        fields,
                        !situation.managed().containsKey(now.id()),
                        needs,
                        someone.seen(),
                        whyUpdated(someone, now),
                        shown(someone, now)));
    }

    private void restore(Someone someone, Account now, AccountFields fields) {
        boolean byUs = situation.deactivated().containsKey(now.id());
        if (!byUs && situation.occasion().byItself()) {
            notices.add(new Notice.DeactivatedInApp(someone.id(), now.id()));
            return;
        }
        if (!seats.take(someone.kind(), someone.id())) {
            return;
        }
        present.put(someone.id(), new AccountRef.Existing(now.id()));
        steps.add(
                new Step.RestoreAccount(
                        StepId.of("restore-account", now.id().value()),
                        now.id(),
                        someone.id(),
                        AccountFields.of(now),
                        fields,
                        !situation.managed().containsKey(now.id()),
                        situation.deactivated().get(now.id()),
                        release(someone, now),
                        someone.seen(),
                        Because.RETURNED,
                        shown(someone, now)));
    }

    private void create(Someone someone, AccountFields fields) {
        AccountId vanished = identities.vanishedOf(someone.id());
        if (vanished != null && situation.occasion().byItself()) {
            notices.add(new Notice.AccountVanished(someone.id(), vanished));
            return;
        }
        if (someone.name().isEmpty() || blocked(someone)) {
            return;
        }
        if (!seats.take(someone.kind(), someone.id())) {
            return;
        }
        present.put(someone.id(), new AccountRef.Made(someone.id()));
        steps.add(
                new Step.CreateAccount(
                        StepId.of("create-account", someone.id().toString()),
                        someone.id(),
                        fields,
                        userNames.candidates(someone.name(), someone.kind(), someone.id()),
                        release(someone, null),
                        someone.seen(),
                        vanished == null ? whyIn() : Because.VANISHED,
                        shown(someone, null)));
    }

    /// An automatic run takes our key from no account; so who needs it waits for a person.
    private boolean blocked(Someone someone) {
        Account bearer = bearers.get(someone.id().toString());
        if (bearer == null || !situation.occasion().byItself()) {
            return false;
        }
        notices.add(new Notice.KeyTaken(someone.id(), bearer.id()));
        return true;
    }

    /// When another account bears this person's number, it must lose it first; so must an account
    /// that will bear another's.
    private Set<StepId> release(Someone someone, @Nullable Account own) {
        Account bearer = bearers.get(someone.id().toString());
        if (bearer == null || (own != null && bearer.id().equals(own.id()))) {
            return Set.of();
        }
        return Set.of(release(bearer).id());
    }

    private Step.ReleaseAccount release(Account bearer) {
        AccountFields before = AccountFields.of(bearer);
        return releases.computeIfAbsent(
                bearer.id(),
                id ->
                        new Step.ReleaseAccount(
                                StepId.of("release-account", id.value()),
                                id,
                                before,
                                before.withoutExternalId(),
                                OtherAccounts.shown(situation, bearer)));
    }

    /// An account of ours that a person unlinked and that goes keeps no key: its former owner may
    /// get another account later.
    void releaseUnlinked(List<Step> others) {
        for (Step step : others) {
            if (step instanceof Step.DeactivateAccount gone
                    && gone.person() == null
                    && gone.ours()
                    && gone.before().externalId() != null) {
                Account account = situation.accounts().get(gone.account());
                if (account != null) {
                    release(account);
                }
            }
        }
    }

    private Because whyUpdated(Someone someone, Account now) {
        ManagedAccount ours = situation.managed().get(now.id());
        if (ours != null) {
            return ours.asSeen(someone.seen()) ? Because.APP_CHANGED : Because.ROSTER_CHANGED;
        }
        Knowledge knowledge = identities.knowledgeOf(someone.id());
        return switch (knowledge == null ? Knowledge.LINKED : knowledge) {
            case LINKED -> Because.LINKED;
            case KEY -> Because.KEY;
            case RECOGNISED -> Because.RECOGNISED;
        };
    }

    private Because whyIn() {
        return switch (situation.world().selection().mode()) {
            case SELECTIVE -> Because.CHOSEN;
            case EVERYTHING -> Because.EVERYBODY;
        };
    }

    private Shown shown(Someone someone, @Nullable Account now) {
        boolean nameless = someone.name().isEmpty();
        return new Shown(
                nameless && now != null ? now.name().shown() : someone.name().display(),
                nameless && now != null ? now.name().sortKey() : someone.name().sortKey(),
                now == null ? "" : now.userName(),
                situation.groupNames(wanted.groupsOf(someone.id())),
                someone.year(),
                now == null ? Work.NONE : now.work());
    }
}
