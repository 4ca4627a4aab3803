package nl.basispoortsimulator.apps;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.LearningApp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Everybody in one school's account, for people who want to see what a synchronisation did.
@RestController
class AccountPage {

    private static final ZoneId ZONE = SimulatorClock.ZONE;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-yyyy").withZone(ZONE);

    private final SchoolAccounts accounts;

    AccountPage(SchoolAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/apps/{app}/scholen/{connectionKey}")
    ResponseEntity<String> show(@PathVariable String app, @PathVariable String connectionKey) {
        return accounts.app(app)
                .flatMap(known ->
                        accounts.account(app, connectionKey).map(account -> page(known, account)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> page(LearningApp app, SchoolAccount account) {
        List<AccountView> people =
                account.reading(() ->
                        account.users().stream()
                                .map(user -> AccountView.of(account, user))
                                .toList());
        long active = people.stream().filter(AccountView::active).count();
        return new SimulatorPage(
                        app.name(),
                        account.facts().displayName(),
                        Html.of(
                                """
                                <p><span id="actief">{}</span> actief, <span id="uit">{}</span> uitgezet;
                                {} groepen. Licentie: {}.</p>
                                <div class="wide"><table>
                                <tr><th>Naam</th><th>Gebruikersnaam</th><th>Soort</th><th>Groep</th><th>Opdrachten</th>
                                <th>Laatst gebruikt</th><th>Gekoppeld aan</th><th>Staat</th></tr>
                                {}</table></div>
                                """,
                                active,
                                people.size() - active,
                                account.groups().size(),
                                licence(account),
                                people.stream().map(AccountPage::row).toList()))
                .ok();
    }

    private static Html row(AccountView one) {
        return Html.of(
                "<tr{}><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                one.active() ? Html.NOTHING : new Html(" class=\"off\""),
                one.name(),
                one.userName(),
                one.pupil() ? "leerling" : "docent",
                String.join(", ", one.groups()),
                one.completedAssignments(),
                day(one.lastUsed()),
                one.externalId().isEmpty() ? "–" : "Basispoort " + one.externalId(),
                one.active() ? "actief" : "uitgezet");
    }

    private static String licence(SchoolAccount account) {
        var licence = account.facts().licence();
        return switch (licence.kind()) {
            case SCHOOL -> "hele school, t/m " + licence.validUntil();
            case LIMITED ->
                    "%s leerlingen en %s docenten, t/m %s"
                            .formatted(licence.pupils(), licence.teachers(), licence.validUntil());
        };
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? "nooit" : DAY.format(moment);
    }
}
