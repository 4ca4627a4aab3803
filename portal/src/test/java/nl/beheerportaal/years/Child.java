package nl.beheerportaal.years;

import java.util.List;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.YearGroup;

/// A child of a simulated school, as its administration knows it today.
final class Child {
    long number;
    boolean hasEckId;
    final long chain;
    String lasKey;
    String callName;
    final String surname;
    int year;
    ClassRoom room;

    Child(long number, int year, ClassRoom room, String[] name, boolean hasEckId) {
        this.number = number;
        this.chain = number;
        this.hasEckId = hasEckId;
        this.lasKey = "l" + number;
        this.callName = name[0];
        this.surname = name[1];
        this.year = year;
        this.room = room;
    }

    Pupil pupil() {
        return new Pupil(
                new PersonId(number),
                hasEckId ? new EckId("https://ketenid.nl/years/" + chain) : null,
                new LasKey(lasKey),
                PersonName.of(callName, "", surname),
                YearGroup.of(year),
                new LasKey(room.key),
                List.of());
    }
}
