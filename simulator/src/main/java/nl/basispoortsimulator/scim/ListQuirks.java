package nl.basispoortsimulator.scim;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which account pages oddly. In memory only, like every fault: a restart heals it.
///
/// `PUT /control/scim/{app}/{connectionKey}/listing?quirk=short-pages`; `quirk=none` heals.
@RestController
class ListQuirks implements Resettable {

    private final Map<String, ListQuirk> byAccount = new ConcurrentHashMap<>();

    @PutMapping("/control/scim/{app}/{connectionKey}/listing")
    ResponseEntity<String> set(
            @PathVariable String app,
            @PathVariable String connectionKey,
            @RequestParam String quirk) {
        return ListQuirk.of(quirk)
                .map(chosen -> {
                    byAccount.put(app + "/" + connectionKey, chosen);
                    return ResponseEntity.ok(chosen.word() + "\n");
                })
                .orElseGet(() ->
                        ResponseEntity.badRequest()
                                .body(
                                        "unknown quirk; known: "
                                                + Arrays.stream(ListQuirk.values())
                                                        .map(ListQuirk::word)
                                                        .toList()
                                                + "\n"));
    }

    ListQuirk of(String account) {
        return byAccount.getOrDefault(account, ListQuirk.NONE);
    }

    @Override
    public void reset() {
        byAccount.clear();
    }
}
