package nl.basispoortsimulator.apps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group in the app.
///
/// @param content what SCIM clients wrote, as JSON; without id, meta and members
/// @param externalId the client's own key
/// @param memberIds ids of users of the same account
public record StoredGroup(
        String id,
        String content,
        String displayName,
        @Nullable String externalId,
        List<String> memberIds,
        Stamp stamp) {

    public StoredGroup {
        memberIds = List.copyOf(memberIds);
    }

    StoredGroup without(String memberId, Stamp changedStamp) {
        List<String> rest = new ArrayList<>(memberIds);
        rest.remove(memberId);
        return new StoredGroup(id, content, displayName, externalId, rest, changedStamp);
    }
}
