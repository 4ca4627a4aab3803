package nl.basispoortsimulator.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.basispoortsimulator.apps.Http.Answer;
import nl.basispoortsimulator.apps.SimulatorRunning;
import nl.basispoortsimulator.apps.SmallWorld;
import nl.basispoortsimulator.server.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Groups and who is in them, over a real socket.
@SimulatorRunning
class ScimGroupTest {

    private static final String EXTENSION =
            "urn:ietf:params:scim:schemas:extension:beheerportaal:2.0:Group";

    @Autowired private Addresses addresses;
    private ScimBase vlier = ScimBase.of("", SmallWorld.VLIER);

    @BeforeEach
    void base() {
        vlier = ScimBase.of(addresses.http(), SmallWorld.VLIER);
    }

    @Test
    void aGroupKeepsItsTypeYearAndNameThroughARename() {
        Answer made =
                vlier.http()
                        .post(
                                "/Groups",
                                """
                                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group","%s"],"displayName":"5A",
                                 "externalId":"bp-g-1","%s":{"groupType":"class","jaargroep":"5",
                                 "schoolYear":"2026-2027"}}
                                """
                                        .formatted(EXTENSION, EXTENSION));
        String id = made.json().path("id").asString();
        vlier.patch(
                "/Groups/" + id, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"6A\"}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode group = vlier.list("Groups", "externalId eq \"bp-g-1\"").path("Resources").path(0);
        assertThat(group.path("displayName").asString()).isEqualTo("6A");
        assertThat(group.path(EXTENSION).path("groupType").asString()).isEqualTo("class");
        assertThat(group.path(EXTENSION).path("schoolYear").asString()).isEqualTo("2026-2027");
        assertThat(
                        vlier.http()
                                .post(
                                        "/Groups",
                                        """
                                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
                                         "displayName":"andere","externalId":"bp-g-1"}
                                        """)
                                .status())
                .isEqualTo(409);
    }

    @Test
    void membersAreAddedAndTakenOutOneByOne() {
        String group = newGroup();
        String one = vlier.createdId();
        String two = vlier.createdId();

        vlier.patch("/Groups/" + group, addMember(one));
        vlier.patch("/Groups/" + group, addMember(two), addMember(one));
        assertThat(members(group)).containsExactly(one, two);

        Answer removed =
                vlier.patch(
                        "/Groups/" + group,
                        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + one + "\\\"]\"}");
        assertThat(removed.status()).isEqualTo(200);
        assertThat(members(group)).containsExactly(two);
        assertThat(vlier.http().get("/Users/" + one).json().has("groups")).isFalse();
    }

    @Test
    void aStrangerCannotBeAMember() {
        Answer refused = vlier.patch("/Groups/" + newGroup(), addMember("nobody"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("scimType").asString()).isEqualTo("invalidValue");
    }

    @Test
    void someoneDeletedLeavesTheirGroups() {
        String group = newGroup();
        String one = vlier.createdId();
        vlier.patch("/Groups/" + group, addMember(one));

        vlier.http().delete("/Users/" + one);

        assertThat(members(group)).isEmpty();
    }

    @Test
    void aDeletedGroupLeavesItsMembers() {
        String group = newGroup();
        String one = vlier.createdId();
        vlier.patch("/Groups/" + group, addMember(one));

        assertThat(vlier.http().delete("/Groups/" + group).status()).isEqualTo(204);

        assertThat(vlier.http().get("/Groups/" + group).status()).isEqualTo(404);
        assertThat(vlier.http().get("/Users/" + one).json().has("groups")).isFalse();
    }

    private String newGroup() {
        return vlier.http()
                .post(
                        "/Groups",
                        """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Plusklas"}
                        """)
                .json()
                .path("id")
                .asString();
    }

    private List<String> members(String group) {
        List<String> ids = new ArrayList<>();
        vlier.http()
                .get("/Groups/" + group + "?attributes=members")
                .json()
                .path("members")
                .forEach(member -> ids.add(member.path("value").asString()));
        return ids;
    }

    private static String addMember(String id) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}";
    }
}
