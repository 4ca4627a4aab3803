package nl.beheerportaal.sync.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.NameKeeper;
import nl.beheerportaal.audit.Named;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;

/// Erases one person from everything the portal keeps, in one transaction (AVG, article 17). What
/// happened stays on record without the name, and the chain still verifies (PRODUCT §6.9).
///
/// Only for somebody who is gone: who is still on the roster, or has an account that the portal
/// keeps, would be back tonight. The account goes first, by an erasure on request.
public final class PersonErasure {
    private static final Set<AuditAction> ACCOUNT_GONE =
            Set.of(AuditAction.ACCOUNT_ERASED, AuditAction.ERASED_ON_REQUEST);

    private final Transactions transactions;
    private final KeptValueStore values;
    private final OnRecord record;
    private final Clock clock;

    /// Where it is on record, and by which names.
    public record OnRecord(AuditLog log, AuditReader reader, NameKeeper names) {}

    /// @param lead our id of the lead of the helpdesk who decided
    public record Asked(PersonId person, UUID lead, Why why) {}

    /// Why. A fixed word: what people write is kept elsewhere.
    public enum Why {
        PERSON,
        PARENT,
        SCHOOL
    }

    /// What came of it.
    public sealed interface Result {
        /// @param values how many stored values were changed or went
        /// @param names how many names on record went
        record Erased(int values, int names) implements Result {}

        /// Where the person still is: `snapshot roster`, `ledger taalblobs`.
        record StillThere(List<String> where) implements Result {
            public StillThere {
                where = List.copyOf(where);
            }
        }

        /// A run is at work.
        record Busy() implements Result {}

        /// Nothing is kept of such a person.
        record Unknown() implements Result {}
    }

    public PersonErasure(
            Transactions transactions, KeptValueStore values, OnRecord record, Clock clock) {
        this.transactions = transactions;
        this.values = values;
        this.record = record;
        this.clock = clock;
    }

    public Result erase(SchoolScope scope, Asked asked) {
        return transactions.forSchool(scope.school().value(), () -> judged(scope, asked));
    }

    private Result judged(SchoolScope scope, Asked asked) {
        if (values.running(scope)) {
            return new Result.Busy();
        }
        List<String> where = new ArrayList<>();
        for (Shelf shelf : Shelf.values()) {
            if (shelf.erased == Shelf.Erased.MUST_BE_GONE) {
                values.each(
                        scope,
                        shelf,
                        kept -> {
                            if (holds(kept, asked.person)) {
                                where.add(kept.where());
                            }
                        });
            }
        }
        return where.isEmpty() ? erased(scope, asked) : new Result.StillThere(where);
    }

    private Result erased(SchoolScope scope, Asked asked) {
        AtomicInteger erased = new AtomicInteger();
        for (Shelf shelf : Shelf.values()) {
            values.each(
                    scope,
                    shelf,
                    kept -> {
                        if (holds(kept, asked.person)) {
                            erase(scope, kept, asked.person);
                            erased.incrementAndGet();
                        }
                    });
        }
        int changed = erased.get();
        int names = names(scope, asked.person);
        if (changed + names == 0 && values.coordinator(scope, asked.person.value()).isEmpty()) {
            return new Result.Unknown();
        }
        values.forgetCoordinator(scope, asked.person.value());
        record.log()
                .append(
                        scope.school(),
                        List.of(
                                AuditEvent.of(
                                        scope.actor(),
                                        AuditAction.PERSON_ERASED,
                                        null,
                                        Facts.none()
                                                .code("why", asked.why)
                                                .id("lead", asked.lead)
                                                .count("values", changed))),
                        clock.instant());
        return new Result.Erased(changed, names);
    }

    private void erase(SchoolScope scope, KeptValueStore.Kept kept, PersonId person) {
        InJson in = InJson.of(person, kept.content());
        switch (kept.shelf().erased) {
            case MUST_BE_GONE -> throw new IllegalStateException("the person is still there");
            case TAKEN_OUT ->
                    values.write(
                            scope, new KeptValueStore.Kept(kept.shelf(), kept.key(), in.without()));
            case WITHOUT_NAMES ->
                    values.write(
                            scope, new KeptValueStore.Kept(kept.shelf(), kept.key(), in.struck()));
            case WHOLE -> values.delete(scope, kept);
        }
    }

    /// The names of the person, and of the accounts that were erased as the person's.
    private int names(SchoolScope scope, PersonId person) {
        Set<Subject> subjects = new LinkedHashSet<>(Set.of(new Subject.Person(person)));
        for (AuditEntry entry : record.reader().about(scope.school(), new Subject.Person(person))) {
            if (ACCOUNT_GONE.contains(entry.action())) {
                entry.about().stream()
                        .filter(named -> named instanceof Named.Known(Subject.Account _, String _))
                        .map(named -> ((Named.Known) named).subject())
                        .forEach(subjects::add);
            }
        }
        return subjects.stream()
                .mapToInt(subject ->
                        record.names()
                                .erase(scope.school(), subject, scope.actor(), clock.instant()))
                .sum();
    }

    private static boolean holds(KeptValueStore.Kept kept, PersonId person) {
        return !InJson.of(person, kept.content()).parts().isEmpty();
    }
}
