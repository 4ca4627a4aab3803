package nl.beheerportaal.school.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.CoordinatorRecipients;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SignedIn;

/// *Meekijken*: somebody of the helpdesk sees the school's own pages, read only, with a reason and
/// for an hour (design.md §10). It is in the school's log before the first page, and when it is
/// over every coordinator gets a letter.
public final class LookingAlong {
    /// How long one time lasts.
    public static final Duration HOUR = Duration.ofMinutes(60);

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Transactions transactions;
    private final Stores stores;
    private final Outbox outbox;
    private final Clock clock;

    /// What is read and written.
    public record Stores(
            SchoolStore schools,
            LookStore looks,
            CoordinatorRecipients coordinators,
            AuditLog audit) {}

    public LookingAlong(Transactions transactions, Stores stores, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @return who is in at the school from now on; nothing for a school the portal does not know
    public Optional<SignedIn> begin(HelpdeskPerson person, SchoolNumber number, String reason) {
        Instant now = clock.instant();
        LookStore.Look look =
                new LookStore.Look(
                        UUID.randomUUID(),
                        LookStore.Kind.LOOK,
                        person.name(),
                        reason,
                        now,
                        now.plus(HOUR),
                        null,
                        null);
        return transactions
                .forFleet(() -> stores.schools().find(person.fleet(), number))
                .map(school -> {
                    SchoolScope scope = SchoolScope.forHelpdesk(school, person.actor());
                    transactions.forSchool(
                            school.value(),
                            () -> {
                                stores.looks().begin(scope, person, look);
                                record(scope, AuditAction.LOOKED_ALONG, look.id(), now);
                            });
                    return new SignedIn(
                            school.value(),
                            0,
                            person.name(),
                            true,
                            new Looking(
                                    look.id(), person.id(), number.value(), look.until(), false));
                });
    }

    /// Ends it; nothing happens when it ended before.
    public void end(SignedIn who) {
        Looking looking = who.looking();
        if (looking != null) {
            end(who.scope(), looking.look(), clock.instant());
        }
    }

    /// Ends what nobody ended. For work without a person.
    ///
    /// @return how many
    public int endThoseThatAreOver(FleetScope scope) {
        Instant now = clock.instant();
        List<LookStore.Due> due = transactions.forFleet(() -> stores.looks().due(scope, now));
        due.forEach(each -> end(job(each.school()), each.look(), now));
        return due.size();
    }

    private static SchoolScope job(SchoolId school) {
        return SchoolScope.forJob(school, "looking-along");
    }

    private void end(SchoolScope scope, UUID id, Instant now) {
        transactions.forSchool(
                scope.school().value(),
                () ->
                        stores.looks()
                                .end(scope, id, now)
                                .ifPresent(look -> {
                                    record(scope, AuditAction.LOOKED_ALONG_ENDED, id, now);
                                    if (!look.happened()) {
                                        return;
                                    }
                                    outbox.post(
                                            scope.school(),
                                            "look/" + id,
                                            new Letter.LookedAlong(
                                                    look.by(),
                                                    look.agreed() == null
                                                            ? look.began()
                                                            : look.agreed(),
                                                    look.end(),
                                                    look.reason(),
                                                    look.kind() == LookStore.Kind.HELP),
                                            stores.coordinators()
                                                    .of(scope, LocalDate.ofInstant(now, HERE)),
                                            now);
                                }));
    }

    private void record(SchoolScope scope, AuditAction action, UUID look, Instant now) {
        stores.audit()
                .append(
                        scope.school(),
                        List.of(
                                AuditEvent.of(
                                        scope.actor(),
                                        action,
                                        null,
                                        Facts.none().id("look", look))),
                        now);
    }
}
