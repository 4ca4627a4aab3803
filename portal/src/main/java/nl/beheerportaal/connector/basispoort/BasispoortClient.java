package nl.beheerportaal.connector.basispoort;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.BodyReader;
import nl.beheerportaal.platform.HttpCall;
import nl.beheerportaal.platform.HttpLane;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/// Basispoort's REST addresses (`basispoort.md` §1.2 and §1.5), one lane per publisher certificate.
/// No call here replaces or empties a tile's list of users: those lists cover all schools.
public final class BasispoortClient {
    private final BasispoortSettings settings;
    private final HttpLane lane;
    private final Unknowns unknowns = new Unknowns();
    private final BasispoortCodec codec = new BasispoortCodec(unknowns);

    public BasispoortClient(BasispoortSettings settings, HttpLane lane) {
        this.settings = settings;
        this.lane = lane;
    }

    /// How often each field we do not know was met.
    public Map<String, Long> unknownFields() {
        return codec.unknownFields();
    }

    /// How often each kind of thing was met that we do not know.
    public Unknowns unknowns() {
        return unknowns;
    }

    HttpResult<BasispoortWire.Overzicht> overview(SchoolNumber school) {
        return read(school, "", "roster", BasispoortWire.Overzicht.class);
    }

    /// The same, of which only the time of change is read when that is the one we know.
    HttpResult<Reread> overviewSince(SchoolNumber school, Instant mutated) {
        return lane.send(
                HttpCall.get(ofSchool(school, ""), headers(), "roster of school " + school),
                codec.rereader(mutated));
    }

    HttpResult<BasispoortWire.Staf> staff(SchoolNumber school) {
        return read(school, "/staf", "staff", BasispoortWire.Staf.class);
    }

    HttpResult<BasispoortWire.Details> details(SchoolNumber school) {
        return read(school, "/details", "details", BasispoortWire.Details.class);
    }

    /// Always with `request-permission=false`: with `true` this very GET asks the school.
    HttpResult<BasispoortWire.Permission> permission(SchoolNumber school) {
        return read(
                school,
                "/uitgever/synchronizationpermission?request-permission=false",
                "permission",
                BasispoortWire.Permission.class);
    }

    /// Asks the school for its permission. Not a read, whatever its method says: sent once, never
    /// again by itself, also when no answer came.
    HttpResult<BasispoortWire.Permission> askPermission(SchoolNumber school) {
        URI uri = ofSchool(school, "/uitgever/synchronizationpermission?request-permission=true");
        return lane.send(
                new HttpCall(
                        HttpMethod.GET,
                        uri,
                        headers(),
                        null,
                        HttpCall.Repeat.NEVER,
                        "asking school " + school + " for its permission"),
                codec.reader(BasispoortWire.Permission.class));
    }

    /// `nawsearch` without a question finds every active school.
    HttpResult<BasispoortWire.Gevonden[]> register() {
        return lane.send(
                HttpCall.get(
                        URI.create(settings.base() + "/rest/v2/nawsearch?activeOnly=true"),
                        headers(),
                        "register of schools"),
                codec.reader(BasispoortWire.Gevonden[].class));
    }

    HttpResult<Long[]> permittedOn(LocalDate day) {
        return permissionsOf(day, "toegekend");
    }

    /// Institutions that gave or withdrew their permission on a day: one call for the country.
    ///
    /// @param list `toegekend` or `ingetrokken`
    HttpResult<Long[]> permissionsOf(LocalDate day, String list) {
        URI uri =
                URI.create(
                        settings.base()
                                + "/rest/v2/instellingen/synchronizationpermission/"
                                + list
                                + "/"
                                + day);
        return lane.send(
                HttpCall.get(uri, headers(), "permissions " + list), codec.reader(Long[].class));
    }

    /// When a school's data changed.
    HttpResult<BasispoortWire.Changes> changes(SchoolNumber school) {
        return read(school, "/details", "changes", BasispoortWire.Changes.class);
    }

    HttpResult<BasispoortWire.Methode> tile(LikaPath path) {
        return lane.send(
                HttpCall.get(lika(path.address()), headers(), path.about()),
                codec.reader(BasispoortWire.Methode.class));
    }

    /// Creates the tile or brings it up to date; its users stay (`basispoort.md` §1.5).
    HttpResult<Boolean> putTile(LikaPath path, BasispoortWire.Methode tile) {
        return write(HttpMethod.PUT, path.address(), tile, path.about());
    }

    HttpResult<BasispoortWire.Gebruikers> usersOf(LikaPath path) {
        return lane.send(
                HttpCall.get(
                        lika(path.address() + "/gebruiker"), headers(), "users of " + path.about()),
                codec.reader(BasispoortWire.Gebruikers.class));
    }

    HttpResult<Boolean> grant(BasispoortWire.Rechten rights) {
        return write(HttpMethod.POST, "permissions/grant", rights, "grant");
    }

    HttpResult<Boolean> revoke(BasispoortWire.Rechten rights) {
        return write(HttpMethod.POST, "permissions/revoke", rights, "revoke");
    }

    private <T> HttpResult<T> read(SchoolNumber school, String path, String what, Class<T> type) {
        return lane.send(
                HttpCall.get(ofSchool(school, path), headers(), what + " of school " + school),
                codec.reader(type));
    }

    private URI ofSchool(SchoolNumber school, String path) {
        return URI.create(settings.base() + "/rest/v2/instellingen/" + school + path);
    }

    /// Granting twice grants once, so a lost answer may be repeated.
    private HttpResult<Boolean> write(
            HttpMethod method, String path, @Nullable Object message, String about) {
        HttpHeaders headers = headers();
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        String body = message == null ? null : codec.write(message);
        return lane.send(
                new HttpCall(method, lika(path), headers, body, HttpCall.Repeat.IF_LOST, about),
                BodyReader.ignored());
    }

    private URI lika(String path) {
        return URI.create(
                settings.base()
                        + "/hosted-lika/management/lika/"
                        + settings.publisherCode()
                        + "/"
                        + path);
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, "application/json");
        return headers;
    }
}
