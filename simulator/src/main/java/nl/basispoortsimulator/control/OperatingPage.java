package nl.basispoortsimulator.control;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import nl.basispoortsimulator.fault.Faults;
import nl.basispoortsimulator.page.Html;
import nl.basispoortsimulator.page.SimulatorPage;
import nl.basispoortsimulator.roster.Disguises;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.roster.Scenario;
import nl.basispoortsimulator.roster.Scenarios;
import nl.basispoortsimulator.sso.Keys;
import nl.basispoortsimulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The commonest of the control API as buttons: one click per scenario.
@RestController
@RequestMapping("/bediening")
class OperatingPage {
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH.mm 'uur'", Locale.of("nl"));

    private final SimulatorClock clock;
    private final Rosters rosters;
    private final Disguises disguises;
    private final Scenarios scenarios;
    private final Faults faults;
    private final Keys keys;
    private final Reset reset;

    OperatingPage(
            SimulatorClock clock,
            Rosters rosters,
            Disguises disguises,
            Scenarios scenarios,
            Faults faults,
            Keys keys,
            Reset reset) {
        this.clock = clock;
        this.rosters = rosters;
        this.disguises = disguises;
        this.scenarios = scenarios;
        this.faults = faults;
        this.keys = keys;
        this.reset = reset;
    }

    @GetMapping
    ResponseEntity<String> page() {
        return new SimulatorPage(
                        "Bediening",
                        "Bediening van de simulator",
                        Html.of("{}{}{}{}", clockCard(), scenarioCard(), keyCard(), restCard()))
                .ok();
    }

    @PostMapping("/klok")
    ResponseEntity<Void> advance(@RequestParam int dagen) {
        ZonedDateTime now = clock.instant().atZone(SimulatorClock.ZONE);
        clock.advance(Duration.between(now, now.plusDays(dagen)));
        return back();
    }

    @PostMapping("/scenario")
    ResponseEntity<Void> play(
            @RequestParam long school,
            @RequestParam String scenario,
            @RequestParam(required = false) @Nullable Long andere) {
        scenarios.play(school, Scenario.of(scenario), andere, null);
        return back();
    }

    @PostMapping("/sleutels")
    ResponseEntity<Void> keys(@RequestParam Keys.Stage stap) {
        keys.moveTo(stap);
        return back();
    }

    @PostMapping("/storingen")
    ResponseEntity<Void> heal() {
        faults.clear();
        return back();
    }

    @PostMapping("/opnieuw")
    ResponseEntity<Void> startOver() {
        reset.everything();
        return back();
    }

    private Html clockCard() {
        return Html.of(
                """
                <section class="card"><h2>Klok</h2><p>Het is hier {}.</p>
                <form method="post" action="/bediening/klok" id="klok">
                <label for="dagen">Zet vooruit, dagen</label>
                <input id="dagen" name="dagen" type="number" min="0" max="400" value="1">
                <button>Zet vooruit</button></form></section>
                """,
                NOW.format(clock.instant().atZone(SimulatorClock.ZONE)));
    }

    private Html scenarioCard() {
        Html schools =
                rosters.schools().stream()
                        .map(school ->
                                Html.of(
                                        "<option value=\"{}\">{}{}</option>",
                                        school.id(),
                                        school.name(),
                                        disguises
                                                .worn(school.id())
                                                .map(worn -> " (nu: " + worn + ")")
                                                .orElse("")))
                        .collect(Html.joining());
        Html names =
                Arrays.stream(Scenario.values())
                        .map(each ->
                                Html.of(
                                        "<option value=\"{}\">{}</option>",
                                        each.word(),
                                        each.meaning()))
                        .collect(Html.joining());
        return Html.of(
                """
                <section class="card"><h2>Scenario’s</h2>
                <form method="post" action="/bediening/scenario" id="scenario">
                <p><label for="school">School</label>
                <select id="school" name="school">{}</select></p>
                <p><label for="naam">Wat er gebeurt</label>
                <select id="naam" name="scenario">{}</select></p>
                <p><label for="andere">Andere school, als die nodig is</label>
                <select id="andere" name="andere"><option value="">de eerste</option>{}</select></p>
                <button>Laat gebeuren</button></form></section>
                """,
                schools,
                names,
                schools);
    }

    private Html keyCard() {
        Html stages =
                Arrays.stream(Keys.Stage.values())
                        .map(each ->
                                Html.of(
                                        "<option{}>{}</option>",
                                        each == keys.stage() ? new Html(" selected") : Html.NOTHING,
                                        each))
                        .collect(Html.joining());
        return Html.of(
                """
                <section class="card"><h2>Sleutels van het inloggen</h2>
                <form method="post" action="/bediening/sleutels" id="sleutels">
                <label for="stap">Stap van de wisseling</label>
                <select id="stap" name="stap">{}</select>
                <button>Zet</button></form></section>
                """,
                stages);
    }

    private Html restCard() {
        Html on =
                faults.states().stream()
                        .map(state ->
                                Html.of(
                                        "<li>{}: {} op {} ({} keer gezien)</li>",
                                        state.id(),
                                        state.fault().kind().word(),
                                        state.fault().path(),
                                        state.seen()))
                        .collect(Html.joining());
        return Html.of(
                """
                <section class="card"><h2>Storingen</h2><ul>{}</ul>
                <form method="post" action="/bediening/storingen"><button>Alles weer heel</button></form>
                <p>Storingen zet je aan met de bedieningsinterface: zie docs/simulator.md.</p></section>
                <section class="card"><h2>Opnieuw beginnen</h2>
                <form method="post" action="/bediening/opnieuw" id="opnieuw">
                <button>Zet alles terug naar het begin</button></form></section>
                <p><a href="/scholen">Scholen</a></p>
                """,
                on);
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/bediening").build();
    }
}
