package nl.basispoortsimulator.schoolside;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.world.School;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// The front page, the schools, and signing in as anybody of a school. There is no password, and
/// the page says so.
@RestController
class SignInController {
    static final String PART = "Basispoort";
    private static final int SHOWN = 60;

    private final Rosters rosters;

    SignInController(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping({"/", "/scholen"})
    ResponseEntity<String> schools() {
        Html rows =
                rosters.schools().stream()
                        .map(school ->
                                Html.of(
                                        """
                                        <tr><td><a href="/scholen/{}/inloggen">{}</a></td>\
                                        <td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>
                                        """,
                                        school.id(),
                                        school.name(),
                                        school.id(),
                                        school.address().place(),
                                        school.pupils().size(),
                                        school.active() ? "" : "gesloten"))
                        .collect(Html.joining());
        return new SimulatorPage(
                        PART,
                        "Kies je school",
                        Html.of(
                                """
                                <p>Dit is de nagemaakte kant van de school: log in als wie je wilt, zonder
                                wachtwoord. Alle namen zijn verzonnen.</p>
                                <div class="wide"><table><caption>Scholen</caption>
                                <thead><tr><th scope="col">School</th>
                                <th scope="col">Instellingsnummer</th><th scope="col">Plaats</th>
                                <th scope="col">Leerlingen</th><th scope="col">Let op</th></tr></thead>
                                <tbody>{}</tbody></table></div>
                                <h2>Ook hier</h2>
                                <ul><li><a href="/apps">Taalblobs en Rekenblobs</a>: wie erin staan</li>
                                <li><a href="/mailbox">Mailbox</a>: alle e-mail die verstuurd is</li>
                                <li><a href="/bediening">Bediening</a>: scenario’s, storingen, de klok</li>
                                <li><a href="/sso/metadata">Metadata van het inloggen</a></li></ul>
                                """,
                                rows))
                .ok();
    }

    @GetMapping("/scholen/{id}/inloggen")
    ResponseEntity<String> people(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String zoek,
            @RequestParam(defaultValue = "medewerkers") String wie,
            @RequestParam(defaultValue = "") String naar) {
        Optional<School> school = rosters.administration(id);
        if (school.isEmpty()) {
            return unknownSchool();
        }
        boolean pupils = wie.equals("leerlingen");
        String wanted = zoek.toLowerCase(Locale.ROOT);
        List<Person> found =
                Person.of(school.get())
                        .filter(person -> person.pupil() == pupils)
                        .filter(person ->
                                person.name().full().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList();
        return new SimulatorPage(
                        PART,
                        "Inloggen bij " + school.get().name(),
                        Html.of(
                                """
                                <p>Kies wie je bent. Er is geen wachtwoord nodig.</p>
                                {}
                                <p>{} gevonden{}</p>
                                {}
                                <p><a href="/scholen">Andere school</a></p>
                                """,
                                search(id, pupils, zoek, naar),
                                found.size(),
                                found.size() > SHOWN
                                        ? ", de eerste " + SHOWN + " staan hier."
                                        : ".",
                                found.stream()
                                        .limit(SHOWN)
                                        .map(person -> row(id, person, naar))
                                        .toList()))
                .ok();
    }

    @PostMapping("/scholen/{id}/inloggen")
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam long persoon,
            @RequestParam(defaultValue = "") String naar) {
        Optional<Person> person =
                rosters.administration(id).flatMap(school -> Person.find(school, persoon));
        if (person.isEmpty()) {
            return new SimulatorPage(
                            PART,
                            "Deze persoon kennen we niet",
                            Html.of("<p>Bij deze school staat niemand met nummer {}.</p>", persoon))
                    .answer(HttpStatus.NOT_FOUND);
        }
        new SignedIn(id, persoon).keepIn(request);
        return redirect(naar.isEmpty() ? "/lesmateriaal" : forward(naar));
    }

    @PostMapping("/uitloggen")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        SignedIn.forget(request);
        return redirect("/scholen");
    }

    static ResponseEntity<String> redirect(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    static ResponseEntity<String> unknownSchool() {
        return new SimulatorPage(
                        PART,
                        "Deze school kennen we niet",
                        Html.of("<p><a href=\"/scholen\">Kies een school</a></p>"))
                .answer(HttpStatus.NOT_FOUND);
    }

    static Html hidden(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? Html.NOTHING
                : Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
    }

    private static Html search(long school, boolean pupils, String zoek, String naar) {
        return Html.of(
                """
                <form method="get" action="/scholen/{}/inloggen" id="zoeken">
                <label for="wie">Wie</label>
                <select id="wie" name="wie">
                <option value="medewerkers"{}>medewerkers</option>
                <option value="leerlingen"{}>leerlingen</option></select>
                <label for="zoek">Naam</label>
                <input id="zoek" name="zoek" value="{}">{}
                <button>Zoek</button></form>
                """,
                school,
                pupils ? Html.NOTHING : new Html(" selected"),
                pupils ? new Html(" selected") : Html.NOTHING,
                zoek,
                hidden("naar", naar));
    }

    /// On to the tile that was asked for before signing in.
    private static String forward(String target) {
        return UriComponentsBuilder.fromPath("/login/snelkoppelaar")
                .queryParam("TARGET", "{target}")
                .encode()
                .buildAndExpand(target)
                .toUriString();
    }

    private static Html row(long school, Person person, String naar) {
        return Html.of(
                """
                <form method="post" action="/scholen/{}/inloggen" id="persoon-{}">
                <input type="hidden" name="persoon" value="{}">{}
                <button>Log in als {}</button> <span>{}</span></form>
                """,
                school,
                person.id(),
                person.id(),
                hidden("naar", naar),
                person.name().full(),
                person.what());
    }
}
