package nl.basispoortsimulator.schoolside;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.sso.Passengers;
import nl.basispoortsimulator.sso.ResponseMaker;
import nl.basispoortsimulator.sso.Variant;
import nl.basispoortsimulator.world.School;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// The page *Lesmateriaal*, and what happens when somebody presses a tile or follows a shortcut.
@RestController
class MaterialController {
    private final Rosters rosters;
    private final Tiles tiles;
    private final ResponseMaker maker;
    private final Passengers passengers;

    MaterialController(Rosters rosters, Tiles tiles, ResponseMaker maker, Passengers passengers) {
        this.rosters = rosters;
        this.tiles = tiles;
        this.maker = maker;
        this.passengers = passengers;
    }

    @GetMapping("/lesmateriaal")
    ResponseEntity<String> material(HttpServletRequest request) {
        Optional<Visitor> visitor = visitor(request);
        if (visitor.isEmpty()) {
            return SignInController.redirect("/scholen");
        }
        School school = visitor.get().school();
        Person person = visitor.get().person();
        List<Tiles.Shown> shown = tiles.of(school.id(), person);
        Html list =
                shown.isEmpty()
                        ? Html.of("<p>Er staat nog geen lesmateriaal voor je klaar.</p>")
                        : shown.stream().map(MaterialController::tile).collect(Html.joining());
        return new SimulatorPage(
                        SignInController.PART,
                        "Lesmateriaal",
                        Html.of(
                                """
                                <p id="ingelogd">Ingelogd als <strong>{}</strong> ({}) bij {}.</p>
                                {}
                                {}
                                <form method="post" action="/uitloggen"><button>Uitloggen</button></form>
                                """,
                                person.name().full(),
                                person.what(),
                                school.name(),
                                list,
                                person.coordinator()
                                        ? Html.of(
                                                """
                                                <h2>Beheer</h2>
                                                <p><a href="/beheer/uitgeverijen" id="uitgeverijen">\
                                                Beheer &gt; Uitgeverijen</a></p>
                                                """)
                                        : Html.NOTHING))
                .ok();
    }

    /// A tile pressed. `variant` is for testers: a bad response by name.
    @RequestMapping(
            path = "/lesmateriaal/tegel",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> press(
            HttpServletRequest request,
            @RequestParam String tegel,
            @RequestParam(defaultValue = "good") String variant) {
        Optional<Visitor> visitor = visitor(request);
        if (visitor.isEmpty()) {
            return SignInController.redirect("/scholen");
        }
        Person person = visitor.get().person();
        return tiles.of(visitor.get().school().id(), person).stream()
                .filter(each -> each.id().equals(tegel) && !each.url().isEmpty())
                .findFirst()
                .map(each -> send(visitor.get(), each.url(), variant))
                .orElseGet(MaterialController::notGranted);
    }

    /// The shortcuts schools put on their own pages. `TARGET` is the address of a tile, possibly
    /// with a query of its own; `INSTELLING_REF` the school; `NETWERKBEHEERDER` is taken and
    /// ignored.
    @GetMapping({
        "/login/snelkoppelaar",
        "/login/leerlingen/snelkoppelaar",
        "/login/leerkracht",
        "/login/leerkracht/",
        "/login/thuisgebruiker",
        "/login/thuisgebruiker/"
    })
    ResponseEntity<String> shortcut(
            HttpServletRequest request,
            @RequestParam(name = "TARGET", defaultValue = "") String target,
            @RequestParam(name = "INSTELLING_REF", defaultValue = "") String ref,
            @RequestParam(defaultValue = "good") String variant) {
        Optional<School> school =
                rosters.schools().stream().filter(each -> each.ref().equals(ref)).findFirst();
        Optional<Visitor> visitor =
                visitor(request)
                        .filter(each ->
                                school.isEmpty() || each.school().id() == school.get().id());
        if (visitor.isEmpty()) {
            return SignInController.redirect(signInPath(request, school, target));
        }
        if (target.isEmpty()) {
            return SignInController.redirect("/lesmateriaal");
        }
        List<Tiles.Shown> shown = tiles.of(visitor.get().school().id(), visitor.get().person());
        return tiles.leadingTo(shown, target)
                .map(each -> send(visitor.get(), target, variant))
                .orElseGet(MaterialController::notGranted);
    }

    private static String signInPath(
            HttpServletRequest request, Optional<School> school, String target) {
        if (school.isEmpty()) {
            return "/scholen";
        }
        return UriComponentsBuilder.fromPath("/scholen/{id}/inloggen")
                .queryParam("naar", "{target}")
                .queryParam(
                        "wie",
                        request.getRequestURI().contains("leerlingen")
                                ? "leerlingen"
                                : "medewerkers")
                .encode()
                .buildAndExpand(school.get().id(), target)
                .toUriString();
    }

    private ResponseEntity<String> send(Visitor visitor, String acs, String variant) {
        Variant chosen;
        try {
            chosen = Variant.of(variant);
        } catch (IllegalArgumentException e) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "Die variant bestaat niet",
                    String.valueOf(e.getMessage()));
        }
        Optional<String> xml =
                maker.make(passengers.of(visitor.school(), visitor.person().id()), acs, chosen);
        if (xml.isEmpty()) {
            return problem(
                    HttpStatus.CONFLICT,
                    "Nog niets om te herhalen",
                    "Druk eerst één keer gewoon op de tegel; daarna kan het antwoord herhaald worden.");
        }
        String encoded =
                Base64.getEncoder().encodeToString(xml.get().getBytes(StandardCharsets.UTF_8));
        return new SimulatorPage(
                        SignInController.PART,
                        "Je gaat naar je lesmateriaal",
                        Html.of(
                                """
                                <p>Basispoort stuurt een ondertekend bericht over wie je bent naar
                                <strong>{}</strong>. Gaat het niet vanzelf? Druk dan op de knop.</p>
                                <form method="post" action="{}" id="saml-form">
                                <input type="hidden" name="SAMLResponse" value="{}">
                                <button>Ga verder</button></form>
                                <script>document.getElementById('saml-form').submit()</script>
                                """,
                                acs,
                                acs,
                                encoded))
                .ok();
    }

    private Optional<Visitor> visitor(HttpServletRequest request) {
        return SignedIn.in(request)
                .flatMap(signedIn ->
                        rosters.administration(signedIn.school())
                                .flatMap(school ->
                                        Person.find(school, signedIn.person())
                                                .map(p -> new Visitor(school, p))));
    }

    private static Html tile(Tiles.Shown tile) {
        if (tile.url().isEmpty()) {
            return Html.of("<section class=\"card\"><h2>{}</h2></section>", tile.name());
        }
        Html options =
                Arrays.stream(Variant.values())
                        .map(each ->
                                Html.of(
                                        "<option value=\"{}\">{}</option>",
                                        each.word(),
                                        each.meaning()))
                        .collect(Html.joining());
        return Html.of(
                """
                <section class="card"><h2>{}</h2>
                <form method="post" action="/lesmateriaal/tegel" id="tegel-{}">
                <input type="hidden" name="tegel" value="{}">
                <button>Open {}</button></form>
                <details><summary>Voor testers: stuur een afwijkend bericht</summary>
                <form method="post" action="/lesmateriaal/tegel">
                <input type="hidden" name="tegel" value="{}">
                <label for="variant-{}">Variant</label>
                <select id="variant-{}" name="variant">{}</select>
                <button>Stuur</button></form></details></section>
                """,
                tile.name(),
                tile.id(),
                tile.id(),
                tile.name(),
                tile.id(),
                tile.id(),
                tile.id(),
                options);
    }

    private static ResponseEntity<String> notGranted() {
        return problem(
                HttpStatus.FORBIDDEN,
                "Deze tegel heb je niet",
                "De licentiebeheerder (Lika) geeft je dit lesmateriaal niet.");
    }

    private static ResponseEntity<String> problem(HttpStatus status, String title, String text) {
        return new SimulatorPage(
                        SignInController.PART,
                        title,
                        Html.of("<p>{}</p><p><a href=\"/lesmateriaal\">Lesmateriaal</a></p>", text))
                .answer(status);
    }

    private record Visitor(School school, Person person) {}
}
