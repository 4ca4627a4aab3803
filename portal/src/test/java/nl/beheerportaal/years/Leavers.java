package nl.beheerportaal.years;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Those who leave and are seen to go in one night: no more of a class than PRODUCT §6.4 calls
/// normal, the class being the one they were in when this began.
final class Leavers {
    private final Map<Child, ClassRoom> rooms = new HashMap<>();
    private final Map<ClassRoom, Integer> sizes = new HashMap<>();
    private final Map<ClassRoom, Integer> gone = new HashMap<>();

    Leavers(Collection<Child> children) {
        for (Child child : children) {
            rooms.put(child, child.room);
            sizes.merge(child.room, 1, Integer::sum);
        }
    }

    boolean mayGo(Child child) {
        ClassRoom room = room(child);
        int size = sizes.getOrDefault(room, 0);
        return gone.getOrDefault(room, 0) < Math.max(3, size / 4 - 1);
    }

    void gone(Child child) {
        gone.merge(room(child), 1, Integer::sum);
    }

    /// Who came later has no class of before.
    private ClassRoom room(Child child) {
        return rooms.getOrDefault(child, child.room);
    }
}
