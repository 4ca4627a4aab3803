package nl.beheerportaal.years;

import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.YearGroup;

/// A home group of a simulated school: of one year, or of two in a small school.
final class ClassRoom {
    String key;
    String name;
    final int first;
    final int last;

    ClassRoom(String key, String name, int first, int last) {
        this.key = key;
        this.name = name;
        this.first = first;
        this.last = last;
    }

    boolean takes(int year) {
        return first <= year && year <= last;
    }

    Group group() {
        YearGroup year = first == last ? YearGroup.of(first) : new YearGroup("C");
        return new Group(new LasKey(key), GroupType.HOME, name, year);
    }
}
