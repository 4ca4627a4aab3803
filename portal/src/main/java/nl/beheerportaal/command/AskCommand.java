package nl.beheerportaal.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;

/// Asks a school, through Basispoort, to share its roster. Something happens at the school's side,
/// so it is put on record before it is sent, and a failure is never followed by a second try.
final class AskCommand {
    private static final String ASK = "school ask-permission";

    private final Tools tools;

    AskCommand(Tools tools) {
        this.tools = tools;
    }

    Answer ask(Words words) {
        words.onlyOptions(Set.of("number"));
        SchoolNumber number = new SchoolNumber(words.number("number"));
        Optional<SchoolId> school =
                tools.tables()
                        .transactions()
                        .forFleet(() ->
                                tools.tables().schools().find(FleetScope.forOperator(ASK), number));
        return school.map(id -> asked(SchoolScope.forOperator(id, ASK), number))
                .orElseGet(() -> Answer.refused("There is no school " + number + "."));
    }

    private Answer asked(SchoolScope scope, SchoolNumber number) {
        Instant now = tools.clock().instant();
        tools.tables()
                .transactions()
                .forSchool(
                        scope.school().value(),
                        () ->
                                tools.audit()
                                        .append(
                                                scope.school(),
                                                List.of(
                                                        AuditEvent.of(
                                                                scope.actor(),
                                                                AuditAction.PERMISSION_ASKED,
                                                                null,
                                                                Facts.none())),
                                                now));
        return switch (tools.outside().rosters().askPermission(number)) {
            case Fetched.Got<Boolean>(Boolean given) ->
                    Answer.done(
                            given
                                    ? "School " + number + " shares its roster already."
                                    : "School " + number + " is asked to share its roster.");
            case Fetched.Failed<Boolean>(Failure failure) ->
                    Answer.refused(
                            "Basispoort gives no answer (%s: %s). The school may have been asked all the same; look in Basispoort before asking again."
                                    .formatted(failure.kind(), failure.detail()));
        };
    }
}
