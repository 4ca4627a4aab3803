package nl.beheerportaal.connector.scim;

import com.unboundid.scim2.common.messages.PatchOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes and changes groups at one app. Groups are made empty; members come by patches.
final class GroupWriter {
    private static final ScimChange<GroupFields> FIELDS =
            new ScimChange<>(ScimType.GROUP, GroupWriter::fields, ScimMessages::changes);

    private final ScimClient client;
    private final String system;

    GroupWriter(AppAddress address, ScimClient client) {
        this.client = client;
        this.system = address.app().value();
    }

    Outcome create(GroupFields fields) {
        HttpResult<JsonNode> answer = post(fields, fields.name());
        if (answer instanceof HttpResult.Failed<JsonNode>(HttpProblem problem)
                && ScimOutcomes.hasStatus(problem, 409)) {
            return afterConflict(fields);
        }
        return created(answer);
    }

    Outcome update(AppGroupId id, GroupFields before, GroupFields after) {
        return FIELDS.carryOut(
                system,
                client,
                id.value(),
                new ScimChange.Wish<>(before, after),
                problem -> ScimOutcomes.ofChange(system, problem, List.of()));
    }

    /// In patches of at most a hundred, then read back. A patch refused because somebody is out
    /// already is worked out again from what the group holds now.
    Outcome changeMembers(AppGroupId id, Set<AccountId> in, Set<AccountId> out) {
        if (in.isEmpty() && out.isEmpty()) {
            return new Outcome.AlreadyTrue(null);
        }
        Outcome first = patched(id, in, out);
        boolean lookAgain =
                first instanceof Outcome.Applied
                        || (first instanceof Outcome.Refused(Why why, _)
                                && why == Why.CHANGED_MEANWHILE);
        return lookAgain ? settled(id, in, out) : first;
    }

    private Outcome settled(AppGroupId id, Set<AccountId> in, Set<AccountId> out) {
        Missing missing = missing(id, in, out);
        if (missing.outcome() == null && missing.any()) {
            Outcome second = patched(id, missing.in(), missing.out());
            if (!(second instanceof Outcome.Applied)) {
                return second;
            }
            missing = missing(id, in, out);
        }
        Outcome ended = missing.outcome();
        if (ended != null) {
            return ended;
        }
        if (missing.any()) {
            client.connection().doesNotKeep(ScimWire.MEMBERS);
            return new Outcome.Refused(Why.INVALID, "accepted but not kept: members");
        }
        return new Outcome.Applied(null);
    }

    private Outcome patched(AppGroupId id, Set<AccountId> in, Set<AccountId> out) {
        for (List<PatchOperation> patch : ScimMessages.members(in, out)) {
            if (client.patch(ScimType.GROUP, id.value(), patch)
                            instanceof HttpResult.Failed<JsonNode>(HttpProblem problem)
                    && !(problem instanceof HttpProblem.Unreadable)) {
                return ScimOutcomes.hasStatus(problem, 412) || ScimOutcomes.targetIsMissing(problem)
                        ? new Outcome.Refused(Why.CHANGED_MEANWHILE, "look again")
                        : ScimOutcomes.ofChange(system, problem, List.of());
            }
        }
        return new Outcome.Applied(null);
    }

    private Missing missing(AppGroupId id, Set<AccountId> in, Set<AccountId> out) {
        return switch (new ScimLookup(system, client).byId(ScimType.GROUP, id.value())) {
            case Fetched.Failed<Optional<JsonNode>>(Failure why) ->
                    new Missing(Set.of(), Set.of(), new Outcome.Unknown(why));
            case Fetched.Got<Optional<JsonNode>>(Optional<JsonNode> found) -> {
                AppGroup group = found.map(ScimTranslator::group).orElse(null);
                if (group == null) {
                    yield new Missing(
                            Set.of(), Set.of(), new Outcome.Refused(Why.GONE, "404 after a patch"));
                }
                Set<AccountId> absent = new HashSet<>(in);
                absent.removeAll(group.members());
                Set<AccountId> present = new HashSet<>(out);
                present.retainAll(group.members());
                yield new Missing(absent, present, null);
            }
        };
    }

    private HttpResult<JsonNode> post(GroupFields fields, String name) {
        return client.post(
                ScimType.GROUP.path(), ScimMessages.group(fields, name), "creation of a group");
    }

    private Outcome created(HttpResult<JsonNode> answer) {
        return switch (answer) {
            case HttpResult.Failed<JsonNode>(HttpProblem problem) ->
                    ScimOutcomes.ofCreation(system, problem, List.of());
            case HttpResult.Answered<JsonNode>(int status, _, JsonNode said) -> {
                AppGroup group = ScimTranslator.group(said);
                yield group == null
                        ? new Outcome.Unknown(
                                new Failure(
                                        Failure.Kind.BROKEN_ANSWER,
                                        system,
                                        status,
                                        "creation of a group: no id came back",
                                        null))
                        : new Outcome.Applied(group.id().value());
            }
        };
    }

    /// Where names must be unique, last year's 5A is in the way: the new one is called *5A
    /// (2026-2027)* then (`scim.md` §4).
    private Outcome afterConflict(GroupFields fields) {
        String externalId = fields.externalId();
        if (externalId != null) {
            switch (new ScimLookup(system, client).byExternalId(ScimType.GROUP, externalId)) {
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
        String year = fields.schoolYear();
        return year == null
                ? new Outcome.Refused(Why.TAKEN, "409: displayName")
                : created(post(fields, fields.name() + " (" + year + ")"));
    }

    private static @Nullable GroupFields fields(JsonNode resource) {
        AppGroup group = ScimTranslator.group(resource);
        return group == null ? null : GroupFields.of(group);
    }

    /// Who is not yet in, who is not yet out; or why that is not known.
    private record Missing(Set<AccountId> in, Set<AccountId> out, @Nullable Outcome outcome) {
        boolean any() {
            return !in.isEmpty() || !out.isEmpty();
        }
    }
}
