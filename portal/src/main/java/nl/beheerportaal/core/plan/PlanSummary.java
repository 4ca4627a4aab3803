package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import org.jspecify.annotations.Nullable;

/// A plan sorted as the review shows it: nothing but its steps, in the order people read them.
public record PlanSummary(People pupils, People teachers, Groups groups) {
    /// The pupils, or the teachers, of a plan.
    ///
    /// @param staying chosen people who have an account already, by name
    /// @param changed those of them who get another name or other groups
    /// @param fresh chosen people who get a new, empty account
    /// @param returning accounts that were deactivated and come back: of chosen people, or by an
    ///   undo
    /// @param removed accounts that go; last used first
    /// @param left accounts that are nobody's of the chosen people and stay as they are
    public record People(
            List<Step.OfAccount> staying,
            List<Step.OfAccount> changed,
            List<Step.CreateAccount> fresh,
            List<Step.OfAccount> returning,
            List<Step.DeactivateAccount> removed,
            List<Step.LeaveAccount> left) {
        public People {
            staying = List.copyOf(staying);
            changed = List.copyOf(changed);
            fresh = List.copyOf(fresh);
            returning = List.copyOf(returning);
            removed = List.copyOf(removed);
            left = List.copyOf(left);
        }

        /// How many active accounts there will be when everything succeeded.
        public int afterwards() {
            return staying.size() + fresh.size() + returning.size() + left.size();
        }

        /// How many active accounts there are now.
        public int now() {
            return staying.size() + left.size() + removed.size();
        }

        /// Assignments that those who go made together.
        public int removedAssignments() {
            return removed.stream()
                    .mapToInt(step -> step.shown().work().completedAssignments())
                    .sum();
        }

        /// Those who go and were at work since that moment.
        public List<Step.DeactivateAccount> removedUsedSince(Instant moment) {
            return removed.stream()
                    .filter(step -> lastUsed(step) != null && !isBefore(step, moment))
                    .toList();
        }

        private static boolean isBefore(Step.DeactivateAccount step, Instant moment) {
            Instant used = lastUsed(step);
            return used == null || used.isBefore(moment);
        }
    }

    /// The groups of a plan, by name.
    ///
    /// @param fresh made new
    /// @param renamed existing ones that get another name
    /// @param adopted existing ones that become a group of the roster, renamed or not
    /// @param emptied the app's own groups in which nobody who stays is left
    /// @param same groups of ours that need nothing
    public record Groups(
            List<Step.CreateGroup> fresh,
            List<Step.UpdateGroup> renamed,
            List<Step.UpdateGroup> adopted,
            List<Step.KeepGroup> emptied,
            List<Step.KeepGroup> same) {
        public Groups {
            fresh = List.copyOf(fresh);
            renamed = List.copyOf(renamed);
            adopted = List.copyOf(adopted);
            emptied = List.copyOf(emptied);
            same = List.copyOf(same);
        }
    }

    static PlanSummary of(Plan plan) {
        Set<AccountId> regrouped = new HashSet<>();
        plan.stream(Step.ChangeMembers.class).forEach(step -> regrouped.addAll(joining(step)));
        return new PlanSummary(
                people(plan, AccountKind.PUPIL, regrouped),
                people(plan, AccountKind.TEACHER, regrouped),
                groups(plan));
    }

    private static People people(Plan plan, AccountKind kind, Set<AccountId> regrouped) {
        List<Step.OfAccount> all =
                plan.stream(Step.OfAccount.class)
                        .filter(step -> step.kind() == kind)
                        .sorted(Comparator.comparing(Step.OfAccount::shown, Shown.BY_NAME))
                        .toList();
        Set<AccountId> going = new HashSet<>();
        plan.stream(Step.DeactivateAccount.class).forEach(step -> going.add(step.account()));
        List<Step.OfAccount> staying = all.stream().filter(step -> stays(step, going)).toList();
        return new People(
                staying,
                staying.stream().filter(step -> visiblyChanged(step, regrouped)).toList(),
                only(all, Step.CreateAccount.class),
                all.stream().filter(PlanSummary::returns).toList(),
                only(all, Step.DeactivateAccount.class).stream()
                        .sorted(
                                Comparator.comparing(
                                        PlanSummary::lastUsed,
                                        Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList(),
                only(all, Step.LeaveAccount.class));
    }

    private static boolean stays(Step.OfAccount step, Set<AccountId> going) {
        return switch (step) {
            case Step.KeepAccount _, Step.UpdateAccount _ -> true;
            case Step.PutBack back -> back.before().active() && !going.contains(back.account());
            case Step.LeaveAccount _,
                    Step.CreateAccount _,
                    Step.RestoreAccount _,
                    Step.ReleaseAccount _,
                    Step.DeactivateAccount _ ->
                    false;
        };
    }

    private static boolean returns(Step.OfAccount step) {
        return step instanceof Step.RestoreAccount
                || (step instanceof Step.PutBack back && back.returns());
    }

    private static Groups groups(Plan plan) {
        List<Step.UpdateGroup> updates =
                plan.stream(Step.UpdateGroup.class)
                        .sorted(Comparator.comparing(step -> step.after().name()))
                        .toList();
        List<Step.KeepGroup> kept =
                plan.stream(Step.KeepGroup.class)
                        .sorted(Comparator.comparing(Step.KeepGroup::name))
                        .toList();
        return new Groups(
                plan.stream(Step.CreateGroup.class)
                        .sorted(Comparator.comparing(step -> step.fields().name()))
                        .toList(),
                updates.stream().filter(Step.UpdateGroup::renamed).toList(),
                updates.stream().filter(Step.UpdateGroup::adopted).toList(),
                kept.stream().filter(Step.KeepGroup::emptied).toList(),
                kept.stream().filter(step -> step.key() != null).toList());
    }

    private static Set<AccountId> joining(Step.ChangeMembers step) {
        Set<AccountId> joining = new HashSet<>();
        for (AccountRef member : step.added()) {
            if (member instanceof AccountRef.Existing(AccountId id)) {
                joining.add(id);
            }
        }
        return joining;
    }

    private static boolean visiblyChanged(Step.OfAccount step, Set<AccountId> regrouped) {
        return switch (step) {
            case Step.KeepAccount keep -> regrouped.contains(keep.account());
            case Step.UpdateAccount update ->
                    regrouped.contains(update.account())
                            || !update.before().hasNameOf(update.after());
            case Step.PutBack back -> !back.before().hasNameOf(back.after());
            case Step.LeaveAccount _,
                    Step.CreateAccount _,
                    Step.RestoreAccount _,
                    Step.ReleaseAccount _,
                    Step.DeactivateAccount _ ->
                    false;
        };
    }

    private static <S> List<S> only(List<Step.OfAccount> steps, Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static @Nullable Instant lastUsed(Step.DeactivateAccount step) {
        return step.shown().work().lastUsed();
    }
}
