package nl.basispoortsimulator.control;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.basispoortsimulator.basispoort.ErrorForm;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.fault.Fault;
import nl.basispoortsimulator.fault.Faults;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.roster.Scenario;
import nl.basispoortsimulator.sso.Keys;
import nl.basispoortsimulator.sso.Variant;
import nl.basispoortsimulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Clock, faults, keys and the rest that is not about one school. Documented in docs/simulator.md.
@RestController
@RequestMapping("/control")
class ControlController {
    private final SimulatorClock clock;
    private final Faults faults;
    private final Keys keys;
    private final Rosters rosters;
    private final ErrorForm errors;
    private final Certificates certificates;
    private final Guesses guesses;
    private final Reset reset;

    ControlController(
            SimulatorClock clock,
            Faults faults,
            Keys keys,
            Rosters rosters,
            ErrorForm errors,
            Certificates certificates,
            Guesses guesses,
            Reset reset) {
        this.guesses = guesses;
        this.clock = clock;
        this.faults = faults;
        this.keys = keys;
        this.rosters = rosters;
        this.errors = errors;
        this.certificates = certificates;
        this.reset = reset;
    }

    @GetMapping
    Map<String, Object> overview() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("clock", now());
        all.put("nightly", rosters.nightly());
        all.put("ssoKeys", keys.stage().name().toLowerCase(Locale.ROOT));
        all.put("guesses", guesses.shown());
        all.put("faults", faults());
        all.put("faultKinds", Arrays.stream(Fault.Kind.values()).map(Fault.Kind::word).toList());
        all.put("scenarios", Arrays.stream(Scenario.values()).map(Scenario::word).toList());
        all.put("variants", Arrays.stream(Variant.values()).map(Variant::word).toList());
        return all;
    }

    @PostMapping("/reset")
    Map<String, Object> reset() {
        reset.everything();
        return now();
    }

    @GetMapping("/clock")
    Map<String, Object> now() {
        return Map.of(
                "now", clock.instant().toString(),
                "today", clock.today().toString(),
                "ahead", clock.offset().toString());
    }

    @PostMapping("/clock")
    Map<String, Object> advance(@RequestBody ClockOrder order) {
        clock.advance(order.by(clock));
        return now();
    }

    @GetMapping("/faults")
    List<Map<String, Object>> faults() {
        return faults.states().stream().map(ControlController::shown).toList();
    }

    @PostMapping("/faults")
    Map<String, Integer> addFault(@RequestBody FaultOrder order) {
        return Map.of("id", faults.add(order.fault()));
    }

    @DeleteMapping("/faults")
    void clearFaults() {
        faults.clear();
    }

    @DeleteMapping("/faults/{id}")
    void removeFault(@PathVariable int id) {
        if (!faults.remove(id)) {
            throw new IllegalArgumentException("no fault " + id);
        }
    }

    @PostMapping("/sso/keys")
    Map<String, String> keys(@RequestBody Map<String, String> order) {
        keys.moveTo(Keys.Stage.valueOf(word(order, "stage")));
        return Map.of("stage", word(order, "stage").toLowerCase(Locale.ROOT));
    }

    @PostMapping("/las")
    void nightly(@RequestBody Map<String, Boolean> order) {
        rosters.setNightly(Boolean.TRUE.equals(order.get("nightly")));
    }

    @PostMapping("/errors")
    void errorForm(@RequestBody Map<String, String> order) {
        errors.set(ErrorForm.Form.valueOf(word(order, "form")));
    }

    @GetMapping("/guesses")
    Map<String, Object> guesses() {
        return guesses.shown();
    }

    /// Some of them, by word; the others stay.
    @PostMapping("/guesses")
    Map<String, Object> guess(@RequestBody Map<String, String> order) {
        guesses.set(order);
        return guesses.shown();
    }

    /// Another publisher: a client certificate in the certificates folder.
    @PostMapping("/publishers")
    Map<String, String> publisher(@RequestBody Map<String, String> order) {
        String code = order.getOrDefault("code", "");
        if (!code.matches("[a-z0-9-]{2,40}")) {
            throw new IllegalArgumentException(
                    "a code of 2 to 40 small letters, digits and dashes");
        }
        return Map.of("certificate", certificates.client("client-" + code, code).toString());
    }

    private static Map<String, Object> shown(Faults.State state) {
        Fault fault = state.fault();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", state.id());
        shown.put("path", fault.path());
        shown.put("method", fault.method());
        shown.put("kind", fault.kind().word());
        shown.put("calls", fault.calls());
        shown.put("seen", state.seen());
        return shown;
    }

    private static String word(Map<String, String> order, String key) {
        return order.getOrDefault(key, "").toUpperCase(Locale.ROOT);
    }

    /// @param advance an ISO duration such as `PT8H` or period such as `P1D` or `P2M`
    /// @param to a later day, at 06:00 in Amsterdam
    record ClockOrder(@Nullable String advance, @Nullable LocalDate to) {
        Duration by(SimulatorClock clock) {
            if (to != null) {
                return Duration.between(
                        clock.instant(), to.atTime(6, 0).atZone(SimulatorClock.ZONE).toInstant());
            }
            if (advance == null) {
                throw new IllegalArgumentException("say 'advance' or 'to'");
            }
            if (advance.contains("T")) {
                return Duration.parse(advance);
            }
            var now = clock.instant().atZone(SimulatorClock.ZONE);
            return Duration.between(now, now.plus(Period.parse(advance)));
        }
    }
}
