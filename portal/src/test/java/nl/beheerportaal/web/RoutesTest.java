package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
                    "GET /.well-known/security.txt",
                    "GET /helpdesk/inloggen",
                    "GET /aanmelden",
                    "POST /aanmelden",
                    "GET /bevestigen/{link}",
                    "POST /bevestigen/{link}",
                    "GET /afmelden/{token}",
                    "POST /afmelden/{token}",
                    "POST /afmelden/{token}/weer-wel");

    /// Of the helpdesk.
    private static final Set<String> HELPDESK =
            Set.of(
                    "GET /helpdesk",
                    "GET /helpdesk/niet-gelukt",
                    "GET /helpdesk/stilgezet",
                    "POST /helpdesk/zoeken",
                    "GET /helpdesk/aanmelden",
                    "POST /helpdesk/aanmelden",
                    "GET /helpdesk/scholen/{number}",
                    "POST /helpdesk/scholen/{number}/post/{letter}",
                    "POST /helpdesk/scholen/{number}/meekijken",
                    "POST /helpdesk/scholen/{number}/hulp",
                    "POST /helpdesk/scholen/{number}/helpen",
                    "POST /helpdesk/scholen/{number}/met-de-hand",
                    "POST /helpdesk/scholen/{number}/nakijken",
                    "POST /helpdesk/scholen/{number}/toestemming",
                    "POST /helpdesk/scholen/{number}/goedkeuren",
                    "POST /helpdesk/scholen/{number}/afwijzen",
                    "POST /helpdesk/scholen/{number}/aanhouden",
                    "POST /helpdesk/scholen/{number}/hervatten",
                    "POST /helpdesk/scholen/{number}/corrigeren",
                    "POST /helpdesk/scholen/{number}/account",
                    "POST /helpdesk/scholen/{number}/besluit");

    /// Of a lead of the helpdesk; for an agent it is not there.
    private static final Set<String> LEAD =
            Set.of(
                    "GET /helpdesk/scholen/{number}/teamleider",
                    "POST /helpdesk/scholen/{number}/teamleider/rem",
                    "POST /helpdesk/scholen/{number}/teamleider/wissen");

    /// Of every school itself.
    private static final Set<String> OWN =
            Set.of(
                    "GET /",
                    "GET /account",
                    "GET /account/logboek.csv",
                    "GET /geschiedenis",
                    "GET /terug",
                    "POST /meekijken/stoppen",
                    "POST /hulp/{look}");

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
                    "POST /apps/{app}/koppelen/houden",
                    "POST /apps/{app}/koppelen/tot-samengevoegd",
                    "POST /apps/{app}/koppelen/misschien-toch",
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
                    "GET /apps/{app}/stilgezet",
                    "GET /apps/{app}/stilgezet/verwijderen.csv",
                    "POST /apps/{app}/stilgezet/akkoord",
                    "POST /apps/{app}/stilgezet/zonder-verwijderen",
                    "POST /apps/{app}/stilgezet/niets-doen",
                    "POST /apps/{app}/lijst-klopt",
                    "POST /apps/{app}/veranderingen/laten-staan",
                    "POST /apps/{app}/veranderingen/akkoord",
                    "GET /apps/{app}/veranderingen/verwijderen.csv",
                    "GET /apps/{app}/synchronisaties/{run}/terugdraaien",
                    "POST /apps/{app}/synchronisaties/{run}/terugdraaien",
                    "GET /apps/{app}/synchronisaties/{run}/terugdraaien/verwijderen.csv",
                    "GET /apps/{app}/vertrek",
                    "POST /apps/{app}/vertrek",
                    "GET /apps/{app}/vertrek/verwijderen.csv",
                    "GET /apps/{app}/verwijderd.csv",
                    "GET /apps/{app}/toen",
                    "GET /apps/{app}/wie/{person}",
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
        known.addAll(HELPDESK);
        known.addAll(LEAD);
        Set<String> found = new TreeSet<>();
        portal.routes().getHandlerMethods().keySet().forEach(info -> found.addAll(names(info)));
        assertThat(found)
                .as("an address that is not in the table is not tried by the tests below")
                .isEqualTo(known);
    }

    /// Every route × every role: the table is left in `target/routes.txt` for people to read.
    @Test
    void everyRouteAnswersEveryRoleAsItShould() throws IOException {
        Map<String, Browser> roles = roles();
        List<String> table = new ArrayList<>();
        table.add("%-62s %s".formatted("route", String.join(" ", roles.keySet())));
        for (String route : all(all(OWN, APP), all(all(HELPDESK, LEAD), OPEN))) {
            if (route.startsWith("*")) {
                continue;
            }
            StringBuilder row = new StringBuilder("%-62s".formatted(route));
            roles.forEach((role, browser) -> {
                MockHttpServletResponse answer = ask(browser, route, token(browser, role));
                row.append(" %-11s".formatted(shown(answer)));
                assertThat(expected(route, role).accepts(answer))
                        .as(route + " by " + role + " answers " + shown(answer))
                        .isTrue();
            });
            table.add(row.toString());
        }
        Files.write(Path.of("target", "routes.txt"), table);
        assertThat(table).hasSizeGreaterThan(OWN.size() + APP.size() + HELPDESK.size());
    }

    /// Who asks: nobody, a coordinator of the school, one of another school, and the helpdesk's two
    /// roles.
    private static Map<String, Browser> roles() {
        Map<String, Browser> roles = new LinkedHashMap<>();
        roles.put("nobody", new Browser(portal, null));
        roles.put("coordinator", new Browser(portal, PortalOnPaper.joost()));
        roles.put("elsewhere", new Browser(portal, PortalOnPaper.stranger()));
        roles.put("agent", Browser.ofHelpdesk(portal, PortalOnPaper.agent()));
        roles.put("lead", Browser.ofHelpdesk(portal, PortalOnPaper.lead()));
        return roles;
    }

    /// What an answer must be.
    private enum Expected {
        /// A page, a file, or on to where it belongs.
        LET_IN,
        /// To the door of the schools.
        DOOR,
        /// To the door of the helpdesk.
        HELPDESK_DOOR,
        /// As if there were no such thing.
        NOT_THERE;

        boolean accepts(MockHttpServletResponse answer) {
            String to = String.valueOf(answer.getHeader("Location"));
            return switch (this) {
                case DOOR -> answer.getStatus() == 303 && to.startsWith("/inloggen");
                case HELPDESK_DOOR ->
                        answer.getStatus() == 303 && to.startsWith("/helpdesk/inloggen");
                case NOT_THERE -> answer.getStatus() == 404;
                case LET_IN ->
                        answer.getStatus() == 200
                                || answer.getStatus() == 409
                                || answer.getStatus() == 404
                                || (answer.getStatus() == 303 && !to.contains("/inloggen"));
            };
        }
    }

    private static Expected expected(String route, String role) {
        if (OPEN.contains(route)) {
            return Expected.LET_IN;
        }
        boolean helpdesk = role.equals("agent") || role.equals("lead");
        if (HELPDESK.contains(route)) {
            return helpdesk ? Expected.LET_IN : Expected.HELPDESK_DOOR;
        }
        if (LEAD.contains(route)) {
            return switch (role) {
                case "lead" -> Expected.LET_IN;
                case "agent" -> Expected.NOT_THERE;
                default -> Expected.HELPDESK_DOOR;
            };
        }
        if (role.equals("nobody") || helpdesk) {
            return Expected.DOOR;
        }
        return role.equals("elsewhere") && APP.contains(route)
                ? Expected.NOT_THERE
                : Expected.LET_IN;
    }

    /// A token this browser may use, so that what is refused is refused for its role.
    private static String token(Browser browser, String role) {
        boolean helpdesk = role.equals("agent") || role.equals("lead");
        String page = helpdesk ? "/helpdesk" : "/inloggen";
        return browser.get(page).page().select("input[name=_csrf]").val();
    }

    private static String shown(MockHttpServletResponse answer) {
        String to = String.valueOf(answer.getHeader("Location"));
        if (answer.getStatus() != 303) {
            return Integer.toString(answer.getStatus());
        }
        return to.contains("/inloggen")
                ? (to.startsWith("/helpdesk") ? "303 hd-door" : "303 door")
                : "303";
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
        Set<String> more = Set.of("POST /taal", "POST /uitloggen", "POST /helpdesk/uitloggen");
        for (String route : all(all(APP, HELPDESK), all(more, LEAD))) {
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
        Browser agent = Browser.ofHelpdesk(portal, PortalOnPaper.agent());
        Set<String> routes = all(all(OWN, APP), all(all(OPEN, LEAD), HELPDESK));
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
            strict(route + " by the helpdesk", ask(agent, each));
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
    void aMailProgramStopsRemindersWithoutATokenAndCanDoNothingElse() {
        Browser program = new Browser(portal, null);
        String path = "/afmelden/" + "0".repeat(64);
        assertThat(ask(program, "POST /afmelden/{token}").getStatus())
                .as("nobody's token, but no token of ours was asked for")
                .isEqualTo(404);
        assertThat(program.request(HttpMethod.POST, path + "/weer-wel", Map.of()).getStatus())
                .isEqualTo(403);
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
                        .replace("{person}", "0123456789abcdef01234567")
                        .replace("{run}", "00000000-0000-4000-8000-000000000009")
                        .replace("{number}", "104200")
                        .replace("{letter}", "00000000-0000-4000-8000-000000000009")
                        .replace("{look}", "00000000-0000-4000-8000-000000000009")
                        .replace("{token}", "0".repeat(64))
                        .replace("{link}", "x".repeat(43));
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
