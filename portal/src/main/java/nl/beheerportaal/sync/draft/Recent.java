package nl.beheerportaal.sync.draft;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// What was made lately, up to a total size; what was not asked for the longest goes first. Two who
/// ask at once may both make it.
final class Recent<K, V> {
    private final int room;
    private final ToIntFunction<V> size;
    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);
    private long filled;

    /// @param room for so much in all, by `size`; the last one made is kept, however large
    Recent(int room, ToIntFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    V of(K key, Supplier<V> make) {
        synchronized (known) {
            V found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        V made = make.get();
        keep(key, made);
        return made;
    }

    private void keep(K key, V made) {
        synchronized (known) {
            V before = known.put(key, made);
            filled += size.applyAsInt(made) - (before == null ? 0 : size.applyAsInt(before));
            Iterator<V> eldest = known.values().iterator();
            while (filled > room && known.size() > 1) {
                filled -= size.applyAsInt(eldest.next());
                eldest.remove();
            }
        }
    }
}
