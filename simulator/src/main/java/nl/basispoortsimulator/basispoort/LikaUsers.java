package nl.basispoortsimulator.basispoort;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.basispoortsimulator.basispoort.LikaWire.GebruikerEckId;
import nl.basispoortsimulator.basispoort.LikaWire.Gebruikers;
import nl.basispoortsimulator.basispoort.LikaWire.GebruikersEckId;
import nl.basispoortsimulator.basispoort.LikaWire.Named;
import nl.basispoortsimulator.basispoort.LikaWire.Permissies;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.lika.Audience.Change;
import nl.basispoortsimulator.lika.EckUser;
import nl.basispoortsimulator.lika.Lika;
import nl.basispoortsimulator.lika.Lika.TileKey;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.world.School;
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

/// Who has which tile. Ids nobody has are dropped without a word, lists come back ascending, and
/// what is not on a list can be removed from it without error (basispoort.md §1.5).
@RestController
@RequestMapping("/hosted-lika/management/lika/{publisher}")
class LikaUsers {
    private static final String USERS = "/methode/{method}/gebruiker";
    private static final String ECK = "/methode/{method}/gebruiker_eckid";
    private static final String PRODUCT_USERS = "/methode/{method}/product/{product}/gebruiker";
    private static final String PRODUCT_ECK = "/methode/{method}/product/{product}/gebruiker_eckid";

    private final Lika lika;
    private final Rosters rosters;
    private final Guesses guesses;
    private final Answers answers;

    LikaUsers(Lika lika, Rosters rosters, Guesses guesses, Answers answers) {
        this.lika = lika;
        this.rosters = rosters;
        this.guesses = guesses;
        this.answers = answers;
    }

    @GetMapping({USERS, PRODUCT_USERS})
    ResponseEntity<Object> users(HttpServletRequest request, Which which) {
        return answers.json(
                new Gebruikers(
                        listed(
                                lika.people(own(request, which), which.key())
                                        .orElseThrow(LikaController::unknown))));
    }

    @PutMapping({USERS, PRODUCT_USERS})
    ResponseEntity<Void> replace(
            HttpServletRequest request, Which which, @RequestBody Named<Long> named) {
        return change(request, which, Change.REPLACE, named);
    }

    @DeleteMapping({USERS, PRODUCT_USERS})
    ResponseEntity<Void> clear(HttpServletRequest request, Which which) {
        return change(request, which, Change.CLEAR, new Named<>(List.of()));
    }

    @PostMapping({USERS + "/addlist", PRODUCT_USERS + "/addlist"})
    ResponseEntity<Void> add(
            HttpServletRequest request, Which which, @RequestBody Named<Long> named) {
        return change(request, which, Change.ADD, named);
    }

    @PostMapping({USERS + "/removelist", PRODUCT_USERS + "/removelist"})
    ResponseEntity<Void> remove(
            HttpServletRequest request, Which which, @RequestBody Named<Long> named) {
        return change(request, which, Change.REMOVE, named);
    }

    @GetMapping({ECK, PRODUCT_ECK})
    ResponseEntity<Object> eckUsers(HttpServletRequest request, Which which) {
        return answers.json(
                GebruikersEckId.of(
                        lika.eckUsers(own(request, which), which.key())
                                .orElseThrow(LikaController::unknown)));
    }

    @PutMapping({ECK, PRODUCT_ECK})
    ResponseEntity<Void> replaceEck(
            HttpServletRequest request, Which which, @RequestBody Named<GebruikerEckId> named) {
        return changeEck(request, which, Change.REPLACE, named);
    }

    @DeleteMapping({ECK, PRODUCT_ECK})
    ResponseEntity<Void> clearEck(HttpServletRequest request, Which which) {
        return changeEck(request, which, Change.CLEAR, new Named<>(List.of()));
    }

    @PostMapping({ECK + "/addlist", PRODUCT_ECK + "/addlist"})
    ResponseEntity<Void> addEck(
            HttpServletRequest request, Which which, @RequestBody Named<GebruikerEckId> named) {
        return changeEck(request, which, Change.ADD, named);
    }

    @PostMapping({ECK + "/removelist", PRODUCT_ECK + "/removelist"})
    ResponseEntity<Void> removeEck(
            HttpServletRequest request, Which which, @RequestBody Named<GebruikerEckId> named) {
        return changeEck(request, which, Change.REMOVE, named);
    }

    @PostMapping("/permissions/grant")
    ResponseEntity<Void> grant(
            HttpServletRequest request,
            @PathVariable String publisher,
            @RequestBody Permissies body) {
        return bulk(request, publisher, Change.ADD, body);
    }

    @PostMapping("/permissions/revoke")
    ResponseEntity<Void> revoke(
            HttpServletRequest request,
            @PathVariable String publisher,
            @RequestBody Permissies body) {
        return bulk(request, publisher, Change.REMOVE, body);
    }

    private ResponseEntity<Void> change(
            HttpServletRequest request, Which which, Change change, Named<Long> named) {
        Set<Long> people = known(change, new TreeSet<>(list(named)));
        if (!lika.changePeople(own(request, which), which.key(), change, people)) {
            throw LikaController.unknown();
        }
        return answers.done();
    }

    private ResponseEntity<Void> changeEck(
            HttpServletRequest request, Which which, Change change, Named<GebruikerEckId> named) {
        Set<EckUser> users = knownEck(change, list(named));
        if (!lika.changeEckUsers(own(request, which), which.key(), change, users)) {
            throw LikaController.unknown();
        }
        return answers.done();
    }

    private String own(HttpServletRequest request, Which which) {
        LikaController.own(request, which.publisher(), guesses);
        return which.publisher();
    }

    /// All named tiles must exist before anything is written; a product id may stand under any
    /// method, or under those named with it only.
    private ResponseEntity<Void> bulk(
            HttpServletRequest request, String publisher, Change change, Permissies body) {
        LikaController.own(request, publisher, guesses);
        Set<TileKey> tiles = new TreeSet<>();
        for (String method : Objects.requireNonNullElse(body.methodes(), Set.<String>of())) {
            TileKey key = new TileKey(method, null);
            if (lika.tile(publisher, key).isEmpty()) {
                throw LikaController.unknown();
            }
            tiles.add(key);
        }
        for (String product : Objects.requireNonNullElse(body.producten(), Set.<String>of())) {
            tiles.add(product(publisher, product, body).orElseThrow(LikaController::unknown));
        }
        Set<Long> people = known(change, Objects.requireNonNullElse(body.gebruikers(), Set.of()));
        Set<EckUser> users =
                knownEck(change, Objects.requireNonNullElse(body.gebruikerEckIds(), List.of()));
        for (TileKey tile : tiles) {
            if (!people.isEmpty()) {
                lika.changePeople(publisher, tile, change, people);
            }
            if (!users.isEmpty()) {
                lika.changeEckUsers(publisher, tile, change, users);
            }
        }
        return answers.done();
    }

    private Optional<TileKey> product(String publisher, String product, Permissies body) {
        Set<String> named = Objects.requireNonNullElse(body.methodes(), Set.of());
        boolean any = guesses.is(Guess.BULK_PRODUCT, "any-method");
        return lika.methods(publisher).stream()
                .filter(method -> any || named.contains(method.id()))
                .map(method -> new TileKey(method.id(), product))
                .filter(key -> lika.tile(publisher, key).isPresent())
                .findFirst();
    }

    /// Who left every school is still on the list, or is not.
    private List<Long> listed(List<Long> people) {
        if (guesses.is(Guess.LEAVERS_ON_LISTS, "stay")) {
            return people;
        }
        Set<Long> here = new HashSet<>();
        for (School school : rosters.schools()) {
            school.pupils().forEach(pupil -> here.add(pupil.id()));
            school.staff().forEach(member -> here.add(member.id()));
        }
        return people.stream().filter(here::contains).toList();
    }

    private static <T> List<T> list(Named<T> named) {
        if (named.gebruikers() == null) {
            throw new Refusal(400, "De lijst 'gebruikers' ontbreekt.");
        }
        return named.gebruikers();
    }

    /// Unknown ids are dropped when they would come on a list; off it, anybody may be named.
    private Set<Long> known(Change change, Set<Long> named) {
        Set<Long> known = new TreeSet<>(named);
        if (change != Change.REMOVE) {
            known.removeIf(id -> rosters.schoolOf(id).isEmpty());
        }
        return known;
    }

    private Set<EckUser> knownEck(Change change, List<GebruikerEckId> named) {
        Set<EckUser> known = new TreeSet<>();
        Set<EckUser> existing = new HashSet<>();
        if (change != Change.REMOVE) {
            named.stream()
                    .map(GebruikerEckId::instellingId)
                    .distinct()
                    .flatMap(id -> rosters.administration(id).stream())
                    .forEach(school -> addAll(existing, school));
        }
        for (GebruikerEckId each : named) {
            EckUser user = new EckUser(each.instellingId(), each.eckId());
            if (change == Change.REMOVE || existing.contains(user)) {
                known.add(user);
            }
        }
        return known;
    }

    private static void addAll(Set<EckUser> existing, School school) {
        school.pupils().stream()
                .map(pupil -> pupil.eckId())
                .filter(Objects::nonNull)
                .forEach(eckId -> existing.add(new EckUser(school.id(), eckId)));
        school.staff().stream()
                .map(member -> member.eckId())
                .filter(Objects::nonNull)
                .forEach(eckId -> existing.add(new EckUser(school.id(), eckId)));
    }

    /// The tile in the address.
    record Which(String publisher, String method, @Nullable String product) {
        TileKey key() {
            return new TileKey(method, product);
        }
    }
}
