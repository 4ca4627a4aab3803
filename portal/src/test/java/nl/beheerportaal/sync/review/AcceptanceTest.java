package nl.beheerportaal.sync.review;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.draft.Act;
import nl.beheerportaal.sync.fetch.Acceptance;
import nl.beheerportaal.sync.fetch.Acceptance.Result;
import nl.beheerportaal.sync.fetch.RosterCheck;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Of eleven pupils eight are gone: nobody believes that until a coordinator says that it is so.
class AcceptanceTest {
    private final Desk desk = new Desk();
    private final Told told = new Told();
    private final Acceptance acceptance =
            new Acceptance(
                    desk.basispoort,
                    new RosterCheck(
                            desk.stores.transactions, desk.stores.snapshots, desk.stores.mergers),
                    new Acceptance.Stores(desk.stores.transactions, desk.stores.schools, told),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aSchoolThatWasReadAndThenHasThreePupils() {
        desk.act(desk.joost, new Act.ChooseMode(Mode.SELECTIVE));
        assertThat(review()).isInstanceOf(Reviewed.Ready.class);
        desk.basispoort.put(
                DeRegenboog.rosterOf(DeRegenboog.pupils().subList(0, 3), DeRegenboog.staff()));
    }

    @Test
    void itIsDoubtedWithAReasonAndACodeAndTheLastOneStays() {
        Failure failure = ((Reviewed.Unread) review()).failure();
        assertThat(failure.doubt()).isEqualTo(new Doubt.FarFewerPupils(11, 3));
        assertThat(failure.detail()).isEqualTo("FarFewerPupils[before=11, now=3]");
        assertThat(desk.stores.mergers.doubted(desk.joost).orElseThrow().acceptable()).isTrue();
        assertThat(desk.stores.snapshots.roster(desk.joost).orElseThrow().pupils()).hasSize(11);
    }

    @Test
    void onceACoordinatorAcceptsItItIsWhatTheNextOneIsMeasuredBy() {
        assertThat(review()).isInstanceOf(Reviewed.Unread.class);

        assertThat(acceptance.accept(desk.joost, Set.of("FarFewerPupils")))
                .isEqualTo(Result.ACCEPTED);

        assertThat(review()).isInstanceOf(Reviewed.Ready.class);
        assertThat(desk.stores.mergers.doubted(desk.joost)).isEmpty();
        assertThat(told.events)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.action()).isEqualTo(AuditAction.ROSTER_ACCEPTED));
    }

    @Test
    void nobodyAcceptsWhatTheyDidNotSee() {
        assertThat(acceptance.accept(desk.joost, Set.of("Nameless"))).isEqualTo(Result.OUTDATED);
        desk.basispoort.put(DeRegenboog.rosterOf(List.of(), List.of()));
        assertThat(acceptance.accept(desk.joost, Set.of("FarFewerPupils", "NoPupils")))
                .as("the staff is gone as well by now")
                .isEqualTo(Result.OUTDATED);
        assertThat(desk.stores.snapshots.roster(desk.joost).orElseThrow().pupils()).hasSize(11);
        assertThat(told.events).isEmpty();
    }

    @Test
    void anOldAnswerIsAcceptedByNobody() {
        RosterSnapshot roster = DeRegenboog.roster();
        desk.basispoort.put(
                new RosterSnapshot(
                        roster.school(),
                        true,
                        null,
                        roster.groups(),
                        roster.pupils(),
                        roster.staff(),
                        NOW.minus(Duration.ofDays(9)),
                        NOW.minus(Duration.ofDays(9)),
                        NOW,
                        roster.completeness()));
        assertThat(acceptance.accept(desk.joost, Set.of("Stale"))).isEqualTo(Result.OUTDATED);
    }

    @Test
    void whoMayOnlyLookAcceptsNothing() {
        assertThat(acceptance.accept(desk.visitor, Set.of("FarFewerPupils")))
                .isEqualTo(Result.READ_ONLY);
        assertThat(review()).isInstanceOf(Reviewed.Unread.class);
    }

    private Reviewed review() {
        return desk.review.open(desk.joost, TAALBLOBS, Occasion.WIZARD);
    }
}
