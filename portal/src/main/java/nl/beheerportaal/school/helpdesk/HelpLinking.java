package nl.beheerportaal.school.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Looking;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;

/// *Help koppelen*: the helpdesk prepares steps 1 to 3 for a school that agreed on its own screen,
/// for an hour. It never confirms (design.md §10): [SchoolScope#mayConfirm].
public final class HelpLinking {
    /// How long a school may think about it.
    private static final Duration OFFER = Duration.ofHours(24);

    private final Transactions transactions;
    private final LookingAlong.Stores stores;
    private final Clock clock;

    public HelpLinking(Transactions transactions, LookingAlong.Stores stores, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.clock = clock;
    }

    /// Asks the school. One offer at a time: while one waits, nothing is added.
    ///
    /// @return false for a school the portal does not know
    public boolean offer(HelpdeskPerson person, SchoolNumber number, String reason) {
        Instant now = clock.instant();
        LookStore.Look look =
                new LookStore.Look(
                        UUID.randomUUID(),
                        LookStore.Kind.HELP,
                        person.name(),
                        reason,
                        now,
                        now.plus(OFFER),
                        null,
                        null);
        Optional<SchoolScope> scope = scope(person, number);
        scope.ifPresent(school ->
                transactions.forSchool(
                        school.school().value(),
                        () -> {
                            if (stores.looks().offered(school, now).isEmpty()) {
                                stores.looks().begin(school, person, look);
                                record(school, AuditAction.HELP_OFFERED, look.id(), now);
                            }
                        }));
        return scope.isPresent();
    }

    /// What the school has to answer; nothing when nobody asks.
    public Optional<LookStore.Look> offered(SchoolScope scope) {
        Instant now = clock.instant();
        return transactions.forSchool(
                scope.school().value(), () -> stores.looks().offered(scope, now));
    }

    /// A coordinator's answer. Of nobody else: the helpdesk cannot agree with itself.
    ///
    /// @return false when there is nothing to answer
    public boolean answer(SignedIn coordinator, UUID look, boolean yes) {
        if (coordinator.looking() != null) {
            return false;
        }
        Instant now = clock.instant();
        SchoolScope scope = coordinator.scope();
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    boolean done =
                            yes
                                    ? stores.looks()
                                            .agree(scope, look, now, now.plus(LookingAlong.HOUR))
                                    : stores.looks().end(scope, look, now).isPresent();
                    if (done) {
                        record(
                                scope,
                                yes ? AuditAction.HELP_AGREED : AuditAction.HELP_REFUSED,
                                look,
                                now);
                    }
                    return done;
                });
    }

    /// How it stands between this school and the helpdesk.
    public enum Standing {
        NONE,
        ASKED,
        AGREED
    }

    public Standing standing(HelpdeskPerson person, SchoolNumber number) {
        Instant now = clock.instant();
        return scope(person, number)
                .map(scope ->
                        transactions.forSchool(
                                scope.school().value(),
                                () -> {
                                    if (stores.looks().agreed(scope, now).isPresent()) {
                                        return Standing.AGREED;
                                    }
                                    return stores.looks().offered(scope, now).isPresent()
                                            ? Standing.ASKED
                                            : Standing.NONE;
                                }))
                .orElse(Standing.NONE);
    }

    /// @return who is in at the school from now on; nothing when the school did not agree
    public Optional<SignedIn> begin(HelpdeskPerson person, SchoolNumber number) {
        Instant now = clock.instant();
        return scope(person, number)
                .flatMap(scope ->
                        transactions
                                .forSchool(
                                        scope.school().value(),
                                        () -> stores.looks().agreed(scope, now))
                                .map(look ->
                                        new SignedIn(
                                                scope.school().value(),
                                                0,
                                                person.name(),
                                                false,
                                                new Looking(
                                                        look.id(),
                                                        person.id(),
                                                        number.value(),
                                                        look.until(),
                                                        true))));
    }

    private Optional<SchoolScope> scope(HelpdeskPerson person, SchoolNumber number) {
        return transactions
                .forFleet(() -> stores.schools().find(person.fleet(), number))
                .map(school -> SchoolScope.forHelpdesk(school, person.actor()));
    }

    private void record(SchoolScope scope, AuditAction action, UUID look, Instant now) {
        AuditEvent event =
                AuditEvent.of(scope.actor(), action, null, Facts.none().id("look", look));
        stores.audit().append(scope.school(), List.of(event), now);
    }
}
