package nl.beheerportaal.school.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;

/// Receives applications: from a school itself, through the open form, and from the helpdesk. Asks
/// Basispoort and the apps nothing; that is for the verification afterwards.
public final class Applying {
    private static final String FORM = "application-form";

    private final Records records;
    private final RegisterStore register;
    private final VerificationQueue queue;

    public Applying(Records records, RegisterStore register, VerificationQueue queue) {
        this.records = records;
        this.register = register;
        this.queue = queue;
    }

    /// The schools in the register that fit a question.
    public List<Registered> search(String question, int limit) {
        return records.transactions()
                .forFleet(() -> register.search(FleetScope.forJob(FORM), question, limit));
    }

    public Optional<Registered> find(SchoolNumber number) {
        return records.transactions()
                .forFleet(() -> register.find(FleetScope.forJob(FORM), number));
    }

    /// By the school itself: nobody signed in, so nothing of what is known already is told.
    public void applyOpenly(Registered school, List<Wish> wishes) {
        SchoolId id = known(FleetScope.forJob(FORM), school);
        receive(SchoolScope.forJob(id, FORM), school, wishes, "school");
    }

    /// By the helpdesk, from an e-mail.
    public void apply(HelpdeskPerson person, Registered school, List<Wish> wishes) {
        SchoolId id = known(person.fleet(), school);
        receive(SchoolScope.forHelpdesk(id, person.actor()), school, wishes, person.name());
    }

    private SchoolId known(FleetScope scope, Registered school) {
        return records.transactions()
                .forFleet(() ->
                        records.schools()
                                .find(scope, school.number())
                                .orElseGet(() ->
                                        records.schools()
                                                .put(
                                                        scope,
                                                        new School(
                                                                new SchoolId(UUID.randomUUID()),
                                                                school.number(),
                                                                school.name(),
                                                                "",
                                                                true,
                                                                null,
                                                                School.Permission.UNKNOWN))));
    }

    private void receive(SchoolScope scope, Registered school, List<Wish> wishes, String by) {
        Instant now = records.now();
        boolean first =
                records.inSchool(
                        scope,
                        () -> {
                            boolean kept =
                                    records.applications()
                                            .save(scope, fresh(school, wishes, by, now), 0);
                            if (kept) {
                                records.record(scope, AuditAction.APPLICATION_RECEIVED, null);
                            }
                            queue.ask(scope.school());
                            return kept;
                        });
        if (!first) {
            records.change(
                    scope,
                    AuditAction.APPLICATION_RECEIVED,
                    null,
                    open -> open.again(wishes, by, now));
        }
    }

    private static Application fresh(Registered school, List<Wish> wishes, String by, Instant now) {
        return new Application(
                UUID.randomUUID(),
                school.number(),
                school.name(),
                wishes,
                new ApplicationState.Open(now, by),
                null,
                List.of(new Application.Note(now, by, Application.What.RECEIVED, "")),
                now,
                1);
    }
}
