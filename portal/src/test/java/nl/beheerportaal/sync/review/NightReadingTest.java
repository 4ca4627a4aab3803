package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterReading;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.Test;

/// At night a roster is read as far as its time of change; once a week everybody.
class NightReadingTest {
    private static final SchoolScope JOB = SchoolScope.forJob(Desk.SCHOOL, "automatic");

    private final Desk desk = new Desk();
    private final RosterCheck check =
            new RosterCheck(desk.stores.transactions, desk.stores.snapshots, desk.stores.mergers);
    private final List<String> asked = new ArrayList<>();
    private Instant generated = NOW;
    private Instant night = NOW.plus(Duration.ofDays(1));

    @Test
    void theFirstTimeEverybodyIsRead() {
        read();
        assertThat(asked).containsExactly("whole");
    }

    @Test
    void anUnchangedRosterIsTheOneWeHaveReadAgain() {
        known();
        night = aDayThatIsNotTheWeekly();
        generated = night;
        RosterSnapshot again = read();
        assertThat(asked).containsExactly("since " + DeRegenboog.roster().mutated());
        assertThat(again.pupils()).isEqualTo(DeRegenboog.pupils());
        assertThat(again.fetched()).isEqualTo(night);
        assertThat(check.judged(JOB, again).isComplete()).isTrue();
    }

    @Test
    void anOldAnswerIsDoubtedAlsoWhenItSaysThatNothingChanged() {
        known();
        night = aDayThatIsNotTheWeekly();
        generated = night.minus(Duration.ofDays(9));
        assertThat(check.judged(JOB, read()).completeness())
                .isEqualTo(new Completeness.Doubted(List.of(new Doubt.Stale(generated))));
    }

    @Test
    void inEveryWeekThereIsOneNightOnWhichEverybodyIsRead() {
        known();
        for (int day = 0; day < 7; day++) {
            night = NOW.plus(Duration.ofDays(day));
            read();
        }
        assertThat(asked).filteredOn("whole"::equals).hasSize(1);
    }

    private void known() {
        assertThat(check.judged(JOB, DeRegenboog.roster()).isComplete()).isTrue();
    }

    private Instant aDayThatIsNotTheWeekly() {
        for (int day = 1; day < 3; day++) {
            night = NOW.plus(Duration.ofDays(day));
            read();
            boolean whole = asked.contains("whole");
            asked.clear();
            if (!whole) {
                return night;
            }
        }
        throw new AssertionError("two weekly days in a row");
    }

    private RosterSnapshot read() {
        return switch (check.readAtNight(JOB, SCHOOL, new Source())) {
            case Fetched.Got<RosterSnapshot>(RosterSnapshot roster) -> roster;
            case Fetched.Failed<RosterSnapshot>(Failure why) -> throw new AssertionError(why);
        };
    }

    /// Basispoort, whose data never change.
    private final class Source implements RosterSource {
        @Override
        public Fetched<RosterSnapshot> roster(SchoolNumber school) {
            asked.add("whole");
            return Fetched.got(DeRegenboog.roster());
        }

        @Override
        public Fetched<RosterReading> rosterSince(SchoolNumber school, Instant mutated) {
            asked.add("since " + mutated);
            return Fetched.got(new RosterReading.Unchanged(generated, night));
        }

        @Override
        public Fetched<List<StaffMember>> staff(SchoolNumber school) {
            throw new AssertionError("not asked");
        }

        @Override
        public Fetched<Boolean> permission(SchoolNumber school) {
            throw new AssertionError("not asked");
        }

        @Override
        public Fetched<Boolean> askPermission(SchoolNumber school) {
            throw new AssertionError("not asked");
        }

        @Override
        public Fetched<SchoolDetails> details(SchoolNumber school) {
            throw new AssertionError("not asked");
        }
    }
}
