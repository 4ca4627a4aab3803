package nl.beheerportaal.connector;

import java.util.Optional;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;

/// A learning app, seen from here: SCIM 2.0 (RFC 7643, RFC 7644) in the portable subset of
/// `scim.md` §4.
public interface LearningApp {
    /// Every account, deactivated ones too, and every group.
    Fetched<AppSnapshot> fetch(AppAddress address);

    /// The account with that external id; an empty answer means that the app says there is none.
    Fetched<Optional<Account>> accountByExternalId(AppAddress address, String externalId);

    /// The account with that user name (compared as the app does), to settle a lost answer of our
    /// own creation.
    Fetched<Optional<Account>> accountByUserName(AppAddress address, String userName);

    Fetched<Optional<Account>> account(AppAddress address, AccountId id);

    Fetched<Optional<AppGroup>> groupByExternalId(AppAddress address, String externalId);

    Fetched<Optional<AppGroup>> group(AppAddress address, AppGroupId id);

    /// Carries out one change. Never repeats a creation by itself: what became of a lost answer is
    /// the caller's to find out.
    Outcome apply(AppAddress address, AppCall call);
}
