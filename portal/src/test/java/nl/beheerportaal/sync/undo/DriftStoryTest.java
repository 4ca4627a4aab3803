package nl.beheerportaal.sync.undo;

import static nl.beheerportaal.regenboog.DeRegenboog.NOOR;
import static nl.beheerportaal.regenboog.DeRegenboog.SEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.AccountPart;
import nl.beheerportaal.core.plan.Because;
import nl.beheerportaal.core.plan.Notice;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody of the school does in the app by hand, and what the nights after it see and do.
final class DriftStoryTest {
    private final Rig rig = new Rig();

    @BeforeEach
    void everythingIsSynchronised() throws InterruptedException {
        rig.synchronise(Mode.EVERYTHING);
        rig.night();
        rig.pass(Duration.ofDays(1));
    }

    @Test
    void aNameThatSomebodyChangedInTheAppIsSeenAndPutBack() throws InterruptedException {
        Account noor = account(NOOR);
        rig.inApp(noor.id(), fields -> renamed(fields, "Nora"));
        rig.night();
        assertThat(drift())
                .containsExactly(
                        new Notice.ChangedInApp(
                                NOOR, noor.id(), "Noor Bakker", List.of(AccountPart.NAME), false));
        assertThat(rig.account(noor.id()).name()).isEqualTo(noor.name());
        assertThat(seen())
                .extracting(event -> event.facts().values().get("parts"))
                .contains("NAME");
    }

    @Test
    void aNameThatBasispoortChangedIsNobodysDoingInTheApp() throws InterruptedException {
        rig.rename(NOOR, "Nora");
        rig.night();
        assertThat(drift()).isEmpty();
        assertThat(rig.waiting().only(Step.UpdateAccount.class))
                .extracting(Step.UpdateAccount::because)
                .containsExactly(Because.ROSTER_CHANGED);
    }

    @Test
    void whoWasPutIntoAnotherGroupInTheAppIsSeenAndPutBack() throws InterruptedException {
        Account sem = account(SEM);
        rig.outOfItsGroups(sem.id());
        rig.night();
        assertThat(drift())
                .containsExactly(
                        new Notice.ChangedInApp(SEM, sem.id(), "Sem Jansen", List.of(), true));
        assertThat(rig.groupsOf(sem.id())).hasSize(1);
    }

    @Test
    void whoWasSwitchedOffInTheAppStaysSoAndIsTold() throws InterruptedException {
        Account sem = account(SEM);
        rig.inApp(sem.id(), fields -> fields.withActive(false));
        rig.night();
        assertThat(drift()).containsExactly(new Notice.DeactivatedInApp(SEM, sem.id()));
        assertThat(rig.account(sem.id()).active()).isFalse();
    }

    @Test
    void whatWasSeenGoesOnRecordOnce() throws InterruptedException {
        rig.inApp(account(SEM).id(), fields -> fields.withActive(false));
        rig.night();
        rig.pass(Duration.ofDays(1));
        rig.night();
        assertThat(seen()).hasSize(1);
    }

    @Test
    void aNewAccountThatSomebodyMadeInTheAppIsLeftAlone() throws InterruptedException {
        rig.madeInApp("a-test", "Test", "Leerling");
        rig.night();
        assertThat(drift()).isEmpty();
        assertThat(rig.waiting().only(Step.LeaveAccount.class))
                .anyMatch(step -> step.account().value().equals("a-test"));
    }

    private List<Notice> drift() {
        return rig.waiting().notices().stream().filter(Notice::drift).toList();
    }

    private List<AuditEvent> seen() {
        return rig.told.events.stream()
                .filter(event -> event.action() == AuditAction.DRIFT_SEEN)
                .toList();
    }

    private Account account(PersonId person) {
        return rig.accounts().values().stream()
                .filter(account -> person.equals(account.person()))
                .findFirst()
                .orElseThrow();
    }

    private static AccountFields renamed(AccountFields old, String given) {
        return new AccountFields(
                old.externalId(),
                given,
                old.family(),
                given + " " + old.family(),
                old.kind(),
                old.active(),
                old.eckId(),
                old.yearGroup(),
                old.schoolYear(),
                old.namePrefix(),
                old.email(),
                old.roles());
    }
}
