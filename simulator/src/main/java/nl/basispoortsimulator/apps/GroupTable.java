package nl.basispoortsimulator.apps;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The groups of one account, and which groups each user is in. Not safe for several threads.
final class GroupTable {

    private final Map<String, StoredGroup> byId = new LinkedHashMap<>();
    private final Map<String, String> idByExternalId = new HashMap<>();
    private final Map<String, Set<String>> groupIdsByMember = new HashMap<>();

    Collection<StoredGroup> all() {
        return byId.values();
    }

    @Nullable StoredGroup get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    @Nullable StoredGroup withExternalId(String externalId) {
        return get(idByExternalId.get(externalId));
    }

    List<StoredGroup> of(String memberId) {
        return groupIdsByMember.getOrDefault(memberId, Set.of()).stream().map(this::known).toList();
    }

    void put(StoredGroup group) {
        forget(byId.put(group.id(), group));
        if (group.externalId() != null) {
            idByExternalId.put(group.externalId(), group.id());
        }
        for (String member : group.memberIds()) {
            groupIdsByMember.computeIfAbsent(member, id -> new LinkedHashSet<>()).add(group.id());
        }
    }

    void remove(String id) {
        forget(byId.remove(id));
    }

    private StoredGroup known(String id) {
        StoredGroup group = byId.get(id);
        if (group == null) {
            throw new IllegalStateException("a member is in group " + id + ", which is gone");
        }
        return group;
    }

    private void forget(@Nullable StoredGroup old) {
        if (old == null) {
            return;
        }
        if (old.externalId() != null) {
            idByExternalId.remove(old.externalId());
        }
        for (String member : old.memberIds()) {
            Set<String> groups = groupIdsByMember.get(member);
            if (groups != null) {
                groups.remove(old.id());
                if (groups.isEmpty()) {
                    groupIdsByMember.remove(member);
                }
            }
        }
    }
}
