package nl.beheerportaal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything in the jar has a licence that the publisher can live with. The list of what is in it
/// is made by the build (CycloneDX, also `META-INF/sbom/application.cdx.json` in the jar).
class ComponentsTest {
    /// Free for use in a program that is not given away; EPL-2.0 for libraries that are not
    /// changed.
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "EPL-2.0");

    /// What a component says of itself is not what its jar holds.
    private static final Map<String, String> READ =
            Map.of(
                    // its POM names a licence without a text; LICENSE.txt in the jar is Apache's
                    "org.springframework.session:spring-session-core", "Apache-2.0",
                    "org.springframework.session:spring-session-jdbc", "Apache-2.0");

    @Test
    void everyComponentHasALicenceOfTheList() throws IOException {
        JsonNode components = components();

        assertThat(components.size()).as("the list is that of the whole jar").isGreaterThan(80);
        assertThat(unlicensed(components))
                .as("ask the publisher before a component with another licence goes in the jar")
                .isEmpty();
    }

    @Test
    void whatWasReadByHandIsStillThere() throws IOException {
        Set<String> there = new LinkedHashSet<>();
        components().forEach(component -> there.add(name(component)));

        assertThat(there).containsAll(READ.keySet());
    }

    @Test
    void anotherLicenceOrNoneIsFound() {
        JsonNode planted =
                JsonMapper.shared()
                        .readTree(
                                """
                                [{"group": "a", "name": "strong",
                                  "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
                                 {"group": "b", "name": "silent"},
                                 {"group": "c", "name": "either",
                                  "licenses": [{"license": {"id": "GPL-2.0-only"}},
                                               {"license": {"id": "Apache-2.0"}}]}]
                                """);

        assertThat(unlicensed(planted))
                .containsExactly("a:strong has [AGPL-3.0-only]", "b:silent has []");
    }

    /// Several licences are a choice (Maven's POMs know no *and*): one of the list is enough.
    private static List<String> unlicensed(JsonNode components) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode component : components) {
            Set<String> licences = licences(component);
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                wrong.add(name(component) + " has " + licences);
            }
        }
        return wrong;
    }

    private static Set<String> licences(JsonNode component) {
        String read = READ.get(name(component));
        if (read != null) {
            return Set.of(read);
        }
        Set<String> licences = new LinkedHashSet<>();
        for (JsonNode each : component.path("licenses")) {
            String id = each.at("/license/id").asString("");
            String name = each.at("/license/name").asString("");
            String either = id.isEmpty() ? name : id;
            licences.add(either.isEmpty() ? each.path("expression").asString("") : either);
        }
        return licences;
    }

    private static String name(JsonNode component) {
        return component.path("group").asString("") + ":" + component.path("name").asString("");
    }

    private static JsonNode components() throws IOException {
        try (InputStream list =
                ComponentsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(list)
                    .as("the list is made by: mvn -pl portal generate-resources")
                    .isNotNull();
            return JsonMapper.shared().readTree(list).path("components");
        }
    }
}
