package nl.basispoortsimulator.scim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which account pages oddly or has habits. In memory only, like every fault: a restart heals it.
@RestController
class BadManners implements Resettable {

    private final Map<String, Manners> byAccount = new ConcurrentHashMap<>();

    /// `PUT /control/scim/{app}/{connectionKey}/listing?quirk=short-pages`; `quirk=none` heals.
    @PutMapping("/control/scim/{app}/{connectionKey}/listing")
    ResponseEntity<String> page(
            @PathVariable String app,
            @PathVariable String connectionKey,
            @RequestParam String quirk) {
        Optional<ListQuirk> chosen = ListQuirk.of(quirk);
        if (chosen.isEmpty()) {
            return unknown(Arrays.stream(ListQuirk.values()).map(ListQuirk::word).toList());
        }
        String account = app + "/" + connectionKey;
        byAccount.merge(
                account,
                new Manners(chosen.get(), Set.of()),
                (old, wanted) -> new Manners(wanted.listing(), old.habits()));
        return said(account);
    }

    /// `PUT /control/scim/{app}/{connectionKey}/habits?habit=forgets-extension`, more than once if
    /// wanted; without any it behaves again.
    @PutMapping("/control/scim/{app}/{connectionKey}/habits")
    ResponseEntity<String> habits(
            @PathVariable String app,
            @PathVariable String connectionKey,
            @RequestParam(required = false, defaultValue = "") List<String> habit) {
        List<Optional<Habit>> chosen = habit.stream().map(Habit::of).toList();
        if (chosen.stream().anyMatch(Optional::isEmpty)) {
            return unknown(Arrays.stream(Habit.values()).map(Habit::word).toList());
        }
        Set<Habit> wanted = chosen.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        String account = app + "/" + connectionKey;
        byAccount.merge(
                account,
                new Manners(ListQuirk.NONE, wanted),
                (old, next) -> new Manners(old.listing(), next.habits()));
        return said(account);
    }

    Manners of(String account) {
        return byAccount.getOrDefault(account, Manners.GOOD);
    }

    @Override
    public void reset() {
        byAccount.clear();
    }

    private ResponseEntity<String> said(String account) {
        Manners now = of(account);
        return ResponseEntity.ok(
                "listing %s, habits %s%n"
                        .formatted(
                                now.listing().word(),
                                now.habits().stream().map(Habit::word).sorted().toList()));
    }

    private static ResponseEntity<String> unknown(List<String> known) {
        return ResponseEntity.badRequest().body("unknown word; known: " + known + "\n");
    }
}
