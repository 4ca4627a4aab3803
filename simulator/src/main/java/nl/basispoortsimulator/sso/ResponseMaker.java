package nl.basispoortsimulator.sso;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.basispoortsimulator.guess.Guess;
import nl.basispoortsimulator.guess.Guesses;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.time.SimulatorClock;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Makes the XML of a response, in the variant asked for. Times are real unless told otherwise, not
/// the simulator's: a service provider compares them with its own clock.
@Component
public class ResponseMaker {
    private static final String WRONG = "https://elders.example/saml";
    private static final long NOBODY = 999_999_999L;

    private final SimulatorSettings settings;
    private final SsoSettings sso;
    private final Addresses addresses;
    private final Keys keys;
    private final SimulatorClock simulated;
    private final Guesses guesses;
    private final Clock real = Clock.systemUTC();
    private final Map<String, String> lastSent = new ConcurrentHashMap<>();

    public ResponseMaker(
            SimulatorSettings settings,
            SsoSettings sso,
            Addresses addresses,
            Keys keys,
            Moments moments) {
        this.simulated = moments.simulated();
        this.guesses = moments.guesses();
        this.settings = settings;
        this.sso = sso;
        this.addresses = addresses;
        this.keys = keys;
    }

    /// Our own name as identity provider.
    public String entityId() {
        String chosen = settings.idpEntityId();
        return chosen != null ? chosen : addresses.http() + "/sso/metadata";
    }

    /// The response as XML; empty for a replay when nothing was sent there before.
    public Optional<String> make(Passenger passenger, String acs, Variant variant) {
        String place = passenger.person() + " " + acs;
        if (variant == Variant.REPLAY) {
            return Optional.ofNullable(lastSent.get(place));
        }
        String xml = write(claim(passenger, acs), passenger, variant);
        if (variant == Variant.GOOD) {
            lastSent.put(place, xml);
        }
        return Optional.of(xml);
    }

    private String write(Claim claim, Passenger passenger, Variant variant) {
        Instant now = claim.issuedAt();
        return switch (variant) {
            case GOOD, REPLAY -> signed(claim);
            case EXPIRED ->
                    signed(
                            claim.withTimes(
                                    now.minus(Duration.ofMinutes(16)),
                                    now.minus(Duration.ofMinutes(16)),
                                    now.minus(Duration.ofMinutes(10))));
            case NOT_YET ->
                    signed(
                            claim.withTimes(
                                    now,
                                    now.plus(Duration.ofMinutes(10)),
                                    now.plus(Duration.ofMinutes(15))));
            case WRONG_AUDIENCE ->
                    signed(claim.withAddresses(claim.destination(), claim.recipient(), WRONG));
            case WRONG_RECIPIENT ->
                    signed(claim.withAddresses(claim.destination(), WRONG, claim.audience()));
            case WRONG_DESTINATION ->
                    signed(claim.withAddresses(WRONG, claim.recipient(), claim.audience()));
            case UNSIGNED -> SamlXml.write(SamlXml.response(claim));
            case RESPONSE_SIGNED_ONLY -> responseSigned(claim);
            case OTHER_KEY -> otherKey(claim);
            case SHA1 -> weak(claim);
            case WRAPPED_SIGNATURE -> wrapped(claim, passenger);
            case DOCTYPE -> "<!DOCTYPE samlp:Response [<!ENTITY wie \"ik\">]>" + signed(claim);
            case UNKNOWN_PERSON -> signed(claim.withNameId(String.valueOf(NOBODY)));
            case WRONG_INSTITUTION -> signed(claim(atOtherSchool(passenger), claim.recipient()));
            case NO_ROLE -> signed(claim.withNameId(String.valueOf(passenger.colleague())));
            case COMMENT_IN_NAMEID -> commented(claim);
            case TAMPERED ->
                    signed(claim.withNameId(String.valueOf(passenger.colleague())))
                            .replace(
                                    ">" + passenger.colleague() + "<",
                                    ">" + passenger.person() + "<");
        };
    }

    private String signed(Claim claim) {
        Document document = SamlXml.response(claim);
        XmlSigner.sign(SamlXml.only(document, SamlXml.ASSERTION, "Assertion"), keys.signing());
        if (sso.signResponse()) {
            XmlSigner.sign(document.getDocumentElement(), keys.signing());
        }
        return SamlXml.write(document);
    }

    private String responseSigned(Claim claim) {
        Document document = SamlXml.response(claim);
        XmlSigner.sign(document.getDocumentElement(), keys.signing());
        return SamlXml.write(document);
    }

    private String otherKey(Claim claim) {
        Document document = SamlXml.response(claim);
        XmlSigner.sign(SamlXml.only(document, SamlXml.ASSERTION, "Assertion"), keys.stranger());
        return SamlXml.write(document);
    }

    private String weak(Claim claim) {
        Document document = SamlXml.response(claim);
        XmlSigner.signWeakly(
                SamlXml.only(document, SamlXml.ASSERTION, "Assertion"), keys.signing());
        return SamlXml.write(document);
    }

    /// A colleague's true, signed assertion hidden in Extensions, and a forged one for this person
    /// in its place: who checks the signature by id and reads the first assertion is fooled.
    private String wrapped(Claim claim, Passenger passenger) {
        Document document =
                SamlXml.response(claim.withNameId(String.valueOf(passenger.colleague())));
        Element genuine = SamlXml.only(document, SamlXml.ASSERTION, "Assertion");
        XmlSigner.sign(genuine, keys.signing());
        Claim forgery = claim.withAssertionId(id());
        Document forged = SamlXml.parse(SamlXml.assertion(forgery).markup());
        Node copy = document.importNode(forged.getDocumentElement(), true);
        Element response = document.getDocumentElement();
        Element extensions = document.createElementNS(SamlXml.PROTOCOL, "samlp:Extensions");
        Element issuer = SamlXml.only(document, SamlXml.ASSERTION, "Issuer");
        response.insertBefore(extensions, issuer.getNextSibling());
        response.insertBefore(copy, genuine);
        extensions.appendChild(genuine);
        return SamlXml.write(document);
    }

    /// Signed for somebody whose id begins as this person's; a comment, which canonicalisation
    /// drops, cuts it short for who reads the first piece of text only.
    private String commented(Claim claim) {
        Document document = SamlXml.parse(signed(claim.withNameId(claim.nameId() + "1")));
        Element nameId = SamlXml.only(document, SamlXml.ASSERTION, "NameID");
        Text whole = (Text) nameId.getFirstChild();
        Text rest = whole.splitText(claim.nameId().length());
        nameId.insertBefore(document.createComment(""), rest);
        return SamlXml.write(document);
    }

    private Claim claim(Passenger passenger, String acs) {
        Instant now =
                guesses.is(Guess.ASSERTION_CLOCK, "real") ? real.instant() : simulated.instant();
        return new Claim(
                entityId(),
                acs,
                acs,
                audience(acs),
                String.valueOf(passenger.person()),
                sso.nameIdFormat(),
                attributes(passenger),
                now,
                now.minus(Duration.ofSeconds(30)),
                now.plus(Duration.ofMinutes(sso.validMinutes())),
                id(),
                id(),
                id());
    }

    private Map<String, String> attributes(Passenger passenger) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(sso.institutionAttribute(), String.valueOf(passenger.school()));
        attributes.put(sso.refAttribute(), passenger.ref());
        if (passenger.eckId() != null) {
            attributes.put(sso.eckIdAttribute(), passenger.eckId());
        }
        attributes.put(sso.roleAttribute(), passenger.pupil() ? "leerling" : "medewerker");
        attributes.remove("");
        return attributes;
    }

    /// For whom an assertion to this address is: the portal, one of our apps, or else the address
    /// itself without its query.
    private String audience(String acs) {
        String chosen = settings.audience();
        if (acs.startsWith(settings.portalUrl() + "/")) {
            return chosen != null ? chosen : settings.portalUrl() + "/saml/metadata";
        }
        String path = acs.replaceFirst("[?#].*$", "");
        return path.endsWith("/saml/acs") ? path.replaceFirst("/acs$", "/metadata") : path;
    }

    private static Passenger atOtherSchool(Passenger passenger) {
        return new Passenger(
                passenger.person(),
                passenger.otherSchool(),
                passenger.otherRef(),
                passenger.eckId(),
                passenger.pupil(),
                passenger.otherSchool(),
                passenger.otherRef(),
                passenger.colleague());
    }

    private static String id() {
        return "_" + UUID.randomUUID();
    }
}
