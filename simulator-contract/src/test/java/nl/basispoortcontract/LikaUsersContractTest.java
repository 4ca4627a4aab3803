package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Who has which tile (basispoort.md §1.5). The same five calls for a method and for a product, by
/// id and by ECK iD, and the two that grant and revoke many at once.
class LikaUsersContractTest extends LikaContract {
    private long first;
    private long second;
    private long third;
    private String eckId = "";

    @BeforeEach
    void someProductAndPeople() {
        makeProduct();
        List<JsonNode> people = people();
        first = people.get(0).path("id").asLong();
        second = people.get(1).path("id").asLong();
        third = people.get(2).path("id").asLong();
        eckId = people.get(0).path("eckid").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/product/groep5"})
    void aListIsSortedAndUnknownIdsVanishSilently(String part) {
        String users = method() + part + "/gebruiker";
        assertThat(caller.put(users, named(third, 1, first)).body()).isEmpty();
        assertThat(list(users)).containsExactly(first, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/product/groep5"})
    void putReplacesAddlistAddsRemovelistIgnoresWhoIsAbsentDeleteEmpties(String part) {
        String users = method() + part + "/gebruiker";
        written(caller.put(users, named(first, second)));
        written(caller.put(users, named(third)));
        assertThat(list(users)).containsExactly(third);
        assertThat(caller.post(users + "/addlist", named(second, third)).body()).isEmpty();
        assertThat(list(users)).containsExactly(second, third);
        assertThat(caller.post(users + "/removelist", named(third, first, 1)).body()).isEmpty();
        assertThat(list(users)).containsExactly(second);
        assertThat(caller.delete(users).body()).isEmpty();
        assertThat(list(users)).isEmpty();
    }

    /// Never tried by the source's author: the calls are certain, their effect is likely.
    @ParameterizedTest
    @ValueSource(strings = {"", "/product/groep5"})
    void eckIdsHaveAListOfTheirOwnWithTheSameFiveCalls(String part) {
        String users = method() + part + "/gebruiker_eckid";
        String one =
                "{\"gebruikers\":["
                        + eckUser(eckId)
                        + ","
                        + eckUser("https://ketenid.nl/niemand")
                        + "]}";
        written(caller.post(users + "/addlist", one));
        assertThat(eckIds(users)).containsExactly(eckId);
        assertThat(list(method() + part + "/gebruiker")).isEmpty();
        written(caller.post(users + "/removelist", one));
        assertThat(eckIds(users)).isEmpty();
        written(caller.put(users, one));
        assertThat(eckIds(users)).containsExactly(eckId);
        written(caller.delete(users));
        assertThat(eckIds(users)).isEmpty();
    }

    @Test
    void permissionsAreGrantedAndRevokedForMethodsAndProductsByIdAndByEckId() {
        String order =
                "{\"methodes\":[\"%s\"],\"producten\":[\"groep5\"],\"gebruikers\":[%d,1],\"gebruikerEckIds\":[%s]}"
                        .formatted(ID, second, eckUser(eckId));
        assertThat(caller.post(office() + "/permissions/grant", order).body()).isEmpty();
        for (String tile : List.of(method(), product())) {
            assertThat(list(tile + "/gebruiker")).containsExactly(second);
            assertThat(eckIds(tile + "/gebruiker_eckid")).containsExactly(eckId);
        }
        assertThat(caller.post(office() + "/permissions/revoke", order).body()).isEmpty();
        written(caller.post(office() + "/permissions/revoke", order));
        for (String tile : List.of(method(), product())) {
            assertThat(list(tile + "/gebruiker")).isEmpty();
            assertThat(eckIds(tile + "/gebruiker_eckid")).isEmpty();
        }
    }

    @Test
    void aTileThatDoesNotExistHasNoList() {
        refused(caller.get(office() + "/methode/bestaatniet/gebruiker"));
        refused(caller.get(method() + "/product/bestaatniet/gebruiker"));
    }

    private List<Long> list(String users) {
        return numbers(get(users, Shapes.USERS).path("gebruikers"));
    }

    private List<String> eckIds(String users) {
        return each(get(users, Shapes.ECK_USERS).path("gebruikers")).stream()
                .map(user -> user.path("eckId").asString())
                .toList();
    }

    private String eckUser(String of) {
        return "{\"instellingId\":" + schoolId() + ",\"eckId\":\"" + of + "\"}";
    }

    private static String named(long... ids) {
        return Arrays.stream(ids)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "{\"gebruikers\":[", "]}"));
    }
}
