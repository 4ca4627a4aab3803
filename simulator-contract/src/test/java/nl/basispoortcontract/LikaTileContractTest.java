package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Methods and products of the hosted licence office (basispoort.md §1.5).
class LikaTileContractTest extends LikaContract {
    @Test
    void methodsAreAListInAnObject() {
        assertThat(ids(get(office() + "/methode", Shapes.METHODS).path("methodes"))).contains(ID);
        JsonNode method = get(method(), Shapes.METHOD);
        assertThat(method.path("naam").asString()).isEqualTo("Contracttoets");
        assertThat(method.path("url").asString()).isEqualTo(server.tileUrl());
    }

    @Test
    void putChangesAndMakesAndDeleteTakesAwayEachWithAnEmptyAnswer() {
        assertThat(caller.put(method(), tile(ID).replace("Contracttoets", "Anders")).body())
                .isEmpty();
        assertThat(get(method(), Shapes.METHOD).path("naam").asString()).isEqualTo("Anders");
        assertThat(caller.delete(method()).body()).isEmpty();
        assertThat(ids(get(office() + "/methode", Shapes.METHODS).path("methodes")))
                .doesNotContain(ID);
        refused(caller.get(method()));
        refused(caller.delete(method()));
        written(caller.put(method(), tile(ID)));
        get(method(), Shapes.METHOD);
    }

    @Test
    void productsAreAListInAnObjectAndGoWithTheirMethod() {
        makeProduct();
        assertThat(ids(get(method() + "/product", Shapes.PRODUCTS).path("producten")))
                .containsExactly("groep5");
        written(caller.put(product(), tile("groep5").replace("Contracttoets", "Groep 5")));
        assertThat(get(product(), Shapes.PRODUCT).path("naam").asString()).isEqualTo("Groep 5");
        assertThat(caller.delete(product()).body()).isEmpty();
        refused(caller.get(product()));
        makeProduct();
        written(caller.delete(method()));
        refused(caller.get(product()));
    }

    @Test
    void aProductNeedsAnAddressAndAMethodDoesNot() {
        String bare = "{\"id\":\"%s\",\"naam\":\"zonder\"}";
        refused(caller.post(method() + "/product", bare.formatted("groep6")));
        written(caller.put(method(), bare.formatted(ID)));
        assertThat(get(method(), Shapes.METHOD).path("url").asString("")).isEmpty();
    }

    @Test
    void everyFieldComesBackAsItWasWritten() {
        String full =
                ("{\"id\":\"%s\",\"naam\":\"Vol\",\"code\":\"c1\",\"icon\":\"image/png,iVBORw0KGgo=\","
                                + "\"iconUrl\":\"%s\",\"url\":\"%s\",\"tags\":[\"leerkrachtApplicatie\",\"toetsApplicatie\"]}")
                        .formatted(ID, server.tileUrl(), server.tileUrl());
        written(caller.put(method(), full));
        JsonNode back = get(method(), Shapes.METHOD);
        assertThat(back.path("code").asString()).isEqualTo("c1");
        assertThat(back.path("icon").asString()).isEqualTo("image/png,iVBORw0KGgo=");
        assertThat(back.path("iconUrl").asString()).isEqualTo(server.tileUrl());
        assertThat(each(back.path("tags")).stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("leerkrachtApplicatie", "toetsApplicatie");
        written(
                caller.put(
                        method(),
                        full.replace("image/png,iVBORw0KGgo=", "image/svg+xml,PHN2Zy8+")));
        get(method(), Shapes.METHOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a/b\",\"naam\":\"x\"}",
                "{\"id\":\"contracttoets2\"}",
                "{\"id\":\"contracttoets2\",\"naam\":\"x\",\"url\":\"https://vreemd.example/acs\"}",
                "{\"id\":\"contracttoets2\",\"naam\":\"x\",\"icon\":\"data:image/png;base64,AAAA\"}",
                "{\"id\":\"contracttoets2\",\"naam\":\"x\",\"tags\":[\"spelApplicatie\"]}",
                "{\"id\":\"contracttoets2\",\"naam\":"
            })
    void aTileThatBreaksTheRulesIsRefused(String tile) {
        refused(caller.post(office() + "/methode", tile));
    }

    @Test
    void anotherPublishersOfficeIsClosed() {
        refused(caller.get("/hosted-lika/management/lika/een-ander/methode"));
    }

    private static java.util.List<String> ids(JsonNode tiles) {
        return each(tiles).stream().map(tile -> tile.path("id").asString()).toList();
    }
}
