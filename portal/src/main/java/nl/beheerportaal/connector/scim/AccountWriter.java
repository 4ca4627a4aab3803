package nl.beheerportaal.connector.scim;

import com.unboundid.scim2.common.messages.PatchOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes, changes and erases accounts at one app.
final class AccountWriter {
    private static final ScimChange<AccountFields> FIELDS =
            new ScimChange<>(ScimType.USER, AccountWriter::fields, ScimMessages::changes);
    private static final ScimChange<Boolean> STATE =
            new ScimChange<>(ScimType.USER, AccountWriter::state, AccountWriter::stateChange);

    private final AppAddress address;
    private final ScimClient client;
    private final String system;

    AccountWriter(AppAddress address, ScimClient client) {
        this.address = address;
        this.client = client;
        this.system = address.app().value();
    }

    Outcome create(AccountFields fields, String userName) {
        HttpResult<JsonNode> answer = post(fields, userName, true);
        if (answer instanceof HttpResult.Failed<JsonNode>(HttpProblem problem)
                && ScimOutcomes.hasStatus(problem, 409)) {
            return afterConflict(fields, userName, problem);
        }
        return created(answer, fields, userName);
    }

    Outcome update(AccountId id, AccountFields before, AccountFields after) {
        return FIELDS.carryOut(
                system,
                client,
                id.value(),
                new ScimChange.Wish<>(before, after),
                problem -> refused(problem, personal(after), after.active() && !before.active()));
    }

    Outcome setActive(AccountId id, boolean active) {
        return STATE.carryOut(
                system,
                client,
                id.value(),
                new ScimChange.Wish<>(!active, active),
                problem -> refused(problem, List.of(), active));
    }

    /// 204 and 404 both mean done (`scim.md` §4).
    Outcome delete(AccountId id) {
        return switch (client.delete(ScimType.USER, id.value())) {
            case HttpResult.Answered<JsonNode> _ -> new Outcome.Applied(null);
            case HttpResult.Failed<JsonNode>(HttpProblem problem) ->
                    switch (ScimOutcomes.ofChange(system, problem, List.of())) {
                        case Outcome.Refused(Why why, _) when why == Why.GONE ->
                                new Outcome.AlreadyTrue(null);
                        case Outcome other -> other;
                    };
        };
    }

    private HttpResult<JsonNode> post(AccountFields fields, String userName, boolean withEmail) {
        return client.post(
                ScimType.USER.path(),
                ScimMessages.user(fields, userName, withEmail),
                "creation of an account");
    }

    private Outcome created(HttpResult<JsonNode> answer, AccountFields fields, String userName) {
        return switch (answer) {
            case HttpResult.Failed<JsonNode>(HttpProblem problem) -> {
                List<String> sent = new ArrayList<>(personal(fields));
                sent.add(userName);
                yield ScimOutcomes.hasStatus(problem, 403)
                        ? refused(problem, sent, fields.active())
                        : ScimOutcomes.ofCreation(system, problem, sent);
            }
            case HttpResult.Answered<JsonNode>(int status, _, JsonNode said) -> {
                Account account = ScimTranslator.account(said);
                if (account == null) {
                    yield new Outcome.Unknown(
                            new Failure(
                                    Failure.Kind.BROKEN_ANSWER,
                                    system,
                                    status,
                                    "creation of an account: no id came back",
                                    null));
                }
                for (PatchOperation left :
                        ScimMessages.changes(AccountFields.of(account), fields)) {
                    client.connection().doesNotKeep(ScimMessages.attribute(left));
                }
                yield new Outcome.Applied(account.id().value());
            }
        };
    }

    /// A 409 says that something is taken, not what. Look (`scim.md` §4, rule 4).
    private Outcome afterConflict(AccountFields fields, String userName, HttpProblem problem) {
        ScimLookup lookup = new ScimLookup(system, client);
        String externalId = fields.externalId();
        if (externalId != null) {
            switch (lookup.byExternalId(ScimType.USER, externalId)) {
                case Fetched.Failed<Optional<JsonNode>>(Failure why) -> {
                    return new Outcome.Later(why, why.retryAfter());
                }
                case Fetched.Got<Optional<JsonNode>>(Optional<JsonNode> found) -> {
                    if (found.isPresent()) {
                        return new Outcome.Refused(Why.TAKEN, "409: externalId");
                    }
                }
            }
        }
        return switch (lookup.byUserName(userName)) {
            case Fetched.Failed<Optional<JsonNode>>(Failure why) ->
                    new Outcome.Later(why, why.retryAfter());
            case Fetched.Got<Optional<JsonNode>>(Optional<JsonNode> found) ->
                    found.isPresent()
                            ? new Outcome.Refused(Why.USER_NAME_TAKEN, "409: userName")
                            : afterHiddenConflict(fields, userName, problem);
        };
    }

    /// Nobody we can see has the key or the user name. A taken e-mail address is left out; else an
    /// erased account may still hold the user name.
    private Outcome afterHiddenConflict(
            AccountFields fields, String userName, HttpProblem problem) {
        if (fields.email() != null) {
            HttpResult<JsonNode> second = post(fields, userName, false);
            if (!(second instanceof HttpResult.Failed<JsonNode>(HttpProblem again)
                    && ScimOutcomes.hasStatus(again, 409))) {
                return created(second, fields, userName);
            }
        }
        String said =
                problem instanceof HttpProblem.Refused refused
                        ? refused.body().toLowerCase(Locale.ROOT)
                        : "";
        return said.contains("externalid")
                ? new Outcome.Refused(Why.TAKEN, "409: externalId")
                : new Outcome.Refused(Why.USER_NAME_TAKEN, "409: nobody to be seen");
    }

    /// A 403 to something that takes a seat may mean *no seat left*; then our token still reads.
    private Outcome refused(HttpProblem problem, Collection<String> sent, boolean takesSeat) {
        if (takesSeat
                && problem instanceof HttpProblem.Refused refused
                && refused.status() == 403
                && client.get("/Users?startIndex=1&count=1", "look at one account")
                        instanceof HttpResult.Answered) {
            boolean seats =
                    ScimOutcomes.speaksOfSeats(refused)
                            || address.licence() instanceof Licence.Limited;
            return new Outcome.Refused(
                    seats ? Why.NO_SEATS : Why.INVALID, ScimOutcomes.said(refused, sent));
        }
        return ScimOutcomes.ofChange(system, problem, sent);
    }

    private static List<String> personal(AccountFields fields) {
        List<String> values = new ArrayList<>();
        values.add(fields.given());
        values.add(fields.family());
        values.add(fields.display());
        if (fields.email() != null) {
            values.add(fields.email());
        }
        if (fields.eckId() != null) {
            values.add(fields.eckId().value());
        }
        return values;
    }

    private static @Nullable AccountFields fields(JsonNode user) {
        Account account = ScimTranslator.account(user);
        return account == null ? null : AccountFields.of(account);
    }

    private static @Nullable Boolean state(JsonNode user) {
        Account account = ScimTranslator.account(user);
        return account == null ? null : account.active();
    }

    private static List<PatchOperation> stateChange(Boolean before, Boolean after) {
        return before.equals(after) ? List.of() : List.of(ScimMessages.active(after));
    }
}
