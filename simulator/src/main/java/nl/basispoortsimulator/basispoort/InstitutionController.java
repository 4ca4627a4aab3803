package nl.basispoortsimulator.basispoort;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.basispoortsimulator.basispoort.InstitutionWire.Details;
import nl.basispoortsimulator.basispoort.InstitutionWire.Found;
import nl.basispoortsimulator.basispoort.InstitutionWire.Groepen;
import nl.basispoortsimulator.basispoort.InstitutionWire.Leerlingen;
import nl.basispoortsimulator.basispoort.InstitutionWire.MetaResult;
import nl.basispoortsimulator.basispoort.InstitutionWire.Overview;
import nl.basispoortsimulator.basispoort.InstitutionWire.Permission;
import nl.basispoortsimulator.basispoort.InstitutionWire.Staf;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.roster.Disguises;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.world.School;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.StringNode;

/// The fourteen endpoints of the institutions API (basispoort.md §1.2).
///
/// Chosen by us where the source is silent: a roster call without permission is 403, an unknown
/// institution 404; details, ref and nawsearch need no permission, for they hold no persons.
@RestController
@RequestMapping(path = "/rest/v2", produces = MediaType.ALL_VALUE)
class InstitutionController {
    private final Rosters rosters;
    private final Disguises disguises;
    private final Permissions permissions;
    private final PermissionRequests requests;
    private final Guesses guesses;
    private final Answers answers;

    InstitutionController(
            Rosters rosters,
            Disguises disguises,
            Permissions permissions,
            PermissionRequests requests,
            Guesses guesses,
            Answers answers) {
        this.requests = requests;
        this.rosters = rosters;
        this.disguises = disguises;
        this.permissions = permissions;
        this.guesses = guesses;
        this.answers = answers;
    }

    @GetMapping("/instellingen")
    ResponseEntity<Object> institutions(HttpServletRequest request) {
        String publisher = Caller.publisher(request);
        return answers.json(
                rosters.schools().stream()
                        .filter(school -> listed(publisher, school))
                        .map(School::id)
                        .sorted()
                        .toList());
    }

    private boolean listed(String publisher, School school) {
        return switch (guesses.of(Guess.INSTITUTIONS)) {
            case "all" -> true;
            case "active" -> school.active();
            default -> permissions.granted(publisher, school.id());
        };
    }

    @GetMapping("/instellingen/{id}")
    ResponseEntity<Object> overview(HttpServletRequest request, @PathVariable long id) {
        Disguises.Answer answer = roster(request, id);
        return answers.json(Overview.of(answer.school(), meta(answer)));
    }

    @GetMapping("/instellingen/{id}/details")
    ResponseEntity<Object> details(HttpServletRequest request, @PathVariable long id) {
        Caller.publisher(request);
        Disguises.Answer answer = known(id);
        return answers.json(Details.of(coded(answer.school()), meta(answer)));
    }

    @GetMapping("/instellingen/{id}/groepen")
    ResponseEntity<Object> groups(HttpServletRequest request, @PathVariable long id) {
        Disguises.Answer answer = roster(request, id);
        return answers.json(Groepen.of(answer.school(), meta(answer)));
    }

    @GetMapping("/instellingen/{id}/leerlingen")
    ResponseEntity<Object> pupils(HttpServletRequest request, @PathVariable long id) {
        Disguises.Answer answer = roster(request, id);
        return answers.json(Leerlingen.of(answer.school().pupils(), meta(answer)));
    }

    /// A read, in spite of its method: the pupils with these ids. Ids of nobody are left out.
    @PostMapping("/instellingen/{id}/leerlingen")
    ResponseEntity<Object> pupilsById(
            HttpServletRequest request, @PathVariable long id, @RequestBody List<Long> ids) {
        Disguises.Answer answer = roster(request, id);
        Set<Long> wanted = new HashSet<>(ids);
        return answers.json(
                Leerlingen.of(
                        answer.school().pupils().stream()
                                .filter(pupil -> wanted.contains(pupil.id()))
                                .toList(),
                        meta(answer)));
    }

    /// The same, by ECK iD.
    @PostMapping("/instellingen/{id}/leerlingen_eckid")
    ResponseEntity<Object> pupilsByEckId(
            HttpServletRequest request, @PathVariable long id, @RequestBody List<String> eckIds) {
        Disguises.Answer answer = roster(request, id);
        Set<String> wanted = new HashSet<>(eckIds);
        return answers.json(
                Leerlingen.of(
                        answer.school().pupils().stream()
                                .filter(pupil ->
                                        pupil.eckId() != null && wanted.contains(pupil.eckId()))
                                .toList(),
                        meta(answer)));
    }

    @GetMapping("/instellingen/{id}/staf")
    ResponseEntity<Object> staff(HttpServletRequest request, @PathVariable long id) {
        Disguises.Answer answer = roster(request, id);
        return answers.json(Staf.of(answer.school(), meta(answer)));
    }

    /// A bare JSON string.
    @GetMapping("/instellingen/{id}/ref")
    ResponseEntity<Object> ref(HttpServletRequest request, @PathVariable long id) {
        Caller.publisher(request);
        return answers.json(StringNode.valueOf(known(id).school().ref()));
    }

    /// A GET that may ask the school for permission, which shows in the school's own screen.
    @GetMapping("/instellingen/{id}/uitgever/synchronizationpermission")
    ResponseEntity<Object> permission(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam(name = "request-permission", defaultValue = "false") boolean ask) {
        String publisher = Caller.publisher(request);
        School school = known(id).school();
        if (ask) {
            requests.ask(publisher, school);
        }
        return answers.json(new Permission(permissions.granted(publisher, id)));
    }

    @DeleteMapping("/instellingen/{id}/uitgever/synchronizationpermission")
    ResponseEntity<Void> relinquish(HttpServletRequest request, @PathVariable long id) {
        String publisher = Caller.publisher(request);
        known(id);
        permissions.relinquish(publisher, id);
        return answers.done();
    }

    @GetMapping("/instellingen/synchronizationpermission/toegekend/{day}")
    ResponseEntity<Object> granted(HttpServletRequest request, @PathVariable String day) {
        return answers.json(permissions.grantedOn(Caller.publisher(request), day(day)));
    }

    @GetMapping("/instellingen/synchronizationpermission/ingetrokken/{day}")
    ResponseEntity<Object> revoked(HttpServletRequest request, @PathVariable String day) {
        return answers.json(permissions.revokedOn(Caller.publisher(request), day(day)));
    }

    @GetMapping("/nawsearch")
    ResponseEntity<Object> search(HttpServletRequest request, AddressSearch search) {
        Caller.publisher(request);
        boolean exact = guesses.is(Guess.SEARCH, "exact");
        return answers.json(
                rosters.schools().stream()
                        .map(this::coded)
                        .filter(school -> search.finds(school, exact))
                        .map(Found::of)
                        .toList());
    }

    private Disguises.Answer roster(HttpServletRequest request, long id) {
        String publisher = Caller.publisher(request);
        Disguises.Answer answer = known(id);
        if (!permissions.granted(publisher, id)) {
            throw new Refusal(403, "Geen synchronisatietoestemming voor instelling " + id + ".");
        }
        return answer;
    }

    private Disguises.Answer known(long id) {
        return disguises
                .answer(id)
                .orElseThrow(() -> new Refusal(404, "Instelling " + id + " is niet bekend."));
    }

    private School coded(School school) {
        return guesses.is(Guess.SCHOOL_CODES, "absent") ? school.withoutCodes() : school;
    }

    private static MetaResult meta(Disguises.Answer answer) {
        return MetaResult.of(answer.mutatedAt(), answer.generatedAt());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(400, "'" + text + "' is geen datum (jjjj-mm-dd).");
        }
    }
}
