package nl.beheerportaal.sync.fetch;

import nl.beheerportaal.connector.Failure;
import org.jspecify.annotations.Nullable;

/// One side as far as we know it: the newest snapshot there is, and why it is not newer.
///
/// @param snapshot the fresh answer, or the last complete one; null when there never was one
/// @param failure why the fresh attempt gave nothing; null when it did, or when none was made
public record Side<T>(@Nullable T snapshot, @Nullable Failure failure) {
    static <T> Side<T> fresh(T snapshot) {
        return new Side<>(snapshot, null);
    }

    /// Whether the snapshot may be acted on: there is one, and no failed attempt is newer.
    public boolean usable() {
        return snapshot != null && failure == null;
    }
}
