package nl.basispoortsimulator.basispoort;

import java.util.List;
import java.util.Objects;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.mailbox.PostOffice;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.permission.Permissions.State;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.StaffMember;
import org.springframework.stereotype.Component;

/// A publisher asks a school for its permission: it shows on the school's own screen, and the ICT
/// coordinators are mailed when we guess so.
@Component
class PermissionRequests {
    private static final String SENDER = "noreply@basispoort.example";

    private final Permissions permissions;
    private final Guesses guesses;
    private final PostOffice post;

    PermissionRequests(Permissions permissions, Guesses guesses, PostOffice post) {
        this.permissions = permissions;
        this.guesses = guesses;
        this.post = post;
    }

    void ask(String publisher, School school) {
        State before = permissions.state(publisher, school.id());
        permissions.request(publisher, school.id());
        boolean asked = permissions.state(publisher, school.id()) != before;
        List<String> to = coordinators(school);
        if (asked && !to.isEmpty() && guesses.is(Guess.REQUEST_MAIL, "coordinators")) {
            post.post(
                    SENDER,
                    to,
                    "Een uitgever vraagt toestemming",
                    "Uitgever %s vraagt of %s gegevens mag delen. Zet het schuifje om onder Beheer > Uitgeverijen."
                            .formatted(publisher, school.name()));
        }
    }

    private static List<String> coordinators(School school) {
        return school.staff().stream()
                .filter(member -> member.roles().contains("ICTCoordinator"))
                .map(StaffMember::email)
                .filter(Objects::nonNull)
                .toList();
    }
}
