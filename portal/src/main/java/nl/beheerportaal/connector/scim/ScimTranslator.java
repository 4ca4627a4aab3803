package nl.beheerportaal.connector.scim;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an app says, in the words of the core. Pure, and forgiving: unknown attributes are passed
/// over, a missing one is empty; only an id is needed.
final class ScimTranslator {
    private ScimTranslator() {}

    /// Null when the resource has no id: it cannot be kept then.
    static @Nullable Account account(JsonNode user) {
        String id = text(user, "id");
        if (id.isEmpty()) {
            return null;
        }
        JsonNode name = user.path("name");
        JsonNode extension = user.path(ScimWire.USER_EXTENSION);
        String eckId = text(extension, ScimWire.ECK_ID);
        return new Account(
                new AccountId(id),
                textOrNull(user, ScimWire.EXTERNAL_ID),
                text(user, ScimWire.USER_NAME),
                new AccountName(
                        text(name, "givenName"),
                        text(name, "familyName"),
                        text(user, ScimWire.DISPLAY_NAME)),
                kind(text(user, ScimWire.USER_TYPE)),
                isActive(user.path(ScimWire.ACTIVE)),
                eckId.isEmpty() ? null : new EckId(eckId),
                yearGroup(extension),
                textOrNull(extension, ScimWire.SCHOOL_YEAR),
                text(extension, ScimWire.NAME_PREFIX),
                email(user.path(ScimWire.EMAILS)),
                values(user.path(ScimWire.ROLES)),
                work(extension),
                instant(text(user.path("meta"), "created")));
    }

    /// Null when the resource has no id.
    static @Nullable AppGroup group(JsonNode group) {
        String id = text(group, "id");
        if (id.isEmpty()) {
            return null;
        }
        JsonNode extension = group.path(ScimWire.GROUP_EXTENSION);
        Set<AccountId> members = new HashSet<>();
        for (JsonNode member : group.path(ScimWire.MEMBERS)) {
            String value = text(member, "value");
            if (!value.isEmpty() && !"Group".equalsIgnoreCase(text(member, "type"))) {
                members.add(new AccountId(value));
            }
        }
        return new AppGroup(
                new AppGroupId(id),
                textOrNull(group, ScimWire.EXTERNAL_ID),
                text(group, ScimWire.DISPLAY_NAME),
                textOrNull(extension, ScimWire.GROUP_TYPE),
                yearGroup(extension),
                textOrNull(extension, ScimWire.SCHOOL_YEAR),
                members);
    }

    static String userType(AccountKind kind) {
        return switch (kind) {
            case PUPIL -> "student";
            case TEACHER -> "teacher";
            case OTHER -> "staff";
        };
    }

    /// `meta.version`, the ETag; empty when the app gives none.
    static String version(JsonNode resource) {
        return text(resource.path("meta"), "version");
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        String value = text(node, field);
        return value.isBlank() ? null : value;
    }

    private static AccountKind kind(String userType) {
        return switch (userType.strip().toLowerCase(Locale.ROOT)) {
            case "student" -> AccountKind.PUPIL;
            case "teacher" -> AccountKind.TEACHER;
            default -> AccountKind.OTHER;
        };
    }

    /// Some apps say it as text. An app that says nothing is taken to mean that the account works:
    /// it then counts as *in the app now*, which deletes nobody.
    private static boolean isActive(JsonNode active) {
        return active.isBoolean()
                ? active.booleanValue()
                : !(active.isString() && "false".equalsIgnoreCase(active.stringValue()));
    }

    private static @Nullable YearGroup yearGroup(JsonNode extension) {
        String code = text(extension, ScimWire.YEAR_GROUP);
        return code.isBlank() ? null : new YearGroup(code);
    }

    private static @Nullable String email(JsonNode emails) {
        String first = "";
        for (JsonNode email : emails) {
            String value = email.isString() ? email.stringValue() : text(email, "value");
            if (email.path("primary").asBoolean(false) && !value.isBlank()) {
                return value;
            }
            first = first.isBlank() ? value : first;
        }
        return first.isBlank() ? null : first;
    }

    private static Set<String> values(JsonNode list) {
        Set<String> values = new HashSet<>();
        for (JsonNode item : list) {
            String value = item.isString() ? item.stringValue() : text(item, "value");
            if (!value.isBlank()) {
                values.add(value);
            }
        }
        return values;
    }

    private static Work work(JsonNode extension) {
        int done = Math.max(0, extension.path("completedAssignments").asInt(0));
        Instant lastUsed = instant(text(extension, "lastUsed"));
        return done == 0 && lastUsed == null ? Work.NONE : new Work(done, lastUsed);
    }

    private static @Nullable Instant instant(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
