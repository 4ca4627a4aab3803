package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.memory.Desk;
import nl.beheerportaal.sync.memory.MemoryStores;
import org.junit.jupiter.api.Test;

final class SummerLettersTest {
    private final Desk desk = new Desk();
    private final MemoryStores stores = desk.stores;
    private final Told told = new Told();
    private final SchoolScope job = SchoolScope.forJob(Desk.SCHOOL, "automatic");

    @Test
    void inTheMonthBeforeTheSummerEverySchoolHearsOnceWhatHappens() {
        SummerLetters summer = summer();
        Instant june = Instant.parse("2027-06-01T01:00:00Z");

        summer.tell(job, TAALBLOBS, june);
        assertThat(told.letters).as("nothing is confirmed yet").isEmpty();
        confirm(Mode.SELECTIVE);
        summer.tell(job, TAALBLOBS, june.minus(Duration.ofDays(2)));
        assertThat(told.letters).as("not in May").isEmpty();
        summer.tell(job, TAALBLOBS, june);
        summer.tell(job, TAALBLOBS, june.plus(Duration.ofDays(10)));
        assertThat(told.letters.values())
                .singleElement()
                .isEqualTo(
                        new Letter.Summer(
                                List.of("Taalblobs"),
                                LocalDate.of(2027, 7, 1),
                                LocalDate.of(2027, 8, 31)));
    }

    @Test
    void whenTheSummerIsOverTheCountOfWhatWaitedIsToldOnce() {
        confirm(Mode.EVERYTHING);
        SummerLetters summer = summer();
        Instant september = Instant.parse("2027-09-01T01:00:00Z");
        summer.tell(job, TAALBLOBS, september);
        assertThat(told.letters).as("nothing waited").isEmpty();

        Plan plan = Planner.plan(DeRegenboog.everything(), DeRegenboog.TODAY);
        stores.proposals.save(
                job,
                TAALBLOBS,
                Occasion.AUTOMATIC,
                new Proposal(
                        withHolds(
                                plan,
                                List.of(
                                        new Hold.RemovalsWaitForSummer(
                                                12, 1, LocalDate.of(2027, 9, 1)))),
                        0,
                        Set.of()));
        summer.tell(job, TAALBLOBS, september.minus(Duration.ofDays(1)));
        assertThat(told.letters).as("not in the summer").isEmpty();
        summer.tell(job, TAALBLOBS, september);
        summer.tell(job, TAALBLOBS, september.plus(Duration.ofDays(1)));
        assertThat(told.letters.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Letter.SummerOver.class,
                        letter -> assertThat(letter.pupils()).isEqualTo(12));
    }

    private SummerLetters summer() {
        return new SummerLetters(
                stores.transactions,
                new SummerLetters.Stores(stores.connections, stores.confirmed, stores.proposals),
                new SummerLetters.Desk(
                        told,
                        told,
                        new Places(URI.create("https://portal.example/"), _ -> "Taalblobs")),
                Limits.standard());
    }

    private void confirm(Mode mode) {
        Confirmed confirmed =
                new Confirmed(
                        DeRegenboog.links(),
                        Decisions.none(),
                        Selection.empty(mode),
                        Set.of(),
                        NOW,
                        "Joost Dekker",
                        1);
        assertThat(stores.confirmed.save(job, TAALBLOBS, confirmed, 0)).isTrue();
    }

    private static Plan withHolds(Plan plan, List<Hold> holds) {
        return new Plan(plan.basis(), plan.steps(), holds, plan.notices(), plan.seal());
    }
}
