package nl.beheerportaal.sync.run;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.AccountRef;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.sync.run.StepState.Variant;
import org.jspecify.annotations.Nullable;

/// Turns a step into the call that carries it out, now that all ids are known.
final class Calls {
    private final StepBook book;

    Calls(StepBook book) {
        this.book = book;
    }

    /// @return null when nothing is left of the step, because what it names could not be made
    @Nullable AppCall of(Step step, Variant variant) {
        return switch (step) {
            case Step.CreateAccount create ->
                    new AppCall.CreateAccount(fields(create, variant), userName(create, variant));
            case Step.UpdateAccount update ->
                    new AppCall.UpdateAccount(update.account(), update.before(), update.after());
            case Step.RestoreAccount restore ->
                    new AppCall.UpdateAccount(restore.account(), restore.before(), restore.after());
            case Step.ReleaseAccount release ->
                    new AppCall.UpdateAccount(release.account(), release.before(), release.after());
            case Step.PutBack back ->
                    new AppCall.UpdateAccount(back.account(), back.before(), back.after());
            case Step.DeactivateAccount gone -> new AppCall.SetActive(gone.account(), false);
            case Step.CreateGroup create ->
                    new AppCall.CreateGroup(named(create.fields(), variant));
            case Step.UpdateGroup update ->
                    new AppCall.UpdateGroup(
                            update.group(), update.before(), named(update.after(), variant));
            case Step.PutBackGroup back ->
                    new AppCall.UpdateGroup(
                            back.group(), back.before(), named(back.after(), variant));
            case Step.ChangeMembers change -> members(change);
            case Step.KeepAccount _, Step.LeaveAccount _, Step.KeepGroup _ -> null;
        };
    }

    /// A group's name that is taken gets the school year behind it.
    private static GroupFields named(GroupFields fields, Variant variant) {
        return variant.userName() == 0 ? fields : fields.dated();
    }

    static AccountFields fields(Step.CreateAccount create, Variant variant) {
        return variant.withoutEmail() ? create.fields().withoutEmail() : create.fields();
    }

    static String userName(Step.CreateAccount create, Variant variant) {
        return create.userNames().get(variant.userName());
    }

    static String key(Step.CreateAccount create) {
        return Objects.requireNonNull(create.fields().externalId(), "a new account has our key");
    }

    static String key(Step.CreateGroup create) {
        return Objects.requireNonNull(create.fields().externalId(), "a new group has our key");
    }

    private @Nullable AppCall members(Step.ChangeMembers change) {
        AppGroupId group = book.resolve(change.group());
        Set<AccountId> added = new HashSet<>();
        for (AccountRef ref : change.added()) {
            AccountId account = book.resolve(ref);
            if (account != null) {
                added.add(account);
            }
        }
        return group == null || (added.isEmpty() && change.removed().isEmpty())
                ? null
                : new AppCall.ChangeMembers(group, added, Set.copyOf(change.removed()));
    }
}
