package nl.beheerportaal.sync.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.school.CoordinatorRecipients;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.sync.draft.Matching;

/// The coordinators as the last complete staff list has them, each in the language they chose.
public final class StaffCoordinators implements Coordinators {
    private final CoordinatorRecipients recipients;
    private final InstantSource clock;

    public StaffCoordinators(StaffStore lists, CoordinatorStore chosen, InstantSource clock) {
        this.recipients = new CoordinatorRecipients(lists, chosen);
        this.clock = clock;
    }

    @Override
    public List<Recipient> of(SchoolScope scope) {
        return recipients.of(scope, LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME));
    }
}
