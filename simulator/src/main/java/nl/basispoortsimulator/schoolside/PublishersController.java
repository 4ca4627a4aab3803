package nl.basispoortsimulator.schoolside;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.permission.Permissions.Change;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// *Beheer > Uitgeverijen*: the slider with which an ICT coordinator gives a publisher permission,
/// and takes it back.
@RestController
class PublishersController {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm 'uur'", Locale.of("nl"));

    private final Rosters rosters;
    private final Permissions permissions;
    private final SimulatorSettings settings;

    PublishersController(Rosters rosters, Permissions permissions, SimulatorSettings settings) {
        this.rosters = rosters;
        this.permissions = permissions;
        this.settings = settings;
    }

    @GetMapping("/beheer/uitgeverijen")
    ResponseEntity<String> publishers(HttpServletRequest request) {
        Optional<School> school = coordinatorsSchool(request);
        if (school.isEmpty()) {
            return refused();
        }
        Html cards =
                permissions.publishers(school.get().id()).stream()
                        .map(publisher -> card(publisher, school.get().id()))
                        .collect(Html.joining());
        return new SimulatorPage(
                        SignInController.PART,
                        "Beheer > Uitgeverijen",
                        Html.of(
                                "<p>{}</p>{}<p><a href=\"/lesmateriaal\">Lesmateriaal</a></p>",
                                school.get().name(),
                                cards))
                .ok();
    }

    @PostMapping("/beheer/uitgeverijen")
    ResponseEntity<String> slide(
            HttpServletRequest request, @RequestParam String uitgever, @RequestParam boolean aan) {
        Optional<School> school = coordinatorsSchool(request);
        if (school.isEmpty() || !permissions.publishers(school.get().id()).contains(uitgever)) {
            return refused();
        }
        if (aan) {
            permissions.grant(uitgever, school.get().id());
        } else {
            permissions.revoke(uitgever, school.get().id());
        }
        return SignInController.redirect("/beheer/uitgeverijen");
    }

    private Html card(String publisher, long school) {
        boolean on = permissions.granted(publisher, school);
        List<Change> history = permissions.history(publisher, school);
        String name = publisher.equals(settings.publisher()) ? "CtrlLearning" : publisher;
        return Html.of(
                """
                <section class="card"><h2>{}</h2>
                <form method="post" action="/beheer/uitgeverijen" id="schuif-{}">
                <input type="hidden" name="uitgever" value="{}">
                <input type="hidden" name="aan" value="{}">
                <button role="switch" aria-checked="{}">Activeer de digitale methodes van {}</button>
                <span>staat {}</span></form>
                <ul>{}</ul></section>
                """,
                name,
                publisher,
                publisher,
                !on,
                on,
                name,
                on ? "aan" : "uit",
                history.stream()
                        .map(change ->
                                Html.of(
                                        "<li>{}: {}</li>",
                                        WHEN.format(
                                                ZonedDateTime.ofInstant(
                                                        change.at(), SimulatorClock.ZONE)),
                                        words(change.state())))
                        .toList());
    }

    private static String words(Permissions.State state) {
        return switch (state) {
            case NONE -> "geen toestemming";
            case REQUESTED -> "de uitgever vraagt om toestemming";
            case GRANTED -> "aangezet";
            case REVOKED -> "uitgezet";
            case RELINQUISHED -> "teruggegeven door de uitgever";
        };
    }

    private Optional<School> coordinatorsSchool(HttpServletRequest request) {
        return SignedIn.in(request)
                .flatMap(signedIn ->
                        rosters.administration(signedIn.school())
                                .filter(school ->
                                        school.staffMember(signedIn.person())
                                                .filter(m -> m.coordinator())
                                                .isPresent()));
    }

    private static ResponseEntity<String> refused() {
        return new SimulatorPage(
                        SignInController.PART,
                        "Alleen voor de ICT-coördinator",
                        Html.of(
                                "<p>Log in als ICT-coördinator van een school. <a"
                                        + " href=\"/scholen\">Kies een school</a></p>"))
                .answer(HttpStatus.FORBIDDEN);
    }
}
