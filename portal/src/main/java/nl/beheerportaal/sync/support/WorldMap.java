package nl.beheerportaal.sync.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands where in a world, as its codec writes it. A place that is not on the map has no
/// kind, and what stands there leaves the house in no form: a field somebody adds is refused until
/// somebody says what it is.
final class WorldMap {
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(
                Kind.PLAIN,
                ".occasion",
                ".limits.*",
                ".selection.mode",
                ".roster.mutated",
                ".roster.generated",
                ".roster.fetched",
                ".roster.completeness.doubts[].*",
                ".roster.groups[].type",
                ".roster.groups[].yearGroup.code",
                ".roster.pupils[].yearGroup.code",
                ".roster.staff[].endDate",
                ".roster.staff[].roles[]",
                ".app.completeness.doubts[].*",
                ".app.app",
                ".app.fetched",
                ".app.licence.*",
                ".app.accounts[].kind",
                ".app.accounts[].created",
                ".app.accounts[].roles[]",
                ".app.accounts[].schoolYear",
                ".app.accounts[].work.*",
                ".app.accounts[].yearGroup.code",
                ".app.groups[].groupType",
                ".app.groups[].schoolYear",
                ".app.groups[].yearGroup.code",
                ".links[].origin",
                ".links[].since",
                ".decisions.all[].since",
                ".ledger.deactivated[].kind",
                ".ledger.deactivated[].occasion",
                ".ledger.deactivated[].since",
                ".ledger.deactivated[].restorableUntil",
                ".ledger.deactivated[].cause.lastDay",
                ".ledger.deactivated[].cause.removed");
        put(Kind.LEFT_OUT, ".links[].reason");
        put(Kind.BY, ".links[].by", ".decisions.all[].by");
        put(
                Kind.NAME,
                ".roster.groups[].name",
                ".roster.pupils[].name.*",
                ".roster.staff[].name.*",
                ".roster.staff[].email",
                ".roster.staff[].unknownRoles[]",
                ".app.accounts[].name.*",
                ".app.accounts[].namePrefix",
                ".app.accounts[].userName",
                ".app.accounts[].email",
                ".app.administrators[]",
                ".app.groups[].name");
        put(Kind.REMARK, ".roster.completeness.defects[]", ".app.completeness.defects[]");
        put(Kind.SCHOOL, ".school", ".roster.school", ".roster.mergedInto");
        put(
                Kind.PERSON,
                ".roster.pupils[].id",
                ".roster.staff[].id",
                ".selection.added[]",
                ".selection.leftOut[]",
                ".selection.teachers[]",
                ".selection.keptLeavers[]",
                ".links[].person",
                ".decisions.all[].person",
                ".ledger.deactivated[].person",
                ".ledger.undone[].person");
        put(Kind.ACCOUNT_KEY, ".app.accounts[].externalId");
        put(
                Kind.ECK_ID,
                ".roster.pupils[].eckId",
                ".roster.staff[].eckId",
                ".app.accounts[].eckId");
        put(
                Kind.LAS_KEY,
                ".roster.groups[].key",
                ".roster.pupils[].lasKey",
                ".roster.pupils[].homeGroup",
                ".roster.pupils[].combinedGroups[]",
                ".roster.staff[].lasKey",
                ".roster.staff[].groups[]",
                ".roster.staff[].combinedGroups[]",
                ".ledger.groups[].keys[]");
        put(
                Kind.ACCOUNT,
                ".app.accounts[].id",
                ".app.groups[].members[]",
                ".links[].account",
                ".decisions.all[].account",
                ".ledger.deactivated[].account",
                ".ledger.undone[].account");
        managed(".ledger.accounts[]");
        managed(".ledger.deactivated[].cause.letGo");
        put(Kind.APP_GROUP, ".app.groups[].id", ".ledger.groups[].group");
        put(Kind.GROUP_KEY, ".app.groups[].externalId", ".ledger.groups[].externalId");
    }

    private WorldMap() {}

    /// Null for a place that is not on the map. Which member of a family something is says nothing
    /// of anybody.
    static @Nullable Kind kind(String place) {
        if (place.endsWith(".is")) {
            return Kind.PLAIN;
        }
        Kind kind = KINDS.get(place);
        for (int at = place.lastIndexOf('.');
                kind == null && at > 0;
                at = place.lastIndexOf('.', at - 1)) {
            kind = KINDS.get(place.substring(0, at) + ".*");
        }
        return kind;
    }

    private static void managed(String at) {
        put(Kind.PLAIN, at + ".kind", at + ".since", at + ".seen");
        put(
                Kind.PLAIN,
                at + ".yearGroup.code",
                at + ".former.yearGroup.code",
                at + ".former.until");
        put(Kind.LEFT_OUT, at + ".wish");
        put(Kind.PERSON, at + ".person");
        put(Kind.ECK_ID, at + ".eckId", at + ".keys.eckIds[].key");
        put(Kind.LAS_KEY, at + ".lasKey", at + ".homeGroup", at + ".former.homeGroup");
        put(Kind.LAS_KEY, at + ".keys.lasKeys[].key");
        put(Kind.PLAIN, at + ".keys.eckIds[].first", at + ".keys.eckIds[].last");
        put(Kind.PLAIN, at + ".keys.lasKeys[].first", at + ".keys.lasKeys[].last");
        put(Kind.ACCOUNT, at + ".account");
    }

    private static void put(Kind kind, String... places) {
        List.of(places).forEach(place -> KINDS.put(place, kind));
    }
}
