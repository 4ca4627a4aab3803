package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import org.junit.jupiter.api.Test;

/// Answers as `basispoort.md` §1.3 describes them, written by hand, to the words of the core.
class BasispoortTranslatorTest {
    private static final SchoolNumber SCHOOL = new SchoolNumber(4711);
    private static final Instant FETCHED = Instant.parse("2026-11-23T09:00:00Z");
    private static final String META =
            "\"metaResult\":{\"mutationTimestamp\":\"2026-11-20T02:00:00+01:00\","
                    + "\"generationTimestamp\":\"2026-11-23T08:59:59.5Z\"}";

    private final BasispoortCodec codec = new BasispoortCodec(new Unknowns());

    @Test
    void everythingBasispoortSaysIsTakenOver() {
        RosterSnapshot roster =
                roster(
                        """
                        {"groepen":[{"lasKey":"g1","naam":"5A","jaargroep":"5","omschrijving":null}],
                         "subgroepen":[{"lasKey":"s1","naam":"Plus","jaargroep":null}],
                         "leerlingen":[{"id":157480,"eckid":"https://ketenid.nl/201703/abc","lasKey":"l1",
                           "persoonsgegevens":{"achternaam":"Meer","voornaam":"Daan","voorvoegsel":"van der","voorletters":"D.J."},
                           "jaargroep":"5","groep":"g1","subgroepen":["s1"]}],
                         "medewerkers":[{"id":127660,"eckid":null,"lasKey":"m1",
                           "persoonsgegevens":{"achternaam":"Vries","voornaam":"Marieke","voorvoegsel":"de","voorletters":"M."},
                           "emailadres":"m@school.example","einddatum":"2027-07-31",
                           "rollen":["Leerkracht","ICTCoordinator","Conrector"],"groepen":["g1"],"subgroepen":["s1"]}],
                         "actief":true,"gefuseerdNaar":null,%s}
                        """
                                .formatted(META));
        assertThat(roster.completeness()).isEqualTo(Completeness.complete());
        assertThat(roster.groups())
                .extracting(group -> group.type())
                .containsExactly(GroupType.HOME, GroupType.COMBINED);
        Pupil daan = roster.pupils().getFirst();
        assertThat(daan.name()).isEqualTo(new PersonName("Daan", "van der", "Meer", "D.J."));
        assertThat(daan.eckId()).isEqualTo(new EckId("https://ketenid.nl/201703/abc"));
        assertThat(daan.yearGroup()).isEqualTo(YearGroup.of(5));
        assertThat(daan.homeGroup()).isEqualTo(new LasKey("g1"));
        assertThat(daan.combinedGroups()).containsExactly(new LasKey("s1"));
        StaffMember marieke = roster.staff().getFirst();
        assertThat(marieke.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.ICT_COORDINATOR);
        assertThat(marieke.unknownRoles()).containsExactly("Conrector");
        assertThat(marieke.endDate()).isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(marieke.email()).isEqualTo("m@school.example");
        assertThat(roster.mutated()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
        assertThat(roster.generated()).isEqualTo(Instant.parse("2026-11-23T08:59:59.500Z"));
        assertThat(roster.fetched()).isEqualTo(FETCHED);
    }

    @Test
    void whatMayBeMissingMayBeMissing() {
        RosterSnapshot roster =
                roster(
                        whole(
                                "{\"id\":1,\"persoonsgegevens\":{\"voornaam\":\".\"}},"
                                        + "{\"id\":2,\"eckid\":\"\",\"lasKey\":\" \",\"persoonsgegevens\":{},"
                                        + "\"jaargroep\":\"\",\"groep\":null,\"subgroepen\":null}",
                                "{\"id\":3,\"persoonsgegevens\":{},\"emailadres\":\"\",\"rollen\":null}"));
        assertThat(roster.isComplete()).isTrue();
        assertThat(roster.pupils())
                .allSatisfy(pupil -> {
                    assertThat(pupil.name().isEmpty()).isTrue();
                    assertThat(pupil.eckId()).isNull();
                    assertThat(pupil.lasKey()).isNull();
                    assertThat(pupil.yearGroup()).isNull();
                    assertThat(pupil.homeGroup()).isNull();
                });
        assertThat(roster.staff().getFirst().email()).isNull();
        assertThat(roster.staff().getFirst().roles()).isEmpty();
    }

    @Test
    void everyMissingListIsADefect() {
        assertThat(defects("{\"actief\":true," + META + "}"))
                .contains(
                        "groepen is missing",
                        "subgroepen is missing",
                        "leerlingen is missing",
                        "medewerkers is missing");
    }

    @Test
    void missingTimesAreADefect() {
        String lists =
                "{\"groepen\":[],\"subgroepen\":[],\"leerlingen\":[],\"medewerkers\":[],\"actief\":true";
        assertThat(defects(lists + "}")).containsExactly("metaResult is missing");
        assertThat(defects(lists + ",\"metaResult\":{\"mutationTimestamp\":\"gisteren\"}}"))
                .containsExactly(
                        "mutationTimestamp is missing or no date-time",
                        "generationTimestamp is missing or no date-time");
        assertThat(
                        defects(
                                "{\"groepen\":[],\"subgroepen\":[],\"leerlingen\":[],\"medewerkers\":[],"
                                        + META
                                        + "}"))
                .containsExactly("actief is missing");
    }

    @Test
    void peopleWithoutANumberAreADefect() {
        assertThat(
                        defects(
                                whole(
                                        "{\"persoonsgegevens\":{}},null,{\"id\":7,\"persoonsgegevens\":{}},"
                                                + "{\"id\":7,\"persoonsgegevens\":{}},{\"id\":8,\"persoonsgegevens\":{}},{\"id\":9}",
                                        "{\"id\":8,\"persoonsgegevens\":{}},{\"id\":6,\"persoonsgegevens\":{},\"einddatum\":\"ooit\"}")))
                .containsExactlyInAnyOrder(
                        "leerlingen: somebody has no id",
                        "leerlingen holds an empty place",
                        "person 9 has no persoonsgegevens",
                        "person 6 has an einddatum that is no date");
    }

    @Test
    void aThousandEqualDefectsAreToldOnceAndCounted() {
        String nobody = "{\"persoonsgegevens\":{}},".repeat(999) + "{\"persoonsgegevens\":{}}";
        List<String> defects = defects(whole(nobody, ""));
        assertThat(defects).hasSize(21);
        assertThat(defects.getLast()).isEqualTo("and 980 more");
    }

    @Test
    void aPupilMayPointToAGroupTheListLacks() throws IOException {
        var translated =
                BasispoortTranslator.roster(
                        SCHOOL,
                        wire(whole("{\"id\":1,\"persoonsgegevens\":{},\"groep\":\"weg\"}", "")),
                        FETCHED);
        assertThat(translated.roster().isComplete()).isTrue();
        assertThat(translated.roster().pupils().getFirst().homeGroup())
                .isEqualTo(new LasKey("weg"));
        assertThat(translated.notes())
                .containsExactly("1 pupils point to a group that is not on the list");
    }

    @Test
    void aMergedSchoolSaysInto() {
        RosterSnapshot roster =
                roster(
                        whole("", "")
                                .replace(
                                        "\"actief\":true",
                                        "\"actief\":false,\"gefuseerdNaar\":99"));
        assertThat(roster.active()).isFalse();
        assertThat(roster.mergedInto()).isEqualTo(new SchoolNumber(99));
    }

    @Test
    void unknownFieldsArePassedOverAndCounted() {
        roster(whole("{\"id\":1,\"persoonsgegevens\":{},\"geboortedatum\":{\"a\":[1]}}", ""));
        roster(whole("{\"id\":1,\"persoonsgegevens\":{},\"geboortedatum\":null}", ""));
        assertThat(codec.unknownFields()).containsEntry("Leerling.geboortedatum", 2L);
    }

    @Test
    void aStaffListWithADefectAdmitsNobody() throws IOException {
        BasispoortWire.Staf staf =
                codec.reader(BasispoortWire.Staf.class)
                        .read(stream("{\"medewerkers\":[{\"persoonsgegevens\":{}}]}"));
        assertThat(BasispoortTranslator.staff(staf).defects()).hasSize(1);
    }

    @Test
    void detailsAreJoinedAndEmptyWhereNothingIsSaid() throws IOException {
        SchoolDetails details =
                BasispoortTranslator.details(
                        SCHOOL,
                        codec.reader(BasispoortWire.Details.class)
                                .read(
                                        stream(
                                                """
                                                {"naam":"De Regenboog","straat":"Dorpsstraat","huisnummer":"1","huisnummertoevoeging":"a",
                                                 "brincode":"","actief":true}
                                                """)));
        assertThat(details.street()).isEqualTo("Dorpsstraat 1a");
        assertThat(details.brin()).isEmpty();
        assertThat(details.town()).isEmpty();
        assertThat(details.active()).isTrue();
    }

    private static String whole(String pupils, String staff) {
        return "{\"groepen\":[],\"subgroepen\":[],\"leerlingen\":["
                + pupils
                + "],\"medewerkers\":["
                + staff
                + "],\"actief\":true,"
                + META
                + "}";
    }

    private List<String> defects(String json) {
        return assertInstanceOf(Completeness.Incomplete.class, roster(json).completeness())
                .defects();
    }

    private RosterSnapshot roster(String json) {
        try {
            return BasispoortTranslator.roster(SCHOOL, wire(json), FETCHED).roster();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private BasispoortWire.Overzicht wire(String json) throws IOException {
        return codec.reader(BasispoortWire.Overzicht.class).read(stream(json));
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
