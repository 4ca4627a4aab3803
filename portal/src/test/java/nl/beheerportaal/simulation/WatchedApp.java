package nl.beheerportaal.simulation;

import java.util.Optional;
import java.util.function.Function;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;

/// An app of which every change is seen before it arrives, and may be answered instead.
///
/// @param before called on the thread of the call; what it gives is the answer
record WatchedApp(LearningApp app, Function<AppCall, Optional<Outcome>> before)
        implements LearningApp {
    @Override
    public Outcome apply(AppAddress address, AppCall call) {
        return before.apply(call).orElseGet(() -> app.apply(address, call));
    }

    @Override
    public Fetched<AppSnapshot> fetch(AppAddress address) {
        return app.fetch(address);
    }

    @Override
    public Fetched<Optional<Account>> accountByExternalId(AppAddress address, String externalId) {
        return app.accountByExternalId(address, externalId);
    }

    @Override
    public Fetched<Optional<Account>> accountByUserName(AppAddress address, String userName) {
        return app.accountByUserName(address, userName);
    }

    @Override
    public Fetched<Optional<Account>> account(AppAddress address, AccountId id) {
        return app.account(address, id);
    }

    @Override
    public Fetched<Optional<AppGroup>> groupByExternalId(AppAddress address, String externalId) {
        return app.groupByExternalId(address, externalId);
    }

    @Override
    public Fetched<Optional<AppGroup>> group(AppAddress address, AppGroupId id) {
        return app.group(address, id);
    }
}
