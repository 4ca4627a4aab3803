package nl.basispoortsimulator.apps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client wants a group to be.
///
/// @param content as in [StoredGroup]
public record GroupContent(
        String content, String displayName, @Nullable String externalId, List<String> memberIds) {

    public GroupContent {
        memberIds = memberIds.stream().distinct().toList();
    }

    StoredGroup asGroup(String id, Stamp stamp) {
        return new StoredGroup(id, content, displayName, externalId, memberIds, stamp);
    }
}
