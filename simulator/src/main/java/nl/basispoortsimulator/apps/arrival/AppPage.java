package nl.basispoortsimulator.apps.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.basispoortsimulator.apps.AccountView;
import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.SchoolAccounts;
import nl.basispoortsimulator.apps.StoredUser;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.world.LearningApp;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The app itself, as small as it can be: who you are, your group, what you did, and a button to do
/// some more.
@RestController
class AppPage {

    private final SchoolAccounts accounts;

    AppPage(SchoolAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/apps")
    ResponseEntity<String> list() {
        return new SimulatorPage(
                        "Leerapps",
                        "De apps",
                        Html.of(
                                "<ul>{}</ul>",
                                accounts.apps().stream()
                                        .map(app ->
                                                Html.of(
                                                        "<li><a href=\"/apps/{}\">{}</a></li>",
                                                        app.key(),
                                                        app.name()))
                                        .toList()))
                .ok();
    }

    @GetMapping("/apps/{app}")
    ResponseEntity<String> show(@PathVariable String app, HttpServletRequest request) {
        return accounts.app(app)
                .map(known ->
                        Visit.in(request, app)
                                .map(visit -> inside(known, visit))
                                .orElseGet(() -> outside(known)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/apps/{app}/opdracht")
    ResponseEntity<String> makeAssignment(@PathVariable String app, HttpServletRequest request) {
        Optional<LearningApp> known = accounts.app(app);
        Optional<Visit> visit = Visit.in(request, app);
        if (known.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (visit.isEmpty()) {
            return back(known.get());
        }
        Optional<SchoolAccount> account = accounts.account(app, visit.get().connectionKey());
        Optional<StoredUser> user =
                account.flatMap(each -> each.user(visit.get().userId()))
                        .filter(each -> each.keys().active());
        if (account.isEmpty() || user.isEmpty()) {
            return inside(known.get(), visit.get());
        }
        account.get().addWork(user.get().id(), true);
        return back(known.get());
    }

    @PostMapping("/apps/{app}/uitloggen")
    ResponseEntity<String> signOut(@PathVariable String app, HttpServletRequest request) {
        Visit.end(request, app);
        return accounts.app(app)
                .map(AppPage::back)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<String> inside(LearningApp app, Visit visit) {
        Optional<SchoolAccount> account = accounts.account(app.key(), visit.connectionKey());
        Optional<StoredUser> user =
                account.flatMap(each -> each.user(visit.userId()))
                        .filter(each -> each.keys().active());
        return account.isEmpty() || user.isEmpty()
                ? ArrivalPage.refused(app, "Je account in deze app is uitgezet of weggehaald.")
                : new SimulatorPage(app.name(), "Welkom", body(app, account.get(), user.get()))
                        .ok();
    }

    private static Html body(LearningApp app, SchoolAccount account, StoredUser user) {
        AccountView view = AccountView.of(account, user);
        return Html.of(
                """
                <section class="card">
                <p>Ingelogd als <strong id="naam">{}</strong> (gebruikersnaam <span id="gebruikersnaam">{}</span>)</p>
                <dl>
                <dt>School</dt><dd id="school">{}</dd>
                <dt>Groep</dt><dd id="groep">{}</dd>
                <dt>Gemaakte opdrachten</dt><dd id="opdrachten">{}</dd>
                </dl>
                {}
                <form method="post" action="/apps/{}/uitloggen" class="line"><button>Uitloggen</button></form>
                </section>
                """,
                view.name(),
                view.userName(),
                account.facts().displayName(),
                view.groups().isEmpty() ? "geen" : String.join(", ", view.groups()),
                view.completedAssignments(),
                view.pupil()
                        ? Html.of(
                                """
                                <form method="post" action="/apps/{}/opdracht" class="line">
                                <button id="maak-opdracht">Maak een opdracht</button></form>
                                """,
                                app.key())
                        : Html.of("<p>Je bent hier als docent.</p>"),
                app.key());
    }

    private ResponseEntity<String> outside(LearningApp app) {
        List<Html> schools =
                accounts.factsOf(app.key()).stream()
                        .limit(200)
                        .map(account ->
                                Html.of(
                                        "<li><a href=\"/apps/{}/scholen/{}\">{}</a></li>",
                                        app.key(),
                                        account.connectionKey(),
                                        account.displayName()))
                        .toList();
        return new SimulatorPage(
                        app.name(),
                        app.name(),
                        Html.of(
                                """
                                <p>Je komt hier binnen met een tegel bij <a href="/lesmateriaal">Basispoort</a>.</p>
                                <h2>Kijken wat erin staat</h2><ul>{}</ul>
                                """,
                                schools))
                .ok();
    }

    private static ResponseEntity<String> back(LearningApp app) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/apps/" + app.key())
                .build();
    }
}
