package nl.basispoortsimulator.apps;

import org.jspecify.annotations.Nullable;

/// Someone's place in the app.
///
/// Kept as text so that a school of 1,450 costs little and a reader never sees half a write.
///
/// @param id the app's own, never reused
/// @param content what SCIM clients wrote, as JSON; without id, meta, groups and work
/// @param keys the parts of the content that rules look at
/// @param work apart from the content, so that no client can write it
public record StoredUser(String id, String content, Keys keys, Work work, Stamp stamp) {

    /// @param externalId the client's own key, null until one is linked
    /// @param pupil takes a pupil's seat; everyone else takes a teacher's
    public record Keys(
            String userName, @Nullable String externalId, boolean active, boolean pupil) {}

    StoredUser with(Work changed, Stamp changedStamp) {
        return new StoredUser(id, content, keys, changed, changedStamp);
    }

    /// No names in a log.
    @Override
    public String toString() {
        return "StoredUser[" + id + "]";
    }
}
