package nl.beheerportaal.sync.draft;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static nl.beheerportaal.regenboog.DeRegenboog.TAALBLOBS;
import static nl.beheerportaal.regenboog.DeRegenboog.accountId;
import static org.assertj.core.api.Assertions.assertThat;

import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.sync.memory.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two accounts of one pupil, and decisions that are taken back.
class KeepOneTest {
    private static final AccountId FIRST = accountId(NOOR);
    private static final AccountId SECOND = new AccountId("tweede-van-noor");

    private final Desk desk = new Desk();

    @BeforeEach
    void noorHasTwoAccounts() {
        Account noor =
                DeRegenboog.accounts().stream()
                        .filter(account -> account.id().equals(FIRST))
                        .findFirst()
                        .orElseThrow();
        desk.taalblobs.put(
                desk.stores.connections.address(desk.joost, TAALBLOBS),
                DeRegenboog.account(
                        SECOND, noor.name().given(), noor.name().family(), AccountKind.PUPIL));
        desk.wizard.open(desk.joost, TAALBLOBS);
    }

    @Test
    void theOneKeptIsLinkedAndTheOtherMayGo() {
        Draft draft = done(new Act.KeepOne(FIRST, NOOR, false));

        assertThat(draft.links().of(FIRST).orElseThrow().person()).isEqualTo(NOOR);
        assertThat(draft.decisions().mayGo(SECOND)).isTrue();
    }

    @Test
    void theOtherWaitsUntilItIsMergedWhenAsked() {
        Draft draft = done(new Act.KeepOne(FIRST, NOOR, true));

        assertThat(draft.decisions().keptUntilMerged(SECOND)).isTrue();
        assertThat(draft.decisions().mayGo(SECOND)).isFalse();
    }

    @Test
    void keepingTheOtherOneInsteadMovesTheLinkAndIsUndoneAsOneAct() {
        done(new Act.Link(FIRST, NOOR));

        Draft draft = done(new Act.KeepOne(SECOND, NOOR, false));
        assertThat(draft.links().of(NOOR).orElseThrow().account()).isEqualTo(SECOND);
        assertThat(draft.decisions().mayGo(FIRST)).isTrue();

        Draft undone = done(new Act.Undo());
        assertThat(undone.links().of(NOOR).orElseThrow().account()).isEqualTo(FIRST);
        assertThat(undone.decisions().all()).isEmpty();
    }

    @Test
    void anAccountLinkedToSomebodyElseIsNotTaken() {
        done(new Act.Link(SECOND, SEM));

        assertThat(desk.act(desk.joost, new Act.KeepOne(SECOND, NOOR, false)))
                .isInstanceOf(Acted.Refused.class);
    }

    @Test
    void notTheSameIsRememberedAndCanBeTakenBack() {
        done(new Act.NotSame(FIRST, NOOR));
        assertThat(candidates()).doesNotContain(NOOR.toString());

        Draft draft = done(new Act.ReleasePair(FIRST, NOOR));

        assertThat(draft.decisions().all()).isEmpty();
        assertThat(candidates()).contains(NOOR.toString());
    }

    @Test
    void linkingByHandTakesNotTheSameBack() {
        Decision.NotSame never = notSame(done(new Act.NotSame(FIRST, NOOR)));
        assertThat(never.person()).isEqualTo(NOOR);

        Draft draft = done(new Act.Link(FIRST, NOOR));

        assertThat(draft.decisions().all()).isEmpty();
        assertThat(draft.links().of(FIRST).orElseThrow().origin()).isEqualTo(LinkOrigin.BY_HAND);
    }

    private static Decision.NotSame notSame(Draft draft) {
        return (Decision.NotSame) draft.decisions().all().getFirst();
    }

    private String candidates() {
        return desk.wizard.open(desk.joost, TAALBLOBS).matches().of(FIRST).stream()
                .flatMap(match -> match.candidates().stream())
                .map(candidate -> candidate.person().toString())
                .toList()
                .toString();
    }

    private Draft done(Act act) {
        return ((Acted.Done) desk.act(desk.joost, act)).draft();
    }
}
