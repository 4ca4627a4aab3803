package nl.beheerportaal.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.junit.jupiter.api.Test;

/// Equal when nothing changed, another when anything did.
class FingerprintTest {
    private static final RosterSnapshot ROSTER = DeRegenboog.roster();
    private static final String SAME = ROSTER.fingerprint();

    @Test
    void whenAndInWhichOrderItWasReadDoesNotMatter() {
        List<Pupil> pupils = new ArrayList<>(ROSTER.pupils());
        Collections.reverse(pupils);
        List<StaffMember> staff = new ArrayList<>(ROSTER.staff());
        Collections.reverse(staff);
        List<Group> groups = new ArrayList<>(ROSTER.groups());
        Collections.reverse(groups);
        assertThat(with(groups, pupils, staff).fingerprint()).isEqualTo(SAME);
        assertThat(
                        ROSTER.saidAgain(
                                        ROSTER.mutated().plusSeconds(1),
                                        ROSTER.generated().plusSeconds(2),
                                        ROSTER.fetched().plus(Duration.ofDays(3)))
                                .fingerprint())
                .isEqualTo(SAME);
        assertThat(SAME).matches("[0-9a-f]{64}");
    }

    @Test
    void everyFieldOfAPupilMatters() {
        Pupil old =
                new Pupil(
                        new PersonId(1),
                        eck("a"),
                        las("l"),
                        name("A", "de", "B", "C."),
                        YearGroup.of(4),
                        las("g"),
                        List.of(las("p"), las("q")));
        List<Pupil> others =
                List.of(
                        new Pupil(
                                new PersonId(2),
                                old.eckId(),
                                old.lasKey(),
                                old.name(),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                eck("b"),
                                old.lasKey(),
                                old.name(),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                null,
                                old.name(),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                name("X", "de", "B", "C."),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                name("A", "", "B", "C."),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                name("A", "de", "X", "C."),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                name("A", "de", "B", "X."),
                                old.yearGroup(),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                old.name(),
                                YearGroup.of(5),
                                old.homeGroup(),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                old.name(),
                                old.yearGroup(),
                                las("h"),
                                old.combinedGroups()),
                        new Pupil(
                                old.id(),
                                old.eckId(),
                                old.lasKey(),
                                old.name(),
                                old.yearGroup(),
                                old.homeGroup(),
                                List.of(las("p"))));
        others.forEach(
                other -> assertThat(pupils(other)).as("%s", other).isNotEqualTo(pupils(old)));
        assertThat(parts(Pupil.class))
                .as("a new field counts too")
                .isEqualTo("id eckId lasKey name yearGroup homeGroup combinedGroups");
        Pupil turned =
                new Pupil(
                        old.id(),
                        old.eckId(),
                        old.lasKey(),
                        old.name(),
                        old.yearGroup(),
                        old.homeGroup(),
                        List.of(las("q"), las("p")));
        assertThat(pupils(turned)).isEqualTo(pupils(old));
    }

    @Test
    void everyFieldOfAMemberOfStaffMatters() {
        StaffMember old =
                member(
                        "m@x.example",
                        LocalDate.of(2027, 1, 1),
                        Set.of(Role.TEACHER),
                        Set.of("Conrector"),
                        "g",
                        "p");
        List<StaffMember> others =
                List.of(
                        member(
                                null,
                                LocalDate.of(2027, 1, 1),
                                Set.of(Role.TEACHER),
                                Set.of("Conrector"),
                                "g",
                                "p"),
                        member(
                                "m@x.example",
                                null,
                                Set.of(Role.TEACHER),
                                Set.of("Conrector"),
                                "g",
                                "p"),
                        member(
                                "m@x.example",
                                LocalDate.of(2027, 1, 1),
                                Set.of(),
                                Set.of("Conrector"),
                                "g",
                                "p"),
                        member(
                                "m@x.example",
                                LocalDate.of(2027, 1, 1),
                                Set.of(Role.TEACHER),
                                Set.of(),
                                "g",
                                "p"),
                        member(
                                "m@x.example",
                                LocalDate.of(2027, 1, 1),
                                Set.of(Role.TEACHER),
                                Set.of("Conrector"),
                                "h",
                                "p"),
                        member(
                                "m@x.example",
                                LocalDate.of(2027, 1, 1),
                                Set.of(Role.TEACHER),
                                Set.of("Conrector"),
                                "g",
                                "q"));
        others.forEach(other -> assertThat(staff(other)).isNotEqualTo(staff(old)));
        assertThat(parts(StaffMember.class))
                .isEqualTo(
                        "id eckId lasKey name email endDate roles unknownRoles groups combinedGroups");
    }

    @Test
    void groupsAndTheSchoolItselfMatter() {
        Group first = ROSTER.groups().getFirst();
        List<Group> renamed = new ArrayList<>(ROSTER.groups());
        renamed.set(0, new Group(first.key(), first.type(), first.name() + "x", first.yearGroup()));
        assertThat(with(renamed, ROSTER.pupils(), ROSTER.staff()).fingerprint()).isNotEqualTo(SAME);
        assertThat(with(List.of(), ROSTER.pupils(), ROSTER.staff()).fingerprint())
                .isNotEqualTo(SAME);
        RosterSnapshot closed =
                new RosterSnapshot(
                        ROSTER.school(),
                        false,
                        new SchoolNumber(9),
                        ROSTER.groups(),
                        ROSTER.pupils(),
                        ROSTER.staff(),
                        ROSTER.mutated(),
                        ROSTER.generated(),
                        ROSTER.fetched(),
                        ROSTER.completeness());
        assertThat(closed.fingerprint()).isNotEqualTo(SAME);
        assertThat(parts(Group.class)).isEqualTo("key type name yearGroup");
    }

    private static String parts(Class<?> type) {
        return String.join(
                " ",
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    private static String pupils(Pupil pupil) {
        return with(List.of(), List.of(pupil), List.of()).fingerprint();
    }

    private static String staff(StaffMember member) {
        return with(List.of(), List.of(), List.of(member)).fingerprint();
    }

    private static RosterSnapshot with(
            List<Group> groups, List<Pupil> pupils, List<StaffMember> staff) {
        return new RosterSnapshot(
                ROSTER.school(),
                ROSTER.active(),
                ROSTER.mergedInto(),
                groups,
                pupils,
                staff,
                ROSTER.mutated(),
                ROSTER.generated(),
                ROSTER.fetched(),
                ROSTER.completeness());
    }

    private static StaffMember member(
            @org.jspecify.annotations.Nullable String email,
            @org.jspecify.annotations.Nullable LocalDate end,
            Set<Role> roles,
            Set<String> unknown,
            String group,
            String combined) {
        return new StaffMember(
                new PersonId(3),
                eck("c"),
                las("m"),
                name("D", "", "E", ""),
                email,
                end,
                roles,
                unknown,
                List.of(las(group)),
                List.of(las(combined)));
    }

    private static EckId eck(String value) {
        return new EckId(value);
    }

    private static LasKey las(String value) {
        return new LasKey(value);
    }

    private static PersonName name(String call, String prefix, String surname, String initials) {
        return new PersonName(call, prefix, surname, initials);
    }
}
