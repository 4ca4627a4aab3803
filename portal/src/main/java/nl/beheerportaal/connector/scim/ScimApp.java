package nl.beheerportaal.connector.scim;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppCall;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A learning app over SCIM 2.0, in the portable subset of `scim.md` §4.
public final class ScimApp implements LearningApp {
    private final ScimConnections connections;
    private final InstantSource clock;

    public ScimApp(ScimConnections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// The fields this app was seen not to keep, since the program started; for the helpdesk.
    public Set<String> fieldsNotKept(AppAddress address) {
        return connections.to(address.scimBase()).unkept();
    }

    @Override
    public Fetched<AppSnapshot> fetch(AppAddress address) {
        Instant started = clock.instant();
        ScimListing listing = new ScimListing(client(address));
        HttpResult<ScimListing.Listed> users = listing.all("/Users", "", "list of accounts");
        return switch (users) {
            case HttpResult.Failed<ScimListing.Listed>(HttpProblem problem) ->
                    Fetched.failed(Failures.of(system(address), problem));
            case HttpResult.Answered<ScimListing.Listed>(_, _, ScimListing.Listed accounts) ->
                    Failures.fetched(system(address), groups(listing))
                            .map(groups -> snapshot(address, accounts, groups, started));
        };
    }

    @Override
    public Fetched<Optional<Account>> accountByExternalId(AppAddress address, String externalId) {
        return read(
                lookup(address).byExternalId(ScimType.USER, externalId), ScimTranslator::account);
    }

    @Override
    public Fetched<Optional<Account>> accountByUserName(AppAddress address, String userName) {
        return read(lookup(address).byUserName(userName), ScimTranslator::account);
    }

    @Override
    public Fetched<Optional<Account>> account(AppAddress address, AccountId id) {
        return read(lookup(address).byId(ScimType.USER, id.value()), ScimTranslator::account);
    }

    @Override
    public Fetched<Optional<AppGroup>> groupByExternalId(AppAddress address, String externalId) {
        return read(
                lookup(address).byExternalId(ScimType.GROUP, externalId), ScimTranslator::group);
    }

    @Override
    public Fetched<Optional<AppGroup>> group(AppAddress address, AppGroupId id) {
        return read(lookup(address).byId(ScimType.GROUP, id.value()), ScimTranslator::group);
    }

    @Override
    public Outcome apply(AppAddress address, AppCall call) {
        ScimClient client = client(address);
        AccountWriter accounts = new AccountWriter(address, client);
        GroupWriter groups = new GroupWriter(address, client);
        return switch (call) {
            case AppCall.CreateAccount(AccountFields fields, String userName) ->
                    accounts.create(fields, userName);
            case AppCall.UpdateAccount(AccountId id, AccountFields before, AccountFields after) ->
                    accounts.update(id, before, after);
            case AppCall.SetActive(AccountId id, boolean active) -> accounts.setActive(id, active);
            case AppCall.DeleteAccount(AccountId id) -> accounts.delete(id);
            case AppCall.CreateGroup(GroupFields fields) -> groups.create(fields);
            case AppCall.UpdateGroup(AppGroupId id, GroupFields before, GroupFields after) ->
                    groups.update(id, before, after);
            case AppCall.ChangeMembers(AppGroupId id, Set<AccountId> in, Set<AccountId> out) ->
                    groups.changeMembers(id, in, out);
        };
    }

    /// An app that refuses to be asked for attributes by name is asked for whole groups.
    private static HttpResult<ScimListing.Listed> groups(ScimListing listing) {
        HttpResult<ScimListing.Listed> named =
                listing.all(
                        "/Groups", "&attributes=" + ScimType.groupAttributes(), "list of groups");
        return named instanceof HttpResult.Failed<ScimListing.Listed>(HttpProblem problem)
                        && ScimOutcomes.hasStatus(problem, 400)
                ? listing.all("/Groups", "", "list of groups")
                : named;
    }

    private static AppSnapshot snapshot(
            AppAddress address,
            ScimListing.Listed accounts,
            ScimListing.Listed groups,
            Instant started) {
        List<String> defects = new ArrayList<>(accounts.defects());
        defects.addAll(groups.defects());
        return new AppSnapshot(
                address.app(),
                translated(accounts, ScimTranslator::account),
                translated(groups, ScimTranslator::group),
                address.administrators(),
                address.licence(),
                started,
                defects.isEmpty() ? Completeness.complete() : new Completeness.Incomplete(defects));
    }

    private static <T> List<T> translated(
            ScimListing.Listed listed, Function<JsonNode, @Nullable T> translation) {
        List<T> values = new ArrayList<>(listed.resources().size());
        for (JsonNode resource : listed.resources()) {
            values.add(Objects.requireNonNull(translation.apply(resource), "listed with an id"));
        }
        return values;
    }

    private static <T> Fetched<Optional<T>> read(
            Fetched<Optional<JsonNode>> found, Function<JsonNode, @Nullable T> translation) {
        return found.map(resource -> resource.map(translation));
    }

    private ScimLookup lookup(AppAddress address) {
        return new ScimLookup(system(address), client(address));
    }

    private ScimClient client(AppAddress address) {
        return new ScimClient(
                address.scimBase(), address.token(), connections.to(address.scimBase()));
    }

    private static String system(AppAddress address) {
        return address.app().value();
    }
}
