package nl.beheerportaal.connector.basispoort;

import static nl.beheerportaal.connector.basispoort.PaperSchool.document;
import static nl.beheerportaal.connector.basispoort.PaperSchool.member;
import static nl.beheerportaal.connector.basispoort.PaperSchool.nameOf;
import static nl.beheerportaal.connector.basispoort.PaperSchool.pupil;
import static nl.beheerportaal.connector.basispoort.PaperSchool.pupils;
import static nl.beheerportaal.connector.basispoort.PaperSchool.put;
import static nl.beheerportaal.connector.basispoort.PaperSchool.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.Sanity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// What really happens at a school is believed, however much it changes at once.
class NoFalseAlarmTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 24);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);

    static Stream<String> believed() {
        return cases().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("believed")
    void itIsBelieved(String name) throws IOException {
        ObjectNode school = document();
        Objects.requireNonNull(cases().get(name)).accept(school);
        for (LocalDate day : List.of(AUGUST, NOVEMBER)) {
            assertThat(judged(school, document(), day)).as("%s, %s", name, day).isEmpty();
        }
    }

    @Test
    void aNewSchoolYearIsBelievedInSummer() throws IOException {
        ObjectNode school = document();
        newYear(school);
        put(school, "leerlingen", pupils(school).subList(0, 175));
        assertThat(judged(school, document(), AUGUST)).isEmpty();
    }

    @Test
    void aSmallSchoolWhoseLargeGroupEightLeavesIsBelievedInSummerOnly() throws IOException {
        ObjectNode before = small(14);
        pupils(before).subList(0, 9).forEach(pupil -> pupil.put("jaargroep", "8"));
        ObjectNode now = before.deepCopy();
        put(now, "leerlingen", pupils(now).subList(9, 14));
        assertThat(judged(now, before, AUGUST)).isEmpty();
        assertThat(judged(now, before, NOVEMBER)).containsExactly(new Doubt.FarFewerPupils(14, 5));
    }

    @Test
    void threeChildrenOfOneFamilyMayLeaveASchoolOfNine() throws IOException {
        ObjectNode now = small(9);
        put(now, "leerlingen", pupils(now).subList(3, 9));
        assertThat(judged(now, small(9), NOVEMBER)).isEmpty();
    }

    @Test
    void theOneTeacherOfASmallSchoolMayBeReplaced() throws IOException {
        ObjectNode now = small(9);
        staff(now).forEach(member -> member.put("einddatum", "2026-11-01"));
        now.withArray("/medewerkers").add(member(777, 5, "g"));
        assertThat(judged(now, small(9), NOVEMBER)).isEmpty();
    }

    @Test
    void whatAPersonAcceptedIsNotDoubtedAgain() throws IOException {
        List<String> never =
                List.of("Stale", "OtherSchool", "LastYears", "OlderThanBefore", "KeysMixedUp");
        List<String> doubtedStill = new ArrayList<>();
        for (Map.Entry<String, String> fault : SourceFaults.all().entrySet()) {
            RosterSnapshot roster = readOrNull(fault.getValue());
            if (roster == null
                    || !(Sanity.judged(roster, read(document()), NOVEMBER).completeness()
                            instanceof Completeness.Doubted(var doubts))) {
                continue;
            }
            boolean acceptable = doubts.stream().allMatch(Doubt::personMayAccept);
            assertThat(acceptable)
                    .as(fault.getKey())
                    .isEqualTo(
                            doubts.stream()
                                    .noneMatch(doubt ->
                                            never.contains(doubt.getClass().getSimpleName())));
            if (acceptable && !Sanity.judged(roster, roster, NOVEMBER).isComplete()) {
                doubtedStill.add(fault.getKey());
            }
        }
        assertThat(doubtedStill)
                .as("one number for two people is never right")
                .containsExactly(
                        "a pupil twice", "a pupil who is staff as well", "everybody with number 0");
    }

    private static Map<String, Consumer<ObjectNode>> cases() {
        Map<String, Consumer<ObjectNode>> all = new LinkedHashMap<>();
        all.put("nothing happened", _ -> {});
        all.put("a new school year with as many newcomers", NoFalseAlarmTest::newYear);
        all.put(
                "a class that closes and leaves",
                s -> {
                    put(s, "leerlingen", pupils(s).subList(25, 200));
                    put(s, "groepen", PaperSchool.of(s, "groepen").subList(1, 8));
                });
        all.put(
                "a class that is spread over the others",
                s -> {
                    pupils(s).subList(0, 25).forEach(pupil -> pupil.put("groep", "g2"));
                    put(s, "groepen", PaperSchool.of(s, "groepen").subList(1, 8));
                });
        all.put(
                "a merger that doubles the school",
                s -> {
                    for (int i = 0; i < 200; i++) {
                        s.withArray("/leerlingen").add(pupil(60_000 + i, i, "g"));
                    }
                });
        all.put("another LAS", s -> rekeyed(s, 0));
        all.put("another LAS with other numbers", s -> rekeyed(s, 50_000));
        all.put("nobody has an ECK iD any more", s -> without(s, 1, "eckid"));
        all.put("one in twenty without an ECK iD", s -> without(s, 20, "eckid"));
        all.put(
                "other numbers and no ECK iDs",
                s -> {
                    rekeyed(s, 50_000);
                    without(s, 1, "eckid");
                });
        all.put(
                "prefixes in the surname",
                s ->
                        pupils(s)
                                .forEach(pupil ->
                                        nameOf(pupil)
                                                .put("achternaam", "van der " + surname(pupil))));
        all.put(
                "official names instead of call names",
                s -> pupils(s).forEach(pupil -> nameOf(pupil).put("voornaam", "Johanna Maria")));
        all.put(
                "everything in capitals",
                s ->
                        pupils(s)
                                .forEach(pupil ->
                                        nameOf(pupil)
                                                .put(
                                                        "achternaam",
                                                        surname(pupil).toUpperCase(Locale.ROOT))));
        all.put(
                "next year’s groups beside this year’s",
                s -> {
                    for (int year = 1; year <= 8; year++) {
                        s.withArray("/groepen")
                                .addObject()
                                .put("lasKey", "n" + year)
                                .put("naam", "N" + year);
                    }
                });
        all.put(
                "a third of the staff ended",
                s ->
                        staff(s).subList(0, 5)
                                .forEach(member -> member.put("einddatum", "2026-07-31")));
        all.put(
                "one pupil twice under two numbers",
                s -> s.withArray("/leerlingen").add(pupils(s).getFirst().deepCopy().put("id", 99)));
        all.put(
                "two pupils in a group that is not there",
                s -> pupils(s).subList(0, 2).forEach(pupil -> pupil.put("groep", "weg")));
        all.put(
                "an answer of before the weekend",
                s ->
                        ((ObjectNode) s.get("metaResult"))
                                .put(
                                        "generationTimestamp",
                                        PaperSchool.NOW.minus(Duration.ofDays(3)).toString()));
        return all;
    }

    private static void newYear(ObjectNode school) {
        List<ObjectNode> all = new ArrayList<>();
        for (ObjectNode pupil : pupils(school)) {
            int year = Integer.parseInt(pupil.get("jaargroep").stringValue()) + 1;
            if (year <= 8) {
                all.add(pupil.put("jaargroep", "" + year).put("groep", "g" + year));
            }
        }
        for (int i = 0; i < 25; i++) {
            all.add(pupil(70_000 + i, i, "g"));
        }
        put(school, "leerlingen", all);
        PaperSchool.of(school, "groepen")
                .forEach(group -> group.put("naam", group.get("naam").stringValue() + " 26-27"));
    }

    private static void rekeyed(ObjectNode school, long by) {
        for (ObjectNode group : PaperSchool.of(school, "groepen")) {
            group.put("lasKey", "e-" + group.get("lasKey").stringValue());
        }
        for (ObjectNode pupil : pupils(school)) {
            pupil.put("id", pupil.get("id").longValue() + by);
            pupil.put("lasKey", "e-" + pupil.get("lasKey").stringValue());
            pupil.put("groep", "e-" + pupil.get("groep").stringValue());
        }
    }

    private static void without(ObjectNode school, int every, String field) {
        List<ObjectNode> pupils = pupils(school);
        for (int i = 0; i < pupils.size(); i += every) {
            pupils.get(i).putNull(field);
        }
    }

    private static String surname(ObjectNode pupil) {
        return nameOf(pupil).get("achternaam").stringValue();
    }

    private static ObjectNode small(int pupils) {
        ObjectNode school = document();
        put(school, "leerlingen", pupils(school).subList(20, 20 + pupils));
        put(school, "medewerkers", staff(school).subList(0, 1));
        put(school, "groepen", PaperSchool.of(school, "groepen").subList(0, 2));
        return school;
    }

    private static List<Doubt> judged(ObjectNode now, ObjectNode before, LocalDate day)
            throws IOException {
        RosterSnapshot judged = Sanity.judged(read(now), read(before), day);
        return switch (judged.completeness()) {
            case Completeness.Complete _ -> List.of();
            case Completeness.Doubted(var doubts) -> doubts;
            case Completeness.Incomplete(var defects) ->
                    throw new AssertionError("incomplete: " + defects);
        };
    }

    private static RosterSnapshot read(ObjectNode school) throws IOException {
        return PaperSchool.read(school.toString());
    }

    private static @Nullable RosterSnapshot readOrNull(String body) {
        try {
            RosterSnapshot roster = PaperSchool.read(body);
            return roster.isComplete() && roster.isOpen() ? roster : null;
        } catch (tools.jackson.core.JacksonException | IOException unreadable) {
            return null;
        }
    }
}
