package nl.beheerportaal.sync.undo;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.story.PastDay;
import nl.beheerportaal.sync.story.Story;
import org.junit.jupiter.api.Test;

/// What is told of a past day and of one account, after a history that really happened.
class StoriesTest {
    private final Rig rig = new Rig();
    private final Map<LocalDate, Set<AccountId>> wasActive = new TreeMap<>();

    @Test
    void everyPastDayIsToldAsTheAppWasThen() throws InterruptedException {
        LocalDate first = rig.today();
        rig.synchronise(Mode.EVERYTHING);
        endOfDay();
        rig.leaves(NOOR);
        Run changes = rig.review(Occasion.CHANGES);
        endOfDay();
        rig.undo(changes, null);
        endOfDay();
        rig.everybodyIsBack();
        rig.night();
        endOfDay();

        assertThat(new HashSet<>(wasActive.values())).as("days differ").hasSizeGreaterThan(1);
        wasActive.forEach((day, active) ->
                assertThat(accounts(rig.days().on(Rig.JOOST, TAALBLOBS, day)))
                        .as("on " + day)
                        .isEqualTo(active));
        assertThat(rig.days().on(Rig.JOOST, TAALBLOBS, first.minusDays(1)).after()).isNull();
        assertThat(rig.days().on(Rig.JOOST, TAALBLOBS, first).by()).isEqualTo("Joost Dekker");
    }

    @Test
    void ofALinkedPupilIsToldSinceWhenByWhomAndFromWhichRoster() throws InterruptedException {
        rig.synchronise(Mode.EVERYTHING);

        Story story = story(DeRegenboog.accountId(NOOR));

        assertThat(story.link()).isNotNull();
        assertThat(story.managed()).isNotNull();
        assertThat(story.person()).isNotNull();
        assertThat(story.rosterOfRun()).isNotNull();
        assertThat(story.entries())
                .anySatisfy(entry ->
                        assertThat(entry.facts().values()).containsKeys("step", "why", "run"));
    }

    @Test
    void ofAPupilWhoLeftIsToldThatTooAndNothingOfWhere() throws InterruptedException {
        rig.synchronise(Mode.EVERYTHING);
        rig.leaves(NOOR);
        rig.review(Occasion.CHANGES);

        Story story = story(DeRegenboog.accountId(NOOR));

        assertThat(story.removed()).isNotNull();
        assertThat(story.person()).isNull();
        assertThat(story.entries().getLast().facts().values())
                .containsEntry("step", "REMOVE")
                .containsEntry("why", "LEFT_ROSTER");
    }

    @Test
    void anAccountNobodyHasIsNotThere() {
        assertThat(rig.stories().find(Rig.JOOST, TAALBLOBS, _ -> false)).isEmpty();
    }

    private Story story(AccountId account) {
        return rig.stories().find(Rig.JOOST, TAALBLOBS, account::equals).orElseThrow();
    }

    private void endOfDay() {
        wasActive.put(
                rig.today(),
                rig.accounts().values().stream()
                        .filter(Account::active)
                        .map(Account::id)
                        .collect(Collectors.toSet()));
        rig.pass(Duration.ofDays(2));
    }

    private static Set<AccountId> accounts(PastDay day) {
        return day.people().stream().map(PastDay.InApp::account).collect(Collectors.toSet());
    }
}
