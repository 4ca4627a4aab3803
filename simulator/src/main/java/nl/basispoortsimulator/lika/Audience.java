package nl.basispoortsimulator.lika;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Who gets one tile: by Basispoort id, and by ECK iD. Both lists are kept in ascending order.
public final class Audience {
    private final Set<Long> people = new TreeSet<>();
    private final Set<EckUser> eckUsers = new TreeSet<>();

    /// What is done to a list.
    public enum Change {
        /// PUT: the list becomes this.
        REPLACE,
        /// POST addlist and permissions/grant.
        ADD,
        /// POST removelist and permissions/revoke: those who are not on it are ignored.
        REMOVE,
        /// DELETE: nobody is left.
        CLEAR
    }

    Set<Long> people() {
        return people;
    }

    Set<EckUser> eckUsers() {
        return eckUsers;
    }

    static <T> void apply(Set<T> list, Change change, Collection<T> named) {
        switch (change) {
            case REPLACE -> {
                list.clear();
                list.addAll(named);
            }
            case ADD -> list.addAll(named);
            case REMOVE -> named.forEach(list::remove);
            case CLEAR -> list.clear();
        }
    }
}
