package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// A method of the test's own in the licence office, there before each test and gone after it.
abstract class LikaContract extends Contract {
    static final String ID = "contracttoets";

    @BeforeEach
    void aMethodOfOurOwn() {
        caller.delete(method());
        var answer = caller.post(office() + "/methode", tile(ID));
        written(answer);
        assertThat(answer.body()).isEmpty();
    }

    @AfterEach
    void away() {
        caller.delete(method());
    }

    final String method() {
        return office() + "/methode/" + ID;
    }

    final String product() {
        return method() + "/product/groep5";
    }

    final void makeProduct() {
        written(caller.post(method() + "/product", tile("groep5")));
    }

    /// A whole tile, with explicit nulls where nothing needs to be.
    final String tile(String id) {
        return ("{\"id\":\"%s\",\"naam\":\"Contracttoets\",\"code\":null,\"icon\":null,\"iconUrl\":null,"
                        + "\"url\":\"%s\",\"tags\":[]}")
                .formatted(id, server.tileUrl());
    }

    /// The first three people of the school, ascending.
    final List<JsonNode> people() {
        return each(get(school() + "/staf", Shapes.STAFF).path("medewerkers")).stream()
                .filter(member -> member.path("eckid").isString())
                .sorted(java.util.Comparator.comparingLong(member -> member.path("id").asLong()))
                .limit(3)
                .toList();
    }
}
