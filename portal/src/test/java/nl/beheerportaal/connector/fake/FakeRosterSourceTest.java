package nl.beheerportaal.connector.fake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.RosterSourceContract;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import org.junit.jupiter.api.Test;

class FakeRosterSourceTest extends RosterSourceContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final FakeRosterSource fake =
            new FakeRosterSource().put(roster(1)).put(roster(2)).permit(new SchoolNumber(2), false);

    @Override
    protected RosterSource source() {
        return fake;
    }

    @Override
    protected SchoolNumber school() {
        return new SchoolNumber(1);
    }

    @Override
    protected SchoolNumber silent() {
        return new SchoolNumber(2);
    }

    @Test
    void aFailureStaysUntilItRecovers() {
        fake.failWith(new Failure(Failure.Kind.TIMED_OUT, "basispoort", 0, "slow", null));
        assertFailed(fake.roster(school()), Failure.Kind.TIMED_OUT);
        assertFailed(fake.permission(school()), Failure.Kind.TIMED_OUT);
        fake.recover();
        got(fake.roster(school()));
    }

    private static RosterSnapshot roster(long school) {
        LasKey group = new LasKey("g1");
        return new RosterSnapshot(
                new SchoolNumber(school),
                true,
                null,
                List.of(new Group(group, GroupType.HOME, "5A", null)),
                List.of(
                        new Pupil(
                                new PersonId(10),
                                null,
                                null,
                                PersonName.of("Noor", "", "Bos"),
                                null,
                                group,
                                List.of())),
                List.of(
                        new StaffMember(
                                new PersonId(20),
                                null,
                                null,
                                PersonName.of("Marieke", "de", "Vries"),
                                null,
                                null,
                                Set.of(Role.ICT_COORDINATOR),
                                Set.of(),
                                List.of(),
                                List.of())),
                NOW,
                NOW,
                NOW,
                Completeness.complete());
    }
}
