package nl.basispoortsimulator.apps.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.basispoortsimulator.apps.SchoolAccounts;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.world.LearningApp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a tile at Basispoort leads: a response in, an open app or a plain refusal out.
@RestController
class ArrivalPage {

    private final SchoolAccounts accounts;
    private final Doorkeeper doorkeeper;
    private final SeenAssertions seen;
    private final Agreement agreement;
    private final Clock clock = Clock.systemUTC();

    ArrivalPage(
            SchoolAccounts accounts,
            Doorkeeper doorkeeper,
            SeenAssertions seen,
            Agreement agreement) {
        this.accounts = accounts;
        this.doorkeeper = doorkeeper;
        this.seen = seen;
        this.agreement = agreement;
    }

    @PostMapping("/apps/{app}/saml/acs")
    ResponseEntity<String> arrive(
            @PathVariable String app,
            @RequestParam(name = "SAMLResponse", required = false) @Nullable String encoded,
            HttpServletRequest request) {
        Optional<LearningApp> known = accounts.app(app);
        if (known.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Visit.end(request, app);
        Instant now = clock.instant();
        Expected expected = agreement.expected(app, now);
        return switch (ResponseCheck.check(encoded == null ? "" : encoded, expected)) {
            case Arrival.Unbelievable no -> refused(known.get(), no.why());
            case Arrival.Genuine arrival ->
                    seen.firstTime(arrival, now)
                            ? letIn(known.get(), arrival, request)
                            : refused(known.get(), "Dit bericht is al een keer gebruikt.");
        };
    }

    private ResponseEntity<String> letIn(
            LearningApp app, Arrival.Genuine arrival, HttpServletRequest request) {
        return switch (doorkeeper.answer(app.key(), arrival)) {
            case Doorkeeper.Answer.Refused no -> refused(app, no.why());
            case Doorkeeper.Answer.Welcome welcome -> {
                welcome.account().addWork(welcome.user().id(), false);
                new Visit(welcome.account().facts().connectionKey(), welcome.user().id())
                        .keepIn(request, app.key());
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", "/apps/" + app.key())
                        .build();
            }
        };
    }

    static ResponseEntity<String> refused(LearningApp app, String why) {
        return new SimulatorPage(
                        app.name(),
                        "Je kunt er niet in",
                        Html.of(
                                """
                                <section class="card refused" id="geweigerd"><p>{}</p></section>
                                <p><a href="/lesmateriaal">Terug naar Lesmateriaal</a></p>
                                """,
                                why))
                .answer(HttpStatus.FORBIDDEN);
    }
}
