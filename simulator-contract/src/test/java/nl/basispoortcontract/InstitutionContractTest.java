package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import nl.basispoortcontract.Caller.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The reading endpoints of the institutions API (basispoort.md §1.2, rows 1 to 9 and 14), field by
/// field (§1.3).
class InstitutionContractTest extends Contract {
    @Test
    void institutionsIsABareArrayOfIds() {
        assertThat(numbers(get(INSTITUTIONS, Shapes.IDS))).contains(schoolId());
    }

    @Test
    void anInstitutionIsItsWholeRosterInOneAnswer() {
        JsonNode roster = get(school(), Shapes.OVERVIEW);
        assertThat(roster.path("leerlingen")).isNotEmpty();
        assertThat(roster.path("medewerkers")).isNotEmpty();
        assertThat(roster.path("groepen")).isNotEmpty();
    }

    @Test
    void groupsPupilsAndStaffReadApartAreThoseOfTheWholeRoster() {
        JsonNode roster = get(school(), Shapes.OVERVIEW);
        JsonNode groups = get(school() + "/groepen", Shapes.GROUPS);
        assertThat(groups.path("groepen")).isEqualTo(roster.path("groepen"));
        assertThat(groups.path("subgroepen")).isEqualTo(roster.path("subgroepen"));
        assertThat(get(school() + "/leerlingen", Shapes.PUPILS).path("leerlingen"))
                .isEqualTo(roster.path("leerlingen"));
        assertThat(get(school() + "/staf", Shapes.STAFF).path("medewerkers"))
                .isEqualTo(roster.path("medewerkers"));
    }

    @Test
    void nobodyIsInARosterTwiceAndARoleIsNamedOnce() {
        JsonNode roster = get(school(), Shapes.OVERVIEW);
        assertThat(each(roster.path("leerlingen")).stream().map(each -> each.path("id").asLong()))
                .doesNotHaveDuplicates();
        assertThat(each(roster.path("medewerkers")).stream().map(each -> each.path("id").asLong()))
                .doesNotHaveDuplicates();
        for (JsonNode member : each(roster.path("medewerkers"))) {
            assertThat(each(member.path("rollen"))).as("a set").doesNotHaveDuplicates();
        }
    }

    @Test
    void detailsHoldAddressAndKeys() {
        get(school() + "/details", Shapes.DETAILS);
    }

    @Test
    void refIsABareJsonStringAndTheOneInTheDetails() {
        JsonNode ref = get(school() + "/ref", Shape.string("[0-9a-fA-F-]{36}"));
        assertThat(get(school() + "/details", Shapes.DETAILS).path("instellingRef")).isEqualTo(ref);
    }

    @Test
    void postReadsTheNamedPupilsByIdAndLeavesOutWhoIsNotThere() {
        List<JsonNode> pupils =
                each(get(school() + "/leerlingen", Shapes.PUPILS).path("leerlingen"));
        JsonNode first = pupils.getFirst();
        JsonNode last = pupils.getLast();
        String ids = "[" + last.path("id") + "," + first.path("id") + ",1]";
        assertThat(posted("/leerlingen", ids)).containsExactlyInAnyOrder(first, last);
        assertThat(posted("/leerlingen", "[]")).isEmpty();
    }

    @Test
    void postReadsTheNamedPupilsByEckId() {
        JsonNode pupil =
                each(get(school() + "/leerlingen", Shapes.PUPILS).path("leerlingen")).stream()
                        .filter(each -> each.path("eckid").isString())
                        .findFirst()
                        .orElseThrow();
        String eckIds = "[" + pupil.path("eckid") + ",\"https://ketenid.nl/niemand\"]";
        assertThat(posted("/leerlingen_eckid", eckIds)).containsExactly(pupil);
        assertThat(posted("/leerlingen_eckid", "[]")).isEmpty();
    }

    @Test
    void aReadingPostChangesNothing() {
        OffsetDateTime before = stamp("mutationTimestamp");
        posted("/leerlingen", "[1]");
        assertThat(stamp("mutationTimestamp")).isEqualTo(before);
    }

    @Test
    void theMutationStandsStillAndIsNoLaterThanTheAnswer() {
        assertThat(stamp("mutationTimestamp")).isEqualTo(stamp("mutationTimestamp"));
        assertThat(stamp("mutationTimestamp")).isBeforeOrEqualTo(stamp("generationTimestamp"));
    }

    /// Each question is one that the school itself answers.
    @ParameterizedTest
    @CsvSource({
        "naam,naam",
        "brincode,brincode",
        "adres,straat",
        "postcode,postcode",
        "plaatsnaam,woonplaats",
        "bestuurscode,bestuurscode"
    })
    void searchFindsASchoolByEachOfItsQuestions(String question, String field) {
        String value = get(school() + "/details", Shapes.DETAILS).path(field).asString("");
        Assumptions.assumeFalse(value.isEmpty(), "this school has no " + field);
        JsonNode found =
                get(
                        "/rest/v2/nawsearch?activeOnly=true&" + question + "=" + encoded(value),
                        Shapes.FOUND);
        assertThat(each(found).stream().map(each -> each.path("id").asLong())).contains(schoolId());
        assertThat(each(found)).allMatch(each -> each.path("actief").asBoolean(false));
    }

    @Test
    void searchWithoutAQuestionFindsEveryActiveSchoolAlsoWithoutPermission() {
        JsonNode active = get("/rest/v2/nawsearch", Shapes.FOUND);
        assertThat(each(active))
                .as("activeOnly is true unless told")
                .allMatch(each -> each.path("actief").asBoolean(false));
        assertThat(each(get("/rest/v2/nawsearch?activeOnly=false", Shapes.FOUND)))
                .hasSizeGreaterThanOrEqualTo(active.size());
        assertThat(each(active).stream().map(each -> each.path("id").asLong()))
                .containsAll(numbers(get(INSTITUTIONS, Shapes.IDS)));
    }

    /// The branch is in the number here, and is not in the details.
    @Test
    void aFoundSchoolHasItsBranchInItsBrin() {
        JsonNode details = get(school() + "/details", Shapes.DETAILS);
        String brin = details.path("brincode").asString("");
        Assumptions.assumeFalse(brin.isEmpty(), "this school has no BRIN");
        JsonNode found =
                each(get("/rest/v2/nawsearch?brincode=" + brin, Shapes.FOUND)).stream()
                        .filter(each -> each.path("id").asLong() == schoolId())
                        .findFirst()
                        .orElseThrow();
        String branch = details.path("dependancecode").asString("");
        assertThat(found.path("brincode").asString())
                .isEqualTo(brin + (branch.isEmpty() ? "00" : branch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/groepen", "/leerlingen", "/staf", "/details", "/ref"})
    void anInstitutionThatDoesNotExistIsAnError(String part) {
        refused(caller.get(INSTITUTIONS + "/1" + part));
    }

    private List<JsonNode> posted(String part, String json) {
        Answer answer = caller.post(school() + part, json);
        return each(checked("POST " + part, answer, Shapes.PUPILS).path("leerlingen"));
    }

    private OffsetDateTime stamp(String name) {
        return OffsetDateTime.parse(
                get(school(), Shapes.OVERVIEW).path("metaResult").path(name).asString());
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
