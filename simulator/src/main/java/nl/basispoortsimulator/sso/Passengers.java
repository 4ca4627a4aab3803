package nl.basispoortsimulator.sso;

import java.util.Optional;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;
import org.springframework.stereotype.Component;

/// Finds what an assertion says about a person, from the school's administration.
@Component
public class Passengers {
    private final Rosters rosters;

    public Passengers(Rosters rosters) {
        this.rosters = rosters;
    }

    /// Somebody of this school; a person who is not there travels without an ECK iD.
    public Passenger of(School school, long person) {
        Optional<Pupil> pupil = school.pupil(person);
        Optional<String> eckId =
                pupil.isPresent()
                        ? pupil.map(Pupil::eckId)
                        : school.staffMember(person).map(StaffMember::eckId);
        School other = otherThan(school);
        return new Passenger(
                person,
                school.id(),
                school.ref(),
                eckId.orElse(null),
                pupil.isPresent(),
                other.id(),
                other.ref(),
                colleague(school));
    }

    private School otherThan(School school) {
        return rosters.schools().stream()
                .filter(each -> each.id() != school.id())
                .filter(School::active)
                .findFirst()
                .orElse(school);
    }

    private static long colleague(School school) {
        return school.staff().stream()
                .filter(member -> !member.coordinator() && member.endDate() == null)
                .map(StaffMember::id)
                .findFirst()
                .orElse(0L);
    }
}
