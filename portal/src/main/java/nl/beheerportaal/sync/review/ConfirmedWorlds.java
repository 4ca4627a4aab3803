package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Departure;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.draft.DraftStore;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;

/// What a run plans and works with: both sides as they are now, and what is confirmed. While a run
/// waits to begin, that is what its coordinator confirmed; afterwards, and for runs without a
/// person, what is in force.
public final class ConfirmedWorlds implements Surroundings {
    private final Transactions transactions;
    private final Outside outside;
    private final Stores stores;
    private final Limits limits;

    /// Both sides, and who says whether a roster may be believed.
    public record Outside(RosterSource rosters, LearningApp apps, RosterCheck check) {}

    /// What the database knows of a connection.
    public record Stores(
            SchoolStore schools,
            ConnectionStore connections,
            ConfirmedStore confirmed,
            DraftStore drafts,
            LedgerStore ledgers) {}

    public ConfirmedWorlds(
            Transactions transactions, Outside outside, Stores stores, Limits limits) {
        this.transactions = transactions;
        this.outside = outside;
        this.stores = stores;
        this.limits = limits;
    }

    @Override
    public Fetched<World> world(SchoolScope scope, AppId app, Occasion occasion) {
        var number = inSchool(scope, () -> stores.schools().get(scope).number());
        AppAddress address = inSchool(scope, () -> stores.connections().address(scope, app));
        return switch (outside.rosters().permission(number)) {
            case Fetched.Failed<Boolean>(Failure failure) -> Fetched.failed(failure);
            case Fetched.Got<Boolean>(Boolean given) ->
                    switch (read(scope, number, occasion)) {
                        case Fetched.Failed<RosterSnapshot>(Failure failure) ->
                                Fetched.failed(failure);
                        case Fetched.Got<RosterSnapshot>(RosterSnapshot read) -> {
                            Known known =
                                    new Known(
                                            outside.check().judged(scope, read),
                                            outside.check().mergedInto(number),
                                            given);
                            yield outside.apps()
                                    .fetch(address)
                                    .map(snapshot ->
                                            inSchool(
                                                    scope,
                                                    () -> world(scope, known, snapshot, occasion)));
                        }
                    };
        };
    }

    /// A plan that rests on our books and the app alone asks Basispoort for nothing.
    @Override
    public Fetched<World> world(SchoolScope scope, Plan sealed) {
        Occasion occasion = sealed.basis().occasion();
        AppId app = sealed.basis().app();
        if (!sealed.basis().alone()) {
            return world(scope, app, occasion);
        }
        School school = inSchool(scope, () -> stores.schools().get(scope));
        AppAddress address = inSchool(scope, () -> stores.connections().address(scope, app));
        return outside.apps()
                .fetch(address)
                .map(snapshot -> {
                    RosterSnapshot none =
                            Departure.noRoster(
                                    school.number(), school.mergedInto(), snapshot.fetched());
                    Known known = new Known(none, Optional.empty(), true);
                    return inSchool(scope, () -> world(scope, known, snapshot, occasion));
                });
    }

    /// What Basispoort says of the school.
    ///
    /// @param merged when another school went into it
    private record Known(RosterSnapshot roster, Optional<Instant> merged, boolean permitted) {}

    /// A plan that a person looks at rests on everybody; a night may stop at the time of change.
    private Fetched<RosterSnapshot> read(
            SchoolScope scope, SchoolNumber number, Occasion occasion) {
        return occasion == Occasion.AUTOMATIC
                ? outside.check().readAtNight(scope, number, outside.rosters())
                : outside.rosters().roster(number);
    }

    private World world(SchoolScope scope, Known known, AppSnapshot app, Occasion occasion) {
        Confirmed inForce = confirmed(scope, app.app());
        return new World(
                stores.schools().get(scope).number(),
                occasion,
                known.permitted,
                occasion == Occasion.WIZARD
                        ? known.roster
                        : RosterCheck.untilWalked(known.roster, known.merged, inForce.since()),
                app,
                inForce.links(),
                inForce.decisions(),
                inForce.selection(),
                stores.ledgers().find(scope, app.app()),
                limits);
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId app) {
        return stores.connections().address(scope, app);
    }

    @Override
    public Settled ours(SchoolScope scope, AppId app) {
        return new Settled(confirmed(scope, app).links(), stores.ledgers().find(scope, app));
    }

    /// Also carries what the run made or dropped over to a draft that somebody is working on:
    /// confirming it later must not take an account that the run made for one nobody linked.
    @Override
    public void settle(SchoolScope scope, AppId app, Settled settled) {
        stores.ledgers().save(scope, app, settled.ledger());
        Confirmed before = confirmed(scope, app);
        if (!stores.confirmed()
                .save(scope, app, before.withLinks(settled.links()), before.version())) {
            throw new IllegalStateException(
                    "the confirmed set of " + scope.school() + " moved during a run");
        }
        Change change = new Change(before.links(), settled.links());
        carryOver(scope, app, Occasion.WIZARD, change);
        carryOver(scope, app, Occasion.CHANGES, change);
    }

    /// What a run did to the links.
    private record Change(Links before, Links after) {}

    /// Again on the newer draft whenever a coordinator saved one in between.
    private void carryOver(SchoolScope scope, AppId app, Occasion occasion, Change change) {
        boolean settled = false;
        while (!settled) {
            settled =
                    stores.drafts()
                            .find(scope, app, occasion)
                            .map(draft -> carriedOver(scope, app, occasion, draft, change))
                            .orElse(true);
        }
    }

    private boolean carriedOver(
            SchoolScope scope, AppId app, Occasion occasion, Draft draft, Change change) {
        Links merged = merged(draft.links(), change.before(), change.after());
        Draft newer = draft.withLinks(merged).savedAt(draft.saved(), draft.savedBy());
        return merged.equals(draft.links())
                || stores.drafts().save(scope, app, occasion, newer, draft.version());
    }

    /// The draft's links, with those the run added where account and pupil are free, without those
    /// it dropped.
    static Links merged(Links draft, Links before, Links after) {
        Set<AccountId> dropped = new HashSet<>();
        before.all().stream()
                .filter(link -> !after.has(link.account()))
                .forEach(link -> dropped.add(link.account()));
        List<Link> all = new ArrayList<>();
        for (Link link : draft.all()) {
            if (!dropped.contains(link.account())) {
                all.add(link);
            }
        }
        Links kept = Links.of(all);
        for (Link link : after.all()) {
            if (!before.has(link.account())
                    && !kept.has(link.account())
                    && !kept.has(link.person())) {
                all.add(link);
            }
        }
        return Links.of(all);
    }

    private Confirmed confirmed(SchoolScope scope, AppId app) {
        return stores.confirmed()
                .pending(scope, app)
                .or(() -> stores.confirmed().find(scope, app))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "school " + scope.school() + " never confirmed " + app));
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
