package nl.basispoortsimulator.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.basispoortsimulator.lika.Lika;
import nl.basispoortsimulator.lika.Lika.TileKey;
import nl.basispoortsimulator.lika.Tile;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.sso.Passengers;
import nl.basispoortsimulator.sso.ResponseMaker;
import nl.basispoortsimulator.sso.Variant;
import nl.basispoortsimulator.world.AppAccount;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.World;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What only the simulator knows: the app accounts of the seed, who their users really are, who has
/// which tile, and a signed response for anybody, without a browser.
@RestController
@RequestMapping("/control")
class TruthControl {
    private final World world;
    private final Rosters rosters;
    private final ResponseMaker maker;
    private final Passengers passengers;
    private final Lika lika;
    private final SimulatorSettings settings;

    TruthControl(
            World world,
            Rosters rosters,
            ResponseMaker maker,
            Passengers passengers,
            Lika lika,
            SimulatorSettings settings) {
        this.world = world;
        this.rosters = rosters;
        this.maker = maker;
        this.passengers = passengers;
        this.lika = lika;
        this.settings = settings;
    }

    @GetMapping("/accounts")
    List<Map<String, Object>> accounts() {
        return world.accounts().stream().map(TruthControl::shown).toList();
    }

    /// Basispoort id by user id; users of nobody are absent.
    @GetMapping("/truth/{app}/{connectionKey}")
    Map<String, Long> truth(@PathVariable String app, @PathVariable String connectionKey) {
        return world.accountsOf(app).stream()
                .filter(account -> account.connectionKey().equals(connectionKey))
                .findFirst()
                .map(AppAccount::origins)
                .orElseThrow(() -> new IllegalArgumentException("no such account"));
    }

    /// Who is on the list of each method of our publisher, by Basispoort id.
    @GetMapping("/lika")
    Map<String, List<Long>> lika() {
        Map<String, List<Long>> lists = new LinkedHashMap<>();
        for (Tile tile : lika.methods(settings.publisher())) {
            lists.put(
                    tile.id(),
                    lika.people(settings.publisher(), new TileKey(tile.id(), null))
                            .orElse(List.of()));
        }
        return lists;
    }

    /// A `SAMLResponse` as the tile would post it.
    @GetMapping("/sso/response")
    Map<String, String> response(
            @RequestParam long school,
            @RequestParam long person,
            @RequestParam String acs,
            @RequestParam(defaultValue = "good") String variant) {
        School at =
                rosters.administration(school)
                        .orElseThrow(() -> new IllegalArgumentException("no school " + school));
        String xml =
                maker.make(passengers.of(at, person), acs, Variant.of(variant))
                        .orElseThrow(() -> new IllegalArgumentException("nothing to replay yet"));
        return Map.of(
                "SAMLResponse",
                Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> shown(AppAccount account) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("app", account.app());
        shown.put("id", account.id());
        shown.put("connectionKey", account.connectionKey());
        shown.put("displayName", account.displayName());
        shown.put("administrators", account.administrators());
        shown.put("bearerToken", account.bearerToken());
        shown.put("pupils", account.pupilCount());
        shown.put("teachers", account.teacherCount());
        return shown;
    }
}
