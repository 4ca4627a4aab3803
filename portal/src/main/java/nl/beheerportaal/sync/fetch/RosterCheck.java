package nl.beheerportaal.sync.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterReading;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.Measures;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Mergers;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SourceNotes;

/// Looks at every roster that comes in beside the last one that was believed, and keeps it when it
/// is believed too. So a mad answer is neither acted on nor what the next one is measured by. A
/// school that Basispoort calls closed or merged is noted so, and its last roster stays.
public final class RosterCheck {
    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final SourceNotes notes;
    private final Measures measures;

    /// @param measures when a roster is not believed
    public RosterCheck(
            Transactions transactions,
            SnapshotStore snapshots,
            SourceNotes notes,
            Measures measures) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.notes = notes;
        this.measures = measures;
    }

    /// By the measures that a publisher gets who sets none.
    public RosterCheck(Transactions transactions, SnapshotStore snapshots, SourceNotes notes) {
        this(transactions, snapshots, notes, Measures.standard());
    }

    /// Reads for a run without a person: as far as the time of change when that is the one we know,
    /// and once a week, on a day of the school's own, everybody all the same. Goes over the
    /// network: called outside any transaction.
    public Fetched<RosterSnapshot> readAtNight(
            SchoolScope scope, SchoolNumber number, RosterSource rosters) {
        Optional<RosterSnapshot> last =
                transactions.forSchool(
                        scope.school().value(),
                        () -> snapshots.roster(scope).filter(RosterSnapshot::isOpen));
        if (last.isEmpty()) {
            return rosters.roster(number);
        }
        return switch (rosters.rosterSince(number, last.get().mutated())) {
            case Fetched.Failed<RosterReading>(Failure failure) -> Fetched.failed(failure);
            case Fetched.Got<RosterReading>(RosterReading.Whole(RosterSnapshot roster)) ->
                    Fetched.got(roster);
            case Fetched.Got<RosterReading>(
                            RosterReading.Unchanged(Instant generated, Instant fetched)) ->
                    isDayOfWholeReading(number, fetched)
                            ? rosters.roster(number)
                            : Fetched.got(last.get().readAgain(generated, fetched));
        };
    }

    private static boolean isDayOfWholeReading(SchoolNumber number, Instant moment) {
        int day = LocalDate.ofInstant(moment, SchoolYear.TIME).getDayOfWeek().getValue();
        return Math.floorMod(number.value(), 7) + 1 == day;
    }

    /// @return the roster, doubted where [Sanity] finds a reason
    public RosterSnapshot judged(SchoolScope scope, RosterSnapshot now) {
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    RosterSnapshot before = snapshots.roster(scope).orElse(null);
                    RosterSnapshot judged = Sanity.judged(now, before, dayOf(now), measures);
                    keep(scope, judged);
                    return judged;
                });
    }

    private void keep(SchoolScope scope, RosterSnapshot judged) {
        switch (judged.completeness()) {
            case Completeness.Complete _ -> {
                notes.note(scope, judged.active(), judged.mergedInto(), judged.fetched());
                notes.doubt(scope, List.of(), judged.fetched());
                if (judged.isOpen()) {
                    snapshots.saveRoster(scope, judged);
                }
            }
            case Completeness.Doubted(var doubts) -> notes.doubt(scope, doubts, judged.fetched());
            case Completeness.Incomplete _ -> {}
        }
    }

    /// Keeps a roster as the last believed although it was doubted, because a person who knows the
    /// school says that it is right. Called inside the school's transaction.
    void believe(SchoolScope scope, RosterSnapshot roster) {
        keep(scope, roster.with(Completeness.complete()));
    }

    /// When another school was last seen to have gone into this one.
    public Optional<Instant> mergedInto(SchoolNumber survivor) {
        return new Mergers(transactions, notes).lastInto(survivor);
    }

    /// The roster of a school that another went into, for whatever is not the wizard itself: not to
    /// be acted on until a coordinator has linked who came along (PRODUCT §3.6).
    ///
    /// @param walked when a coordinator last confirmed the wizard
    public static RosterSnapshot untilWalked(
            RosterSnapshot roster, Optional<Instant> merged, Instant walked) {
        return roster.isComplete() && merged.isPresent() && merged.get().isAfter(walked)
                ? roster.with(new Completeness.Doubted(List.of(new Doubt.MergedWith(merged.get()))))
                : roster;
    }

    private static LocalDate dayOf(RosterSnapshot roster) {
        return LocalDate.ofInstant(roster.fetched(), SchoolYear.TIME);
    }
}
