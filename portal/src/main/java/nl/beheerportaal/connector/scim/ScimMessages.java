package nl.beheerportaal.connector.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What we send: new resources, and patches with one operation per attribute, lower-case `op`,
/// always a path, real JSON types, never a whole list (`scim.md` §4, rule 2).
final class ScimMessages {
    /// More members than this in one request is refused by large apps (`scim.md` §4).
    static final int MEMBERS_PER_PATCH = 100;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScimMessages() {}

    static ObjectNode user(AccountFields fields, String userName, boolean withEmail) {
        ObjectNode user = JSON.objectNode();
        user.putArray("schemas").add(ScimWire.USER).add(ScimWire.USER_EXTENSION);
        put(user, ScimWire.EXTERNAL_ID, fields.externalId());
        user.put(ScimWire.USER_NAME, userName);
        user.put(ScimWire.ACTIVE, fields.active());
        ObjectNode name = user.putObject("name");
        put(name, "givenName", fields.given());
        put(name, "familyName", fields.family());
        put(user, ScimWire.DISPLAY_NAME, fields.display());
        user.put(ScimWire.USER_TYPE, ScimTranslator.userType(fields.kind()));
        String email = fields.email();
        if (email != null && withEmail) {
            user.putArray(ScimWire.EMAILS).add(email(email));
        }
        if (!fields.roles().isEmpty()) {
            user.set(ScimWire.ROLES, valuesOf(new TreeSet<>(fields.roles())));
        }
        ObjectNode extension = user.putObject(ScimWire.USER_EXTENSION);
        put(extension, ScimWire.ECK_ID, value(fields.eckId()));
        put(extension, ScimWire.YEAR_GROUP, code(fields.yearGroup()));
        put(extension, ScimWire.SCHOOL_YEAR, fields.schoolYear());
        put(extension, ScimWire.NAME_PREFIX, fields.namePrefix());
        return user;
    }

    static ObjectNode group(GroupFields fields, String displayName) {
        ObjectNode group = JSON.objectNode();
        group.putArray("schemas").add(ScimWire.GROUP).add(ScimWire.GROUP_EXTENSION);
        put(group, ScimWire.EXTERNAL_ID, fields.externalId());
        group.put(ScimWire.DISPLAY_NAME, displayName);
        ObjectNode extension = group.putObject(ScimWire.GROUP_EXTENSION);
        put(extension, ScimWire.GROUP_TYPE, fields.groupType());
        put(extension, ScimWire.YEAR_GROUP, code(fields.yearGroup()));
        put(extension, ScimWire.SCHOOL_YEAR, fields.schoolYear());
        return group;
    }

    static List<PatchOperation> changes(AccountFields before, AccountFields after) {
        List<PatchOperation> list = new ArrayList<>();
        set(list, ScimWire.EXTERNAL_ID, before.externalId(), after.externalId());
        set(list, ScimWire.GIVEN_NAME, before.given(), after.given());
        set(list, ScimWire.FAMILY_NAME, before.family(), after.family());
        set(list, ScimWire.DISPLAY_NAME, before.display(), after.display());
        if (before.kind() != after.kind()) {
            list.add(
                    PatchOperation.replace(
                            path(ScimWire.USER_TYPE), ScimTranslator.userType(after.kind())));
        }
        if (before.active() != after.active()) {
            list.add(active(after.active()));
        }
        String extension = ScimWire.USER_EXTENSION + ":";
        set(list, extension + ScimWire.ECK_ID, value(before.eckId()), value(after.eckId()));
        set(
                list,
                extension + ScimWire.YEAR_GROUP,
                code(before.yearGroup()),
                code(after.yearGroup()));
        set(list, extension + ScimWire.SCHOOL_YEAR, before.schoolYear(), after.schoolYear());
        set(list, extension + ScimWire.NAME_PREFIX, before.namePrefix(), after.namePrefix());
        addEmail(list, before.email(), after.email());
        addRoles(list, before.roles(), after.roles());
        return list;
    }

    static List<PatchOperation> changes(GroupFields before, GroupFields after) {
        List<PatchOperation> list = new ArrayList<>();
        set(list, ScimWire.EXTERNAL_ID, before.externalId(), after.externalId());
        set(list, ScimWire.DISPLAY_NAME, before.name(), after.name());
        String extension = ScimWire.GROUP_EXTENSION + ":";
        set(list, extension + ScimWire.GROUP_TYPE, before.groupType(), after.groupType());
        set(
                list,
                extension + ScimWire.YEAR_GROUP,
                code(before.yearGroup()),
                code(after.yearGroup()));
        set(list, extension + ScimWire.SCHOOL_YEAR, before.schoolYear(), after.schoolYear());
        return list;
    }

    static PatchOperation active(boolean state) {
        return PatchOperation.replace(path(ScimWire.ACTIVE), state);
    }

    /// The members in and out, in patches of at most [#MEMBERS_PER_PATCH].
    static List<List<PatchOperation>> members(Set<AccountId> in, Set<AccountId> out) {
        List<List<PatchOperation>> patches = new ArrayList<>();
        for (List<AccountId> some : batches(out)) {
            patches.add(some.stream().map(id -> removed(ScimWire.MEMBERS, id.value())).toList());
        }
        for (List<AccountId> some : batches(in)) {
            patches.add(
                    List.of(
                            PatchOperation.add(
                                    path(ScimWire.MEMBERS),
                                    valuesOf(some.stream().map(AccountId::value).toList()))));
        }
        return patches;
    }

    /// The attribute an operation is about, whatever value of it: `emails`, `name.givenName`.
    static String attribute(PatchOperation operation) {
        Path path = operation.getPath();
        return path == null ? "" : path.withoutFilters().toString();
    }

    static String json(List<PatchOperation> operations) {
        return JsonUtils.getObjectWriter().writeValueAsString(new PatchRequest(operations));
    }

    /// `attribute eq "value"`, quoted as SCIM wants it.
    static String equal(String attribute, String value) {
        return quoted(attribute, value).toString();
    }

    private static List<List<AccountId>> batches(Set<AccountId> ids) {
        List<AccountId> sorted = ids.stream().sorted().toList();
        List<List<AccountId>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MEMBERS_PER_PATCH) {
            batches.add(sorted.subList(from, Math.min(sorted.size(), from + MEMBERS_PER_PATCH)));
        }
        return batches;
    }

    private static void addEmail(
            List<PatchOperation> list, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            list.add(removed(ScimWire.EMAILS, before));
        }
        if (after != null) {
            list.add(PatchOperation.add(path(ScimWire.EMAILS), JSON.arrayNode().add(email(after))));
        }
    }

    private static void addRoles(List<PatchOperation> list, Set<String> before, Set<String> after) {
        for (String role : new TreeSet<>(before)) {
            if (!after.contains(role)) {
                list.add(removed(ScimWire.ROLES, role));
            }
        }
        Set<String> fresh = new TreeSet<>(after);
        fresh.removeAll(before);
        if (!fresh.isEmpty()) {
            list.add(PatchOperation.add(path(ScimWire.ROLES), valuesOf(fresh)));
        }
    }

    /// `list[value eq "…"]`.
    private static PatchOperation removed(String list, String value) {
        return PatchOperation.remove(Path.root().attribute(list, quoted("value", value)));
    }

    private static void set(
            List<PatchOperation> list,
            String path,
            @Nullable String before,
            @Nullable String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        list.add(
                after == null || after.isEmpty()
                        ? PatchOperation.remove(path(path))
                        : PatchOperation.replace(path(path), after));
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static ObjectNode email(String address) {
        return JSON.objectNode().put("value", address).put("type", "work").put("primary", true);
    }

    private static ArrayNode valuesOf(Collection<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(JSON.objectNode().put("value", value)));
        return array;
    }

    private static @Nullable String value(@Nullable EckId eckId) {
        return eckId == null ? null : eckId.value();
    }

    private static @Nullable String code(@Nullable YearGroup year) {
        return year == null ? null : year.code();
    }

    /// `Path.of` takes single names only.
    private static Path path(String text) {
        try {
            return Path.fromString(text);
        } catch (BadRequestException e) {
            throw new IllegalArgumentException("not a path: " + text, e);
        }
    }

    private static Filter quoted(String attribute, String value) {
        try {
            return Filter.eq(attribute, value);
        } catch (BadRequestException e) {
            throw new IllegalArgumentException("not an attribute: " + attribute, e);
        }
    }
}
