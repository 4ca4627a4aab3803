package nl.beheerportaal.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;

/// Adds schools to the portal, and lists them.
final class SchoolCommands {
    private static final String ADD = "school add";
    private static final String LIST = "school list";

    private final Tools tools;

    SchoolCommands(Tools tools) {
        this.tools = tools;
    }

    /// Asks Basispoort for the school's name, unless it is given. A school that is known already
    /// stays as it is, unless it is to be renewed.
    Answer add(Words words) {
        words.onlyOptions(Set.of("number", "name", "renew"));
        SchoolNumber number = new SchoolNumber(words.number("number"));
        Optional<SchoolId> known =
                tools.tables()
                        .transactions()
                        .forFleet(() -> tools.tables().schools().find(fleet(ADD), number));
        Optional<String> name = words.one("name");
        if (known.isPresent() && name.isEmpty() && !words.has("renew")) {
            return Answer.done("School " + number + " is known already.");
        }
        if (name.isPresent()) {
            return put(new SchoolDetails(number, name.get(), "", "", "", "", "", "", true, null));
        }
        return switch (tools.outside().rosters().details(number)) {
            case Fetched.Got<SchoolDetails>(SchoolDetails details) -> put(details);
            case Fetched.Failed<SchoolDetails>(Failure failure) ->
                    Answer.refused(
                            "Basispoort does not tell about school %s (%s: %s). With --name it is added without asking."
                                    .formatted(number, failure.kind(), failure.detail()));
        };
    }

    Answer list(Words words) {
        words.onlyOptions(Set.of());
        List<SchoolId> all =
                tools.tables()
                        .transactions()
                        .forFleet(() -> tools.tables().schools().all(fleet(LIST)));
        List<String> lines = new ArrayList<>();
        all.forEach(id -> lines.add(line(SchoolScope.forOperator(id, LIST))));
        lines.add(all.size() == 1 ? "1 school." : all.size() + " schools.");
        return new Answer.Done(lines);
    }

    private Answer put(SchoolDetails details) {
        SchoolId id =
                tools.tables()
                        .transactions()
                        .forFleet(() -> tools.tables().schools().put(fleet(ADD), school(details)));
        SchoolScope scope = SchoolScope.forOperator(id, ADD);
        Optional<Boolean> permission =
                tools.outside().rosters().permission(details.number()).answer();
        Instant now = tools.clock().instant();
        tools.tables()
                .transactions()
                .forSchool(
                        id.value(),
                        () -> {
                            permission.ifPresent(given ->
                                    tools.tables().schools().notePermission(scope, given, now));
                            tools.audit()
                                    .append(
                                            id,
                                            List.of(
                                                    AuditEvent.of(
                                                            scope.actor(),
                                                            AuditAction.SCHOOL_ADDED,
                                                            null,
                                                            Facts.none())),
                                            now);
                        });
        return Answer.done(
                "School %s is %s; permission: %s."
                        .formatted(
                                details.number(),
                                details.name(),
                                permission
                                        .map(given -> given ? "given" : "not given")
                                        .orElse("unknown, Basispoort did not answer")));
    }

    private static School school(SchoolDetails details) {
        return new School(
                new SchoolId(UUID.randomUUID()),
                details.number(),
                details.name(),
                details.reference(),
                details.active(),
                details.mergedInto(),
                School.Permission.UNKNOWN);
    }

    private String line(SchoolScope scope) {
        return tools.tables()
                .transactions()
                .forSchool(
                        scope.school().value(),
                        () -> {
                            School school = tools.tables().schools().get(scope);
                            List<String> apps =
                                    tools.tables().connections().all(scope).stream()
                                            .map(Connection::app)
                                            .map(Object::toString)
                                            .toList();
                            return "%-8s %s  [%s]"
                                    .formatted(
                                            school.number(),
                                            school.name(),
                                            apps.isEmpty() ? "no app" : String.join(", ", apps));
                        });
    }

    private static FleetScope fleet(String command) {
        return FleetScope.forOperator(command);
    }
}
