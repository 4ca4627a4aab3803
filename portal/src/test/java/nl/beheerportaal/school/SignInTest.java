package nl.beheerportaal.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.connector.SignInReader;
import nl.beheerportaal.connector.fake.FakeRosterSource;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.school.Admission.Why;
import nl.beheerportaal.sync.memory.MemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SchoolNumber NUMBER = new SchoolNumber(4711);
    private static final PersonId MARIEKE = new PersonId(1);
    private static final Failure SILENCE =
            new Failure(Failure.Kind.TIMED_OUT, "basispoort", 0, "slow", null);

    private final MemoryStores stores = new MemoryStores();
    private final Lists lists = new Lists();
    private final List<AuditEvent> recorded = new ArrayList<>();
    private final FakeRosterSource basispoort = new FakeRosterSource();
    private final SchoolId school = new SchoolId(new UUID(0, 4711));

    @BeforeEach
    void aSchool() {
        stores.schools.put(
                FleetScope.forJob("test"),
                new School(
                        school, NUMBER, "De Regenboog", "", true, null, School.Permission.UNKNOWN));
        staff(coordinator(MARIEKE, null));
    }

    @Test
    void aCoordinatorComesIn() {
        assertThat(admit(MARIEKE))
                .isEqualTo(
                        new Admission.Admitted(new SignedIn(id(), 1, "Marieke de Vries", false)));
    }

    @Test
    void onlyTheRosterSaysWhoIsCoordinator() {
        staff(member(MARIEKE, Set.of(Role.TEACHER), null));
        assertRefused(admit(MARIEKE), Why.NOT_COORDINATOR);
        assertRefused(admit(new PersonId(2)), Why.NOT_STAFF);
    }

    @Test
    void theEndDateIsTheLastDayInside() {
        staff(coordinator(MARIEKE, LocalDate.of(2026, 11, 23)));
        assertThat(admit(MARIEKE)).isInstanceOf(Admission.Admitted.class);
        staff(coordinator(MARIEKE, LocalDate.of(2026, 11, 22)));
        assertRefused(admit(MARIEKE), Why.NOT_STAFF);
    }

    @Test
    void theDayIsTheDayHere() {
        staff(coordinator(MARIEKE, LocalDate.of(2026, 11, 23)));
        assertRefused(
                signIn(Instant.parse("2026-11-23T23:30:00Z")).admit(MARIEKE, NUMBER),
                Why.NOT_STAFF);
    }

    @Test
    void aSchoolWithoutThePortalIsUnknown() {
        assertRefused(signIn(NOW).admit(MARIEKE, new SchoolNumber(99)), Why.UNKNOWN_SCHOOL);
    }

    @Test
    void whileBasispoortIsSilentTheLastListDecidesAndOnlyToLook() {
        admit(MARIEKE);
        basispoort.failWith(SILENCE);
        assertThat(admit(MARIEKE))
                .isEqualTo(new Admission.Admitted(new SignedIn(id(), 1, "Marieke de Vries", true)));
        assertRefused(admit(new PersonId(2)), Why.NOT_STAFF);
    }

    @Test
    void aListOfMoreThanThirtyDaysDecidesNothing() {
        admit(MARIEKE);
        basispoort.failWith(SILENCE);
        assertThat(signIn(NOW.plus(Duration.ofDays(30))).admit(MARIEKE, NUMBER))
                .isInstanceOf(Admission.Admitted.class);
        assertRefused(
                signIn(NOW.plus(Duration.ofDays(31))).admit(MARIEKE, NUMBER), Why.NO_STAFF_LIST);
    }

    @Test
    void withoutAnyListNobodyComesIn() {
        basispoort.failWith(SILENCE);
        assertRefused(admit(MARIEKE), Why.NO_STAFF_LIST);
    }

    @Test
    void whoComesInAndWhoDoesNotIsOnRecordAndARefusalNamesOnlyStaff() {
        admit(MARIEKE);
        admit(new PersonId(404));
        basispoort.failWith(SILENCE);
        admit(MARIEKE);

        assertThat(recorded)
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.SIGNED_IN, AuditAction.SIGN_IN_REFUSED, AuditAction.SIGNED_IN);
        assertThat(recorded.getFirst().actor())
                .isEqualTo(new Actor.Coordinator(MARIEKE, "Marieke de Vries"));
        assertThat(recorded.get(1).facts().values()).containsEntry("why", "NOT_STAFF");
        assertThat(recorded.get(1).about()).as("nobody of the school").isEmpty();
        assertThat(recorded.get(2).facts().values()).containsEntry("readOnly", "true");
    }

    @Test
    void whoseComingCannotBePutOnRecordDoesNotComeIn() {
        SignIn broken =
                new SignIn(
                        basispoort,
                        stores.schools,
                        lists,
                        new SignIn.Records(
                                stores.transactions,
                                (_, _, _) -> {
                                    throw new IllegalStateException("no room");
                                }),
                        clock(NOW));
        assertThatThrownBy(() -> broken.admit(MARIEKE, NUMBER)).hasMessage("no room");
    }

    @Test
    void aWithdrawnPermissionLeavesTheDoorAjar() {
        admit(MARIEKE);
        basispoort.permit(NUMBER, false);
        assertThat(admit(MARIEKE))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class, in -> assertThat(in.who().readOnly()).isTrue());
    }

    @Test
    void anEmptyStaffListIsNoList() {
        admit(MARIEKE);
        staff();
        assertThat(admit(MARIEKE))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class, in -> assertThat(in.who().readOnly()).isTrue());
        assertThat(lists.rows.get(school)).isNotNull();
    }

    @Test
    void whoIsStillCoordinatorStays() {
        SignedIn who = admitted(MARIEKE);
        recorded.clear();
        assertThat(signIn(NOW).again(who)).isEqualTo(new Admission.Admitted(who));
        assertThat(recorded).as("staying is no news").isEmpty();
    }

    @Test
    void whoLostTheRoleMustLeaveAndThatIsOnRecord() {
        SignedIn who = admitted(MARIEKE);
        recorded.clear();
        staff(member(MARIEKE, Set.of(Role.TEACHER), null));
        assertRefused(signIn(NOW).again(who), Why.NOT_COORDINATOR);
        assertThat(recorded)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.SESSION_ENDED);
        assertThat(recorded.getFirst().facts().values()).containsEntry("why", "NOT_COORDINATOR");
    }

    @Test
    void whoWasAtWorkWorksOnWhileBasispoortIsSilentAsLongAsTheListIsGood() {
        SignedIn who = admitted(MARIEKE);
        basispoort.failWith(SILENCE);
        assertThat(signIn(NOW).again(who)).isEqualTo(new Admission.Admitted(who));
        assertRefused(signIn(NOW.plus(Duration.ofDays(31))).again(who), Why.NO_STAFF_LIST);
    }

    @Test
    void whenThePermissionGoesTheSessionMayOnlyLook() {
        SignedIn who = admitted(MARIEKE);
        basispoort.permit(NUMBER, false);
        assertThat(signIn(NOW).again(who))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class, in -> assertThat(in.who().readOnly()).isTrue());
        basispoort.permit(NUMBER, true);
        SignedIn looking = new SignedIn(who.school(), who.person(), who.name(), true);
        assertThat(signIn(NOW).again(looking)).isEqualTo(new Admission.Admitted(who));
    }

    private SignedIn admitted(PersonId person) {
        return ((Admission.Admitted) admit(person)).who();
    }

    @Test
    void aMessageOpensTheDoorOnce() {
        Arrivals arrivals = arrivals(new SignInMessage.Trusted(MARIEKE, NUMBER, "_1", NOW));
        assertThat(arrivals.arrive("x", "", "7K2M")).isInstanceOf(Admission.Admitted.class);
        assertRefused(arrivals.arrive("x", "", "7K2M"), Why.USED_BEFORE);
    }

    @Test
    void aMessageThatIsNotTrustedAsksBasispoortNothing() {
        basispoort.failWith(SILENCE);
        assertRefused(
                arrivals(new SignInMessage.NotTrusted("expired")).arrive("x", "", "7K2M"),
                Why.NOT_TRUSTED);
    }

    private Arrivals arrivals(SignInMessage message) {
        Set<String> used = new HashSet<>();
        SignInReader reader =
                new SignInReader() {
                    @Override
                    public SignInMessage read(String posted, String query, Instant now) {
                        return message;
                    }

                    @Override
                    public String metadata() {
                        return "";
                    }
                };
        return new Arrivals(reader, (id, _) -> used.add(id), signIn(NOW), clock(NOW));
    }

    private Admission admit(PersonId person) {
        return signIn(NOW).admit(person, NUMBER);
    }

    private SignIn signIn(Instant now) {
        return new SignIn(
                basispoort,
                stores.schools,
                lists,
                new SignIn.Records(stores.transactions, (_, events, _) -> recorded.addAll(events)),
                clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private UUID id() {
        return stores.schools.find(FleetScope.forJob("test"), NUMBER).orElseThrow().value();
    }

    private void staff(StaffMember... members) {
        basispoort.put(
                new RosterSnapshot(
                        NUMBER,
                        true,
                        null,
                        List.of(),
                        List.of(),
                        List.of(members),
                        NOW,
                        NOW,
                        NOW,
                        Completeness.complete()));
    }

    private static StaffMember coordinator(PersonId id, @Nullable LocalDate end) {
        return member(id, Set.of(Role.ICT_COORDINATOR), end);
    }

    private static StaffMember member(PersonId id, Set<Role> roles, @Nullable LocalDate end) {
        return new StaffMember(
                id,
                null,
                null,
                PersonName.of("Marieke", "de", "Vries"),
                null,
                end,
                roles,
                Set.of(),
                List.of(),
                List.of());
    }

    private static void assertRefused(Admission admission, Why why) {
        assertThat(admission).isEqualTo(new Admission.Refused(why));
    }

    private static final class Lists implements StaffStore {
        final Map<SchoolId, Kept> rows = new HashMap<>();

        @Override
        public void keep(SchoolScope scope, List<StaffMember> staff, Instant read) {
            rows.put(scope.school(), new Kept(staff, read));
        }

        @Override
        public Optional<Kept> last(SchoolScope scope) {
            return Optional.ofNullable(rows.get(scope.school()));
        }
    }
}
