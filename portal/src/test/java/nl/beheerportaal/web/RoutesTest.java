package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.PortalOnPaper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// Every address of the pages, and who gets what there.
class RoutesTest {
    /// Open to everybody.
    private static final Set<String> OPEN =
            Set.of(
                    "GET /inloggen",
                    "POST /taal",
                    "* /error",
                    "GET /robots.txt",
                    "GET /.well-known/security.txt");

    /// Of every school itself.
    private static final Set<String> OWN =
            Set.of("GET /", "GET /account", "GET /geschiedenis", "GET /terug");

    /// Of one app of a school; another school's is not there.
    private static final Set<String> APP =
            Set.of(
                    "GET /apps/{app}",
                    "POST /apps/{app}/nog-een-keer",
                    "POST /apps/{app}/opnieuw",
                    "POST /apps/{app}/ophalen",
                    "GET /apps/{app}/wijze",
                    "POST /apps/{app}/wijze",
                    "GET /apps/{app}/koppelen",
                    "POST /apps/{app}/koppelen/automatisch",
                    "POST /apps/{app}/koppelen/koppelingen",
                    "POST /apps/{app}/koppelen/bundels",
                    "POST /apps/{app}/koppelen/ontkoppelingen",
                    "POST /apps/{app}/koppelen/niet-dezelfde",
                    "POST /apps/{app}/koppelen/mag-weg",
                    "POST /apps/{app}/koppelen/toch-niet-weg",
                    "POST /apps/{app}/koppelen/ongedaan",
                    "POST /apps/{app}/koppelen/verder",
                    "GET /apps/{app}/leerlingen",
                    "POST /apps/{app}/leerlingen/niet-mee",
                    "POST /apps/{app}/leerlingen/toch-mee",
                    "POST /apps/{app}/leerlingen/groepen",
                    "POST /apps/{app}/leerlingen/iedereen",
                    "POST /apps/{app}/leerlingen/subgroepen",
                    "POST /apps/{app}/leerlingen/verder",
                    "GET /apps/{app}/docenten",
                    "POST /apps/{app}/docenten/keuze",
                    "POST /apps/{app}/docenten/iedereen",
                    "POST /apps/{app}/docenten/behoud",
                    "POST /apps/{app}/docenten/verder",
                    "GET /apps/{app}/controleren",
                    "POST /apps/{app}/controleren",
                    "GET /apps/{app}/controleren/verwijderen.csv",
                    "GET /apps/{app}/veranderingen",
                    "POST /apps/{app}/veranderingen",
                    "POST /apps/{app}/veranderingen/keuze",
                    "POST /apps/{app}/veranderingen/laten-staan",
                    "POST /apps/{app}/veranderingen/akkoord",
                    "GET /apps/{app}/veranderingen/verwijderen.csv",
                    "GET /apps/{app}/synchronisaties/{run}/terugdraaien",
                    "POST /apps/{app}/synchronisaties/{run}/terugdraaien",
                    "GET /apps/{app}/synchronisaties/{run}/terugdraaien/verwijderen.csv",
                    "GET /apps/{app}/synchronisaties/{run}",
                    "GET /apps/{app}/synchronisaties/{run}/uitkomsten.csv");

    private static final Map<String, String> FORM =
            Map.of("account", "a-1001", "persoon", "1001", "bundel", "ACCENT", "wijze", "alles");

    private static PortalOnPaper portal;

    @BeforeAll
    static void open() {
        portal = new PortalOnPaper();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void everyAddressIsInTheTable() {
        Set<String> known = new TreeSet<>(OPEN);
        known.addAll(OWN);
        known.addAll(APP);
        Set<String> found = new TreeSet<>();
        portal.routes().getHandlerMethods().keySet().forEach(info -> found.addAll(names(info)));
        assertThat(found)
                .as("an address that is not in the table is not tried by the tests below")
                .isEqualTo(known);
    }

    @Test
    void whoHasNotSignedInMeetsTheDoorEverywhere() {
        Browser nobody = new Browser(portal, null);
        for (String route : all(OWN, APP)) {
            MockHttpServletResponse answer = ask(nobody, route);
            boolean door =
                    answer.getStatus() == 303
                            && String.valueOf(answer.getHeader("Location")).startsWith("/inloggen");
            boolean forbidden = route.startsWith("POST") && answer.getStatus() == 403;
            assertThat(door || forbidden).as(route + " " + answer.getStatus()).isTrue();
        }
    }

    @Test
    void anotherSchoolsAppIsNotThere() {
        Browser stranger = new Browser(portal, PortalOnPaper.stranger());
        stranger.get("/inloggen");
        String token = stranger.get("/").page().select("input[name=_csrf]").val();
        for (String route : APP) {
            MockHttpServletResponse answer = ask(stranger, route, token);
            assertThat(answer.getStatus()).as(route).isEqualTo(404);
        }
    }

    @Test
    void anAppNobodyHeardOfIsNotThere() {
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        for (String app : List.of("rekenblobs", "Taalblobs", "..", "x'y", "a%2Fb")) {
            MockHttpServletResponse answer =
                    joost.request(HttpMethod.GET, "/apps/" + app.replace("'", "%27"), Map.of());
            assertThat(answer.getStatus()).as(app).isIn(400, 404);
        }
    }

    @Test
    void noFormIsBelievedWithoutItsToken() {
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        for (String route : all(APP, Set.of("POST /taal", "POST /uitloggen"))) {
            if (route.startsWith("POST")) {
                assertThat(ask(joost, route).getStatus()).as(route).isEqualTo(403);
            }
        }
    }

    @Test
    void everyAnswerIsStrict() {
        Browser nobody = new Browser(portal, null);
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        Browser stranger = new Browser(portal, PortalOnPaper.stranger());
        Set<String> routes = all(all(OWN, APP), OPEN);
        routes.addAll(
                List.of(
                        "POST /uitloggen",
                        "GET /onbekend",
                        "GET /apps/onbekend",
                        "GET /actuator/env",
                        "GET /apps/a%2Fb",
                        "GET /apps/a;b",
                        "PUT /account",
                        "OPTIONS /account",
                        "HEAD /account",
                        "DELETE /apps/{app}"));
        for (String route : routes) {
            String each = route.replace("*", "GET");
            strict(route + " by nobody", ask(nobody, each));
            strict(route + " by a coordinator", ask(joost, each));
            strict(route + " by another school", ask(stranger, each));
        }
    }

    private static void strict(String what, MockHttpServletResponse answer) {
        Map<String, String> wanted =
                Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "X-Frame-Options", "DENY",
                        "Referrer-Policy", "same-origin",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Cross-Origin-Resource-Policy", "same-origin");
        wanted.forEach(
                (name, value) -> assertThat(answer.getHeader(name)).as(what).isEqualTo(value));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .as(what)
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(answer.getHeader("Permissions-Policy")).as(what).contains("camera=()");
        assertThat(answer.getHeader("Cache-Control")).as(what).contains("no-store");
        assertThat(answer.getHeader("Server")).as(what).isNull();
    }

    @Test
    void aMethodThatIsNotThereIsRefused() {
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(ask(joost, method + " /account").getStatus()).as(method).isIn(403, 405);
        }
        assertThat(ask(joost, "TRACE /account").getStatus()).isIn(400, 405);
    }

    @Test
    void theLanguageStaysAndTheWayBackStaysInside() {
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        Browser.Answer page = joost.get("/account");
        page = joost.press(page, "#taalkeuze", Map.of());
        assertThat(page.address()).isEqualTo("/account");
        page.shows("ICT coordinator", "Institution".toLowerCase(Locale.ROOT));
        page = joost.press(page, "#taalkeuze", Map.of("terug", "//kwaad.example/"));
        assertThat(page.address()).isEqualTo("/");
        page.shows("ICT-coördinator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//kwaad.example/",
                "///kwaad.example/",
                "/\\kwaad.example/",
                "\\\\kwaad.example/",
                "\\/kwaad.example",
                "https://kwaad.example/",
                "https:kwaad.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "kwaad.example",
                "@kwaad.example",
                ".kwaad.example",
                "/\t/kwaad.example/",
                "\t//kwaad.example/",
                " //kwaad.example/",
                "/\n/kwaad.example",
                "/account\r\nSet-Cookie: x=y",
                "/\u2044kwaad.example",
                ""
            })
    void noRedirectLeadsOutside(String back) {
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        String token = joost.get("/").page().select("input[name=_csrf]").val();
        MockHttpServletResponse answer =
                joost.request(
                        HttpMethod.POST,
                        "/taal",
                        Map.of("taal", "nl", "terug", back, "_csrf", token));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/");
        joost.keepCookie("terug", URLEncoder.encode(back, StandardCharsets.UTF_8));
        assertThat(joost.request(HttpMethod.GET, "/terug", Map.of()).getHeader("Location"))
                .isEqualTo("/");
    }

    @Test
    void whoSignsOutIsToldSo() {
        Browser joost = new Browser(portal, PortalOnPaper.joost());
        Browser.Answer page = joost.press(joost.get("/"), "#uitloggen", Map.of());
        page.shows("Je bent uitgelogd.");
    }

    private static MockHttpServletResponse ask(Browser browser, String route) {
        return ask(browser, route, "");
    }

    private static MockHttpServletResponse ask(Browser browser, String route, String token) {
        String[] parts = route.split(" ", 2);
        String address =
                parts[1].replace("{app}", "taalblobs")
                        .replace("{run}", "00000000-0000-4000-8000-000000000009");
        Map<String, String> form = new HashMap<>();
        if (parts[0].equals("POST")) {
            form.putAll(FORM);
            if (!token.isEmpty()) {
                form.put("_csrf", token);
            }
        }
        return browser.request(HttpMethod.valueOf(parts[0]), address, form);
    }

    private static Set<String> all(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<String> names = new TreeSet<>();
        for (String path : info.getPatternValues()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                names.add("* " + path);
            }
            methods.forEach(method -> names.add(method + " " + path));
        }
        return names;
    }
}
