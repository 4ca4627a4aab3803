package nl.beheerportaal.school.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.application.Check.Because;
import nl.beheerportaal.school.application.Checklist.Waits;
import nl.beheerportaal.school.application.Findings.Account;
import nl.beheerportaal.school.application.Findings.Coordinators;
import nl.beheerportaal.school.application.Findings.Names;
import nl.beheerportaal.school.application.Findings.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChecklistTest {
    private static final AppId TAALBLOBS = new AppId("taalblobs");
    private static final SchoolNumber NUMBER = new SchoolNumber(127_660);
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Wish.Word YES = new Wish.Word.Confirmed(NOON);

    @Test
    void beforeAnybodyLookedNothingMayBeApproved() {
        Application fresh = application(Wish.of(TAALBLOBS, "karin@w.example"), null);
        assertThat(Checklist.of(fresh).waits()).isEqualTo(Waits.HELPDESK);
        assertThat(Checklist.of(fresh).approvable()).isFalse();
    }

    @Test
    void whereEverythingIsInOrderTheHelpdeskApproves() {
        Checklist list = list(YES, found(null, new Names.Compared(100, 97)));
        assertThat(list.waits()).isEqualTo(Waits.APPROVAL);
        assertThat(list.checks()).hasSize(6).allMatch(check -> check.outcome() == Check.Outcome.OK);
    }

    @Test
    void withoutPermissionItWaitsForTheSchool() {
        Findings seen =
                findings(
                        Permission.NOT_GIVEN,
                        new Coordinators.Hidden(),
                        found(null, new Names.NotYet()));
        assertThat(Checklist.of(application(wish(YES), seen)).waits()).isEqualTo(Waits.SCHOOL);
    }

    @Test
    void anAdministratorWhoDidNotAnswerYetIsWaitedFor() {
        assertThat(list(new Wish.Word.Asked(NOON), good()).waits()).isEqualTo(Waits.SCHOOL);
        assertThat(list(new Wish.Word.NotAsked(), good()).waits()).isEqualTo(Waits.SCHOOL);
    }

    @Test
    void fewerThanHalfOfTheNamesOrAnotherSchoolNeedsALead() {
        assertThat(list(YES, found(null, new Names.Compared(100, 49))).waits())
                .isEqualTo(Waits.LEAD);
        assertThat(list(YES, found(null, new Names.Compared(100, 50))).waits())
                .isEqualTo(Waits.APPROVAL);
        assertThat(list(YES, found(new SchoolNumber(9), new Names.NotYet())).waits())
                .isEqualTo(Waits.LEAD);
        assertThat(list(new Wish.Word.Denied(NOON), good()).waits()).isEqualTo(Waits.LEAD);
    }

    @Test
    void anEmptyAccountIsInOrderOnlyWhenTheAppSaysWhoseItIs() {
        assertThat(list(YES, found(NUMBER, new Names.Compared(0, 0))).waits())
                .isEqualTo(Waits.APPROVAL);
        assertThat(list(YES, found(null, new Names.Compared(0, 0))).waits()).isEqualTo(Waits.LEAD);
    }

    @Test
    void aLeadsYesIsEnoughAndANoStops() {
        Account doubtful = found(null, new Names.Compared(100, 3));
        Wish yes = wish(new Wish.Word.Asked(NOON)).decided(decision(true));
        assertThat(waits(yes, doubtful)).isEqualTo(Waits.APPROVAL);
        assertThat(waits(wish(YES).decided(decision(false)), doubtful)).isEqualTo(Waits.HELPDESK);
    }

    @Test
    void anAccountOfAnotherConnectionStopsALeadToo() {
        Account taken = new Account.Found(TAALBLOBS, entry(null), true, new Names.NotYet());
        assertThat(waits(wish(YES).decided(decision(true)), taken)).isEqualTo(Waits.HELPDESK);
    }

    @Test
    void whatCouldNotBeReadIsNeverTakenForInOrder() {
        List<Account> unread =
                List.of(
                        new Account.Unread(TAALBLOBS, Failure.Kind.TIMED_OUT),
                        found(null, new Names.Unread(Failure.Kind.SERVER_ERROR)));
        for (Account account : unread) {
            Checklist list = list(YES, account);
            assertThat(list.waits()).isEqualTo(Waits.HELPDESK);
            assertThat(list.checks()).anyMatch(check -> check.because() == Because.NO_ANSWER);
        }
    }

    @Test
    void noneSeveralAndConnectedAreForTheHelpdesk() {
        for (Account account :
                List.of(
                        new Account.None(TAALBLOBS),
                        new Account.Several(TAALBLOBS, List.of(entry(null), entry(null))),
                        new Account.Connected(TAALBLOBS))) {
            assertThat(list(YES, account).waits()).isEqualTo(Waits.HELPDESK);
        }
    }

    @Test
    void aSchoolWithoutAReachableCoordinatorMayBeActivated() {
        Findings seen = findings(Permission.GIVEN, new Coordinators.Counted(1, 0), good());
        Checklist list = Checklist.of(application(wish(YES), seen));
        assertThat(list.approvable()).isTrue();
        assertThat(list.checks()).anyMatch(check -> check.because() == Because.NOBODY_REACHABLE);
    }

    @Test
    void anAdministratorWithoutAnAddressIsALeadsToDecide() {
        AppDirectory.Entry entry =
                new AppDirectory.Entry(
                        "a-1",
                        "W",
                        Set.of("karin"),
                        new Licence.WholeSchool(null),
                        URI.create("https://t.example/1"),
                        NUMBER);
        Account found = new Account.Found(TAALBLOBS, entry, false, new Names.Compared(9, 9));
        assertThat(list(new Wish.Word.NotAsked(), found).waits()).isEqualTo(Waits.LEAD);
    }

    private static Waits waits(Wish wish, Account account) {
        return Checklist.of(
                        application(
                                wish,
                                findings(
                                        Permission.GIVEN, new Coordinators.Counted(2, 1), account)))
                .waits();
    }

    private static Checklist list(Wish.Word word, Account account) {
        Findings seen = findings(Permission.GIVEN, new Coordinators.Counted(2, 1), account);
        return Checklist.of(application(wish(word), seen));
    }

    private static Wish wish(Wish.Word word) {
        return Wish.of(TAALBLOBS, "karin@w.example").saying(word);
    }

    private static Wish.Decision decision(boolean theirs) {
        return new Wish.Decision(theirs, "Bilal", NOON, "gebeld");
    }

    private static Account good() {
        return found(null, new Names.Compared(100, 97));
    }

    private static Account found(@Nullable SchoolNumber owner, Names names) {
        return new Account.Found(TAALBLOBS, entry(owner), false, names);
    }

    private static AppDirectory.Entry entry(@Nullable SchoolNumber owner) {
        return new AppDirectory.Entry(
                "a-1",
                "De Wilgenhoek",
                Set.of("karin@w.example"),
                new Licence.WholeSchool(null),
                URI.create("https://t.example/1"),
                owner);
    }

    private static Findings findings(
            Permission permission, Coordinators coordinators, Account account) {
        return new Findings(
                NOON,
                new Findings.School.Known("De Wilgenhoek", true),
                permission,
                coordinators,
                List.of(account));
    }

    private static Application application(Wish wish, @Nullable Findings seen) {
        return new Application(
                new UUID(0, 1),
                NUMBER,
                "De Wilgenhoek",
                List.of(wish),
                new ApplicationState.Open(NOON, "school"),
                seen,
                List.of(),
                NOON,
                1);
    }
}
