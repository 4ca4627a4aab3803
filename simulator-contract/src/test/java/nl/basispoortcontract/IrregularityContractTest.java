package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Everything that may be empty is empty for once, and the answer still has its shape
/// (basispoort.md §1.3). Needs a server that can be steered.
class IrregularityContractTest extends Contract {
    private static final String SCHOOL = INSTITUTIONS + "/127660";
    private static final String NAMELESS =
            "\"given\":\"\",\"prefix\":\"\",\"surname\":\"\",\"initials\":\"\",\"eckId\":\"\",\"lasKey\":\"\",\"group\":\"\"";

    @BeforeEach
    @AfterEach
    void asItWas() {
        steer("/reset", "{}");
    }

    @Test
    void aPupilMayHaveNothingButAnId() {
        JsonNode pupil = get(SCHOOL, Shapes.OVERVIEW).at("/leerlingen/40");
        change("pupils", pupil, NAMELESS + ",\"yearGroup\":\"\"");
        JsonNode bare = find("leerlingen", pupil);
        assertThat(bare.path("persoonsgegevens").valueStream()).allMatch(JsonNode::isNull);
        for (String field : new String[] {"eckid", "lasKey", "jaargroep", "groep"}) {
            assertThat(bare.path(field).asString("")).as(field).isEmpty();
        }
        assertThat(bare.path("id").isIntegralNumber()).isTrue();
    }

    @Test
    void aMemberOfStaffMayHaveNothingButAnId() {
        JsonNode member = get(SCHOOL, Shapes.OVERVIEW).at("/medewerkers/3");
        change("staff", member, NAMELESS + ",\"email\":\"\",\"endDate\":\"\",\"roles\":[]");
        JsonNode bare = find("medewerkers", member);
        assertThat(bare.path("persoonsgegevens").valueStream()).allMatch(JsonNode::isNull);
        assertThat(bare.path("rollen")).isEmpty();
        assertThat(bare.path("groepen")).isEmpty();
        assertThat(bare.path("einddatum").asString("")).isEmpty();
    }

    @Test
    void anEndDateIsADayAndAnUnknownRoleAString() {
        JsonNode member = get(SCHOOL, Shapes.OVERVIEW).at("/medewerkers/3");
        change("staff", member, "\"endDate\":\"2026-08-01\",\"roles\":[\"Onbekend\",\"Inval\"]");
        JsonNode changed = find("medewerkers", member);
        assertThat(changed.path("einddatum").asString()).isEqualTo("2026-08-01");
        assertThat(each(changed.path("rollen")).stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("Onbekend", "Inval");
    }

    @Test
    void aBrinMayBeAnEmptyString() {
        JsonNode details = get(INSTITUTIONS + "/118377/details", Shapes.DETAILS);
        assertThat(details.path("brincode").asString("?")).isEmpty();
    }

    @Test
    void theMutationMovesOnARealChangeOnly() {
        OffsetDateTime before = mutated();
        JsonNode pupil = get(SCHOOL, Shapes.OVERVIEW).at("/leerlingen/40");
        String name = pupil.at("/persoonsgegevens/achternaam").asString();
        change("pupils", pupil, "\"surname\":\"" + name + "\"");
        assertThat(mutated()).as("the same name again").isEqualTo(before);
        change("pupils", pupil, "\"surname\":\"Anders\"");
        assertThat(mutated()).isAfter(before);
    }

    @Test
    void aMergedSchoolIsClosedAndNamesTheOneThatGoesOn() {
        steer("/schools/118377/scenario", "{\"name\":\"merger\",\"other\":131204}");
        JsonNode roster = get(INSTITUTIONS + "/118377", Shapes.OVERVIEW);
        assertThat(roster.path("actief").asBoolean(true)).isFalse();
        assertThat(roster.path("gefuseerdNaar").asLong()).isEqualTo(131204);
        JsonNode details = get(INSTITUTIONS + "/118377/details", Shapes.DETAILS);
        assertThat(details.path("gefuseerdNaar").asLong()).isEqualTo(131204);
        assertThat(details.path("actief").asBoolean(true)).isFalse();
    }

    private void change(String kind, JsonNode person, String fields) {
        String path = "/schools/127660/" + kind + "/" + person.path("id").asLong();
        patch(path, "{" + fields + "}");
    }

    private JsonNode find(String list, JsonNode person) {
        return each(get(SCHOOL, Shapes.OVERVIEW).path(list)).stream()
                .filter(each -> each.path("id").equals(person.path("id")))
                .findFirst()
                .orElseThrow();
    }

    private OffsetDateTime mutated() {
        return OffsetDateTime.parse(
                get(SCHOOL, Shapes.OVERVIEW).at("/metaResult/mutationTimestamp").asString());
    }
}
