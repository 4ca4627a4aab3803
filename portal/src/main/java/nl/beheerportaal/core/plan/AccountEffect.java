package nl.beheerportaal.core.plan;

import java.util.EnumMap;
import java.util.Map;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// What a run changed of one account. An account that was made counts as inactive before.
///
/// @param former what the ledger said of its removal, for an account that the run brought back
/// @param books what the run did to whose it is
/// @param entry what the ledger said of an account the run let go; null otherwise
record AccountEffect(
        AccountId account,
        @Nullable PersonId person,
        AccountFields before,
        AccountFields after,
        boolean made,
        @Nullable DeactivatedAccount former,
        Books books,
        @Nullable ManagedAccount entry,
        Shown shown) {
    /// What a run did to whose an account is.
    enum Books {
        NOTHING,
        /// It became the portal's.
        TAKEN_OVER,
        /// It is no longer the portal's.
        LET_GO
    }

    static AccountEffect of(Step.OfAccount step, AccountId account, Change change) {
        return new AccountEffect(
                account,
                change.person,
                change.before,
                change.after,
                step instanceof Step.CreateAccount,
                step instanceof Step.RestoreAccount back ? back.former() : null,
                books(step),
                entry(step),
                step.shown());
    }

    /// Fields before and after, and whose the account is, if anybody knows.
    record Change(@Nullable PersonId person, AccountFields before, AccountFields after) {}

    private static Books books(Step.OfAccount step) {
        return switch (step) {
            case Step.UpdateAccount update when update.takeOver() -> Books.TAKEN_OVER;
            case Step.RestoreAccount back when back.takeOver() -> Books.TAKEN_OVER;
            case Step.PutBack back when back.oursBefore() == null && back.oursAfter() != null ->
                    Books.TAKEN_OVER;
            case Step.PutBack back when back.oursBefore() != null && back.oursAfter() == null ->
                    Books.LET_GO;
            case Step.DeactivateAccount gone when letGo(gone) != null -> Books.LET_GO;
            default -> Books.NOTHING;
        };
    }

    private static @Nullable ManagedAccount entry(Step.OfAccount step) {
        return switch (step) {
            case Step.PutBack back -> back.oursBefore();
            case Step.DeactivateAccount gone -> letGo(gone);
            default -> null;
        };
    }

    private static @Nullable ManagedAccount letGo(Step.DeactivateAccount gone) {
        return gone.cause() instanceof Cause.Undone undone ? undone.letGo() : null;
    }

    AccountKind kind() {
        return after.kind();
    }

    boolean changes(AccountPart part) {
        return !part.same(before, after);
    }

    /// Both changes, planned from the same state and done one after the other.
    AccountEffect and(AccountEffect later) {
        Map<AccountPart, AccountFields> moved = new EnumMap<>(AccountPart.class);
        for (AccountPart part : AccountPart.values()) {
            if (later.changes(part)) {
                moved.put(part, later.after);
            }
        }
        return new AccountEffect(
                account,
                person == null ? later.person : person,
                before,
                after.with(moved),
                made || later.made,
                former == null ? later.former : former,
                books == Books.NOTHING ? later.books : books,
                entry == null ? later.entry : entry,
                later.shown);
    }
}
