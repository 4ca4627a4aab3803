package nl.beheerportaal.sync.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.audit.NameKeeper;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.review.LedgerStore;

/// Lets go of what has served its purpose, school by school, each in one transaction
/// (docs/privacy.md says the same in words).
public final class Housekeeping {
    private final Transactions transactions;
    private final RetentionStore rows;
    private final NameKeeper names;
    private final Stores stores;
    private final Setting setting;

    /// Who is still there: their names stay on record.
    public record Stores(
            SnapshotStore snapshots, ConnectionStore connections, LedgerStore ledgers) {}

    /// How long each kind is kept.
    ///
    /// @param replaced longer than a run can be undone
    public record Periods(
            Duration letters,
            Duration drafts,
            Duration proposals,
            Duration snapshots,
            Duration replaced,
            Duration runs,
            OfPeople people) {}

    /// The same of what is about somebody first of all.
    ///
    /// @param applications ended ones
    /// @param looks looking along and helping
    /// @param staff the last list of who may sign in
    /// @param questions what a run was planned from
    /// @param names of people who are gone: since the last time they were on record
    public record OfPeople(
            Duration applications,
            Duration looks,
            Duration staff,
            Duration questions,
            Duration names) {}

    public record Setting(Periods periods, Clock clock) {}

    /// How many went.
    public record Gone(int rows, int names) {
        public boolean any() {
            return rows + names > 0;
        }
    }

    public Housekeeping(
            Transactions transactions,
            RetentionStore rows,
            NameKeeper names,
            Stores stores,
            Setting setting) {
        this.transactions = transactions;
        this.rows = rows;
        this.names = names;
        this.stores = stores;
        this.setting = setting;
    }

    public Gone tidy(SchoolScope scope) {
        Instant now = setting.clock().instant();
        Periods periods = setting.periods();
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    int gone =
                            rows.letters(scope, now.minus(periods.letters()))
                                    + rows.drafts(scope, now.minus(periods.drafts()))
                                    + rows.proposals(scope, now.minus(periods.proposals()))
                                    + rows.replaced(scope, now.minus(periods.replaced()))
                                    + ofPeople(scope, periods.people(), now)
                                    + rows.runs(scope, now.minus(periods.runs()));
                    int erased =
                            names.eraseUnmentioned(
                                    scope.school(),
                                    now.minus(periods.people().names()),
                                    present(scope),
                                    scope.actor(),
                                    now);
                    return new Gone(
                            gone + rows.snapshots(scope, now.minus(periods.snapshots())), erased);
                });
    }

    private int ofPeople(SchoolScope scope, OfPeople periods, Instant now) {
        Instant names = now.minus(periods.names());
        return rows.coordinators(scope, names)
                + rows.choices(scope, names)
                + rows.applications(scope, now.minus(periods.applications()))
                + rows.looks(scope, now.minus(periods.looks()))
                + rows.staff(scope, now.minus(periods.staff()))
                + rows.questions(scope, now.minus(periods.questions()));
    }

    /// Everybody of the roster as it was read last, and every account the portal keeps.
    private List<Subject> present(SchoolScope scope) {
        List<Subject> present = new ArrayList<>();
        Optional<RosterSnapshot> roster = stores.snapshots().roster(scope);
        roster.ifPresent(there -> {
            there.pupils().forEach(pupil -> present.add(new Subject.Person(pupil.id())));
            there.staff().forEach(member -> present.add(new Subject.Person(member.id())));
        });
        for (Connection connection : stores.connections().all(scope)) {
            stores.ledgers()
                    .find(scope, connection.app())
                    .accounts()
                    .forEach(kept ->
                            present.add(new Subject.Account(connection.app(), kept.account())));
        }
        return present;
    }
}
