package nl.basispoortsimulator.basispoort;

import jakarta.servlet.http.HttpServletRequest;
import nl.basispoortsimulator.basispoort.LikaWire.Methode;
import nl.basispoortsimulator.basispoort.LikaWire.Methodes;
import nl.basispoortsimulator.basispoort.LikaWire.Producten;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.lika.Lika;
import nl.basispoortsimulator.lika.Lika.TileKey;
import nl.basispoortsimulator.lika.Tile;
import nl.basispoortsimulator.server.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Methods and products at the hosted licence office. Writes answer with an empty body.
@RestController
@RequestMapping("/hosted-lika/management/lika/{publisher}/methode")
class LikaController {
    private final Lika lika;
    private final TileRules rules;
    private final Addresses addresses;
    private final Guesses guesses;
    private final Answers answers;

    LikaController(
            Lika lika, TileRules rules, Addresses addresses, Guesses guesses, Answers answers) {
        this.guesses = guesses;
        this.answers = answers;
        this.lika = lika;
        this.rules = rules;
        this.addresses = addresses;
    }

    @GetMapping
    ResponseEntity<Object> methods(HttpServletRequest request, @PathVariable String publisher) {
        own(request, publisher);
        return answers.json(
                new Methodes(lika.methods(publisher).stream().map(this::wire).toList()));
    }

    @PostMapping
    ResponseEntity<Void> addMethod(
            HttpServletRequest request, @PathVariable String publisher, @RequestBody Methode body) {
        own(request, publisher);
        return add(publisher, null, rules.tile(body, null, false));
    }

    @GetMapping("/{method}")
    ResponseEntity<Object> method(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method) {
        own(request, publisher);
        return answers.json(find(publisher, new TileKey(method, null)));
    }

    @PutMapping("/{method}")
    ResponseEntity<Void> putMethod(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method,
            @RequestBody Methode body) {
        own(request, publisher);
        lika.register(publisher, new TileKey(method, null), rules.tile(body, method, false));
        return answers.done();
    }

    @DeleteMapping("/{method}")
    ResponseEntity<Void> deleteMethod(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method) {
        own(request, publisher);
        return delete(publisher, new TileKey(method, null));
    }

    @GetMapping("/{method}/product")
    ResponseEntity<Object> products(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method) {
        own(request, publisher);
        return answers.json(
                new Producten(
                        lika
                                .products(publisher, method)
                                .orElseThrow(LikaController::unknown)
                                .stream()
                                .map(this::wire)
                                .toList()));
    }

    @PostMapping("/{method}/product")
    ResponseEntity<Void> addProduct(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method,
            @RequestBody Methode body) {
        own(request, publisher);
        find(publisher, new TileKey(method, null));
        return add(publisher, method, rules.tile(body, null, true));
    }

    @GetMapping("/{method}/product/{product}")
    ResponseEntity<Object> product(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method,
            @PathVariable String product) {
        own(request, publisher);
        return answers.json(find(publisher, new TileKey(method, product)));
    }

    @PutMapping("/{method}/product/{product}")
    ResponseEntity<Void> putProduct(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method,
            @PathVariable String product,
            @RequestBody Methode body) {
        own(request, publisher);
        find(publisher, new TileKey(method, null));
        lika.register(publisher, new TileKey(method, product), rules.tile(body, product, true));
        return answers.done();
    }

    @DeleteMapping("/{method}/product/{product}")
    ResponseEntity<Void> deleteProduct(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String method,
            @PathVariable String product) {
        own(request, publisher);
        return delete(publisher, new TileKey(method, product));
    }

    /// A publisher manages its own office only.
    private void own(HttpServletRequest request, String publisher) {
        own(request, publisher, guesses);
    }

    /// The same, for the lists.
    static void own(HttpServletRequest request, String publisher, Guesses guesses) {
        if (!Caller.publisher(request).equals(publisher)) {
            int status = Integer.parseInt(guesses.of(Guess.OTHER_OFFICE));
            throw new Refusal(status, "Dit certificaat is niet van uitgever " + publisher + ".");
        }
    }

    static Refusal unknown() {
        return new Refusal(404, "Deze methode of dit product is niet bekend.");
    }

    private ResponseEntity<Void> add(String publisher, @Nullable String method, Tile tile) {
        TileKey key =
                method == null ? new TileKey(tile.id(), null) : new TileKey(method, tile.id());
        if (lika.tile(publisher, key).isPresent()) {
            throw new Refusal(409, "Deze id bestaat al.");
        }
        lika.register(publisher, key, tile);
        return answers.done();
    }

    private ResponseEntity<Void> delete(String publisher, TileKey key) {
        if (!lika.remove(publisher, key)) {
            throw unknown();
        }
        return answers.done();
    }

    private Methode find(String publisher, TileKey key) {
        return lika.tile(publisher, key).map(this::wire).orElseThrow(LikaController::unknown);
    }

    private Methode wire(Tile tile) {
        return Methode.of(tile, addresses.http());
    }
}
