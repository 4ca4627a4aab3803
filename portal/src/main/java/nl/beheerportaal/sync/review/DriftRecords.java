package nl.beheerportaal.sync.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Notice;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;

/// What goes on record of changes that somebody made in the app by hand: each once, the first time
/// a plan without a person sees it.
final class DriftRecords {
    private final Actor actor;
    private final Plan plan;
    private final RosterSnapshot roster;

    DriftRecords(Actor actor, Plan plan, RosterSnapshot roster) {
        this.actor = actor;
        this.plan = plan;
        this.roster = roster;
    }

    /// @param known what the plan before saw
    List<AuditEvent> since(List<Notice> known) {
        Set<Notice> before = new HashSet<>(known);
        List<AuditEvent> events = new ArrayList<>();
        for (Notice notice : plan.notices()) {
            if (notice.drift() && !before.contains(notice)) {
                events.add(event(notice));
            }
        }
        return events;
    }

    private AuditEvent event(Notice notice) {
        return switch (notice) {
            case Notice.ChangedInApp changed ->
                    about(
                            changed.person(),
                            changed.account(),
                            what("CHANGED").code("parts", parts(changed)));
            case Notice.AccountVanished(var person, var account) ->
                    about(person, account, what("VANISHED"));
            case Notice.DeactivatedInApp(var person, var account) ->
                    about(person, account, what("DEACTIVATED"));
            case Notice.KeyTaken(var person, var account) ->
                    about(person, account, what("KEY_TAKEN"));
            default -> AuditEvent.of(actor, AuditAction.DRIFT_SEEN, app(), what("GROUP_VANISHED"));
        };
    }

    private static Facts what(String code) {
        return Facts.none().code("drift", code);
    }

    private static String parts(Notice.ChangedInApp changed) {
        return Stream.concat(
                        changed.parts().stream().map(Enum::name),
                        changed.group() ? Stream.of("GROUP") : Stream.of())
                .collect(Collectors.joining("-"));
    }

    private AuditEvent about(PersonId id, AccountId account, Facts facts) {
        Person pupil = roster.pupilsById().get(id);
        Person person = pupil != null ? pupil : roster.staffById().get(id);
        String name = person == null ? "" : person.name().display();
        return new AuditEvent(
                actor,
                AuditAction.DRIFT_SEEN,
                app(),
                List.of(Mention.person(id, name), Mention.account(app(), account, name)),
                facts);
    }

    private AppId app() {
        return plan.basis().app();
    }
}
