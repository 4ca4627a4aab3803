package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/// The steps for active accounts that belong to none of the chosen people: they go or they stay,
/// each for a reason.
final class OtherAccounts {
    private final Situation situation;
    private final Identities identities;
    private final YearChange year;

    OtherAccounts(Situation situation, Identities identities, YearChange year) {
        this.situation = situation;
        this.identities = identities;
        this.year = year;
    }

    /// @param taken accounts of chosen people
    List<Step> steps(Set<AccountId> taken) {
        List<Step> steps = new ArrayList<>();
        for (Account account : situation.accounts().values()) {
            if (account.active()
                    && account.kind() != AccountKind.OTHER
                    && !taken.contains(account.id())) {
                steps.add(step(account));
            }
        }
        return steps;
    }

    private Step step(Account account) {
        PersonId person = identities.personOf(account.id());
        Stays stays = stays(account, person);
        if (stays != null) {
            return leave(account, person, stays);
        }
        Cause cause =
                person == null || !mayDecideOf(account)
                        ? unlinked(account)
                        : cause(account, person);
        return cause == null
                ? leave(account, person, Stays.UNMANAGED)
                : deactivate(account, person, cause);
    }

    private @Nullable Stays stays(Account account, @Nullable PersonId person) {
        if (situation.isAdministrator(account)) {
            return Stays.ADMINISTRATOR;
        }
        if (situation.world().decisions().keptUntilMerged(account.id())) {
            return Stays.KEPT_UNTIL_MERGED;
        }
        if (situation.staysAsUndone(account.id())) {
            return Stays.AS_UNDONE;
        }
        return person != null
                        && leftRoster(account.kind(), person)
                        && situation.world().selection().keepsLeaver(person)
                ? Stays.KEPT_LEAVER
                : null;
    }

    /// Without a person, only what the portal made or somebody linked is looked at.
    private boolean mayDecideOf(Account account) {
        return !situation.occasion().byItself()
                || situation.managed().containsKey(account.id())
                || situation.world().links().has(account.id());
    }

    /// Why an account goes that nobody is linked to; null when it stays because nobody decided
    /// about it by name.
    private @Nullable Cause unlinked(Account account) {
        boolean mayGo = situation.world().decisions().mayGo(account.id());
        return switch (situation.occasion()) {
            case AUTOMATIC, APPROVED, DEPARTURE, UNDO -> null;
            case CHANGES -> mayGo ? new Cause.NotLinked(true) : null;
            case WIZARD ->
                    account.kind() == AccountKind.TEACHER
                            ? new Cause.TeacherReplaced()
                            : new Cause.NotLinked(mayGo);
        };
    }

    /// Why the account of somebody we know goes; null when it only waits, for a key or a seat.
    private @Nullable Cause cause(Account account, PersonId person) {
        if (leftRoster(account.kind(), person)) {
            return year.explains(account.id())
                    ? new Cause.GroupEightLeft()
                    : new Cause.LeftRoster();
        }
        if (account.kind() == AccountKind.PUPIL) {
            return new Cause.LeftOut();
        }
        StaffMember member = situation.staff().get(person);
        if (member == null) {
            return null;
        }
        if (!member.worksOn(situation.today()) && member.endDate() != null) {
            return new Cause.EmploymentEnded(member.endDate());
        }
        return member.isTeacherOn(situation.today(), situation.world().limits().teacherRoles())
                ? new Cause.TeacherNotChosen()
                : new Cause.NoTeacherRole();
    }

    private boolean leftRoster(AccountKind kind, PersonId person) {
        return kind == AccountKind.PUPIL
                ? !situation.pupils().containsKey(person)
                : !situation.staff().containsKey(person);
    }

    private Step leave(Account account, @Nullable PersonId person, Stays stays) {
        return new Step.LeaveAccount(
                StepId.of("leave-account", account.id().value()),
                account.id(),
                person,
                account.kind(),
                stays,
                shown(situation, account));
    }

    private Step deactivate(Account account, @Nullable PersonId person, Cause cause) {
        return new Step.DeactivateAccount(
                StepId.of("deactivate-account", account.id().value()),
                account.id(),
                person,
                AccountFields.of(account),
                person != null || situation.managed().containsKey(account.id()),
                cause,
                situation.world().limits().restorableUntil(situation.today()),
                shown(situation, account));
    }

    /// Somebody as the app knows them.
    static Shown shown(Situation situation, Account account) {
        return new Shown(
                account.name().shown(),
                account.name().sortKey(),
                account.userName(),
                situation.groupNamesOf(account.id()),
                account.yearGroup(),
                account.work());
    }
}
