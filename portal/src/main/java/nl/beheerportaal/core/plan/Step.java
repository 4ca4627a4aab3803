package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// One thing that happens, or is looked at and found good, when a plan is carried out. Steps that
/// change something carry what they expect to find.
public sealed interface Step {
    StepId id();

    /// Steps that must have succeeded before this one may start.
    default Set<StepId> needs() {
        return Set.of();
    }

    /// A step about one account.
    sealed interface OfAccount extends Step {
        AccountKind kind();

        Shown shown();
    }

    /// A step about one group of the roster.
    sealed interface OfGroup extends Step {}

    /// An account of one of the chosen people, already as it should be. Written down, not carried
    /// out.
    record KeepAccount(
            StepId id,
            AccountId account,
            PersonId person,
            AccountKind kind,
            Seen seen,
            Because because,
            Shown shown)
            implements OfAccount {}

    /// An account that is nobody's of the chosen people and stays as it is. Not carried out.
    ///
    /// @param person whose it is, if anybody knows
    record LeaveAccount(
            StepId id,
            AccountId account,
            @Nullable PersonId person,
            AccountKind kind,
            Stays stays,
            Shown shown)
            implements OfAccount {}

    /// A new, empty account.
    ///
    /// @param userNames free in the app as far as the plan knows, best first; the next one is for
    ///   when the app says that one is taken
    record CreateAccount(
            StepId id,
            PersonId person,
            AccountFields fields,
            List<String> userNames,
            Set<StepId> needs,
            Seen seen,
            Because because,
            Shown shown)
            implements OfAccount {
        public CreateAccount {
            userNames = List.copyOf(userNames);
            needs = Set.copyOf(needs);
        }

        @Override
        public AccountKind kind() {
            return fields.kind();
        }
    }

    /// New name or keys for an account; user name, password and work stay.
    ///
    /// @param takeOver true when the account becomes ours by this step
    record UpdateAccount(
            StepId id,
            AccountId account,
            PersonId person,
            AccountFields before,
            AccountFields after,
            boolean takeOver,
            Set<StepId> needs,
            Seen seen,
            Because because,
            Shown shown)
            implements OfAccount {
        public UpdateAccount {
            needs = Set.copyOf(needs);
        }

        UpdateAccount needing(StepId other) {
            return new UpdateAccount(
                    id,
                    account,
                    person,
                    before,
                    after,
                    takeOver,
                    StepId.with(needs, other),
                    seen,
                    because,
                    shown);
        }

        @Override
        public AccountKind kind() {
            return after.kind();
        }
    }

    /// A deactivated account becomes active again, with its work and with what the roster says now.
    ///
    /// @param takeOver true when the account becomes ours by this step
    /// @param former what the ledger says of its removal; null when the portal did not remove it
    record RestoreAccount(
            StepId id,
            AccountId account,
            PersonId person,
            AccountFields before,
            AccountFields after,
            boolean takeOver,
            @Nullable DeactivatedAccount former,
            Set<StepId> needs,
            Seen seen,
            Because because,
            Shown shown)
            implements OfAccount {
        public RestoreAccount {
            needs = Set.copyOf(needs);
        }

        RestoreAccount needing(StepId other) {
            return new RestoreAccount(
                    id,
                    account,
                    person,
                    before,
                    after,
                    takeOver,
                    former,
                    StepId.with(needs, other),
                    seen,
                    because,
                    shown);
        }

        @Override
        public AccountKind kind() {
            return after.kind();
        }
    }

    /// Takes our key from an account, so that another may bear it; else the account stays as it is.
    record ReleaseAccount(
            StepId id, AccountId account, AccountFields before, AccountFields after, Shown shown)
            implements OfAccount {
        @Override
        public AccountKind kind() {
            return before.kind();
        }
    }

    /// What a run did to an account is taken back: fields, keys, or that it was deactivated.
    ///
    /// @param oursBefore what the ledger says of it now, and `oursAfter` afterwards; null for an
    ///   account that is not the portal's
    record PutBack(
            StepId id,
            AccountId account,
            @Nullable PersonId person,
            AccountFields before,
            AccountFields after,
            @Nullable ManagedAccount oursBefore,
            @Nullable ManagedAccount oursAfter,
            Set<StepId> needs,
            Shown shown)
            implements OfAccount {
        public PutBack {
            needs = Set.copyOf(needs);
        }

        /// Whether a deactivated account becomes active again.
        public boolean returns() {
            return !before.active() && after.active();
        }

        @Override
        public AccountKind kind() {
            return after.kind();
        }
    }

    /// Deactivates an account: *verwijderen*, restorable with its work.
    ///
    /// @param person whose it was; null when nobody was linked
    /// @param ours whether the portal made or linked it
    /// @param restorableUntil the last day on which it can be put back
    record DeactivateAccount(
            StepId id,
            AccountId account,
            @Nullable PersonId person,
            AccountFields before,
            boolean ours,
            Cause cause,
            LocalDate restorableUntil,
            Shown shown)
            implements OfAccount {
        @Override
        public AccountKind kind() {
            return before.kind();
        }
    }

    /// A group in the app that is already as it should be, or that is not the portal's. Not carried
    /// out.
    ///
    /// @param key the roster group it is; null when it is none of the portal's
    /// @param emptied whether nobody who stays is left in it
    record KeepGroup(
            StepId id,
            AppGroupId group,
            @Nullable String externalId,
            @Nullable LasKey key,
            String name,
            boolean emptied)
            implements OfGroup {}

    /// A new, empty group.
    record CreateGroup(StepId id, GroupFields fields, LasKey key) implements OfGroup {}

    /// An existing group gets the roster group's name and key; its members stay.
    ///
    /// @param adopted true when the group becomes ours by this step
    record UpdateGroup(
            StepId id,
            AppGroupId group,
            GroupFields before,
            GroupFields after,
            LasKey key,
            boolean adopted)
            implements OfGroup {
        public boolean renamed() {
            return !before.name().equals(after.name());
        }
    }

    /// A group gets back the name and key it had before a run.
    ///
    /// @param oursAfter what the ledger says of it afterwards; null when it is the app's own again
    record PutBackGroup(
            StepId id,
            AppGroupId group,
            GroupFields before,
            GroupFields after,
            @Nullable ManagedGroup oursBefore,
            @Nullable ManagedGroup oursAfter)
            implements OfGroup {}

    /// Members who come and members who go; all others stay. Accounts that could not be made are
    /// left out when it is carried out.
    record ChangeMembers(
            StepId id,
            GroupRef group,
            String groupName,
            List<AccountRef> added,
            List<AccountId> removed)
            implements OfGroup {
        public ChangeMembers {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /// Whether carrying out the plan calls the app for this step.
    default boolean acts() {
        return !(this instanceof KeepAccount || this instanceof LeaveAccount)
                && !(this instanceof KeepGroup);
    }

    default boolean removes() {
        return this instanceof DeactivateAccount;
    }

    /// Needs in a fixed order, for texts and seals.
    default Set<StepId> sortedNeeds() {
        return Collections.unmodifiableSet(new TreeSet<>(needs()));
    }
}
