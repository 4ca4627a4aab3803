package nl.basispoortsimulator.apps.arrival;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Reads an unsolicited SAML 2.0 Response (SAML core §2 and §3, profiles §4.1.4) as strictly as an
/// app should.
///
/// Everything is read from the one assertion whose signature was checked; nothing is looked up by
/// name elsewhere in the document.
final class ResponseCheck {

    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    /// How far two clocks may be apart.
    private static final Duration SKEW = Duration.ofSeconds(60);

    private ResponseCheck() {}

    static Arrival check(String encoded, Expected expected) {
        Optional<Document> document = decode(encoded).flatMap(SamlElements::parse);
        if (document.isEmpty()) {
            return refused("Het bericht is geen leesbaar SAML-antwoord.");
        }
        Element response = document.get().getDocumentElement();
        if (!SamlElements.is(response, SamlElements.PROTOCOL, "Response") || !succeeded(response)) {
            return refused("Het bericht is geen geslaagd SAML-antwoord.");
        }
        String destination = response.getAttribute("Destination");
        if (!destination.isEmpty() && !destination.equals(expected.acs())) {
            return refused("Het bericht is voor een ander adres (Destination).");
        }
        List<Element> assertions =
                SamlElements.anywhere(document.get(), SamlElements.ASSERTION, "Assertion");
        if (assertions.size() != 1 || !response.isSameNode(assertions.getFirst().getParentNode())) {
            return refused("Er hoort precies één assertion in het antwoord te staan.");
        }
        Element assertion = assertions.getFirst();
        if (!SignatureCheck.signed(assertion, expected.signers())) {
            return refused("De handtekening van Basispoort klopt niet of ontbreekt.");
        }
        return read(assertion, expected);
    }

    private static Arrival read(Element assertion, Expected expected) {
        if (!only(assertion, "Issuer").equals(Optional.of(expected.issuer()))) {
            return refused("Het bericht komt van een andere afzender (Issuer).");
        }
        List<Element> conditions = SamlElements.path(assertion, "Conditions");
        if (conditions.size() != 1 || !inTime(conditions.getFirst(), expected.now())) {
            return refused("Het bericht is verlopen of nog niet geldig.");
        }
        boolean forUs =
                SamlElements.path(assertion, "Conditions", "AudienceRestriction", "Audience")
                        .stream()
                        .map(SamlElements::text)
                        .anyMatch(expected.audience()::equals);
        if (!forUs) {
            return refused("Het bericht is voor een andere ontvanger (Audience).");
        }
        if (!confirmed(assertion, expected)) {
            return refused("Het bericht is voor een ander adres (Recipient) of verlopen.");
        }
        Optional<String> person = only(assertion, "Subject", "NameID");
        Optional<String> school = attribute(assertion, expected.schoolAttribute());
        Instant until =
                time(conditions.getFirst().getAttribute("NotOnOrAfter")).orElse(Instant.MAX);
        return person.isEmpty() || school.isEmpty()
                ? refused("Het bericht zegt niet om wie of om welke school het gaat.")
                : new Arrival.Genuine(
                        person.get(), school.get(), assertion.getAttribute("ID"), until.plus(SKEW));
    }

    private static boolean succeeded(Element response) {
        return SamlElements.children(response, SamlElements.PROTOCOL, "Status").stream()
                .flatMap(status ->
                        SamlElements.children(status, SamlElements.PROTOCOL, "StatusCode").stream())
                .anyMatch(code -> SUCCESS.equals(code.getAttribute("Value")));
    }

    private static boolean confirmed(Element assertion, Expected expected) {
        return SamlElements.path(assertion, "Subject", "SubjectConfirmation").stream()
                .filter(confirmation -> BEARER.equals(confirmation.getAttribute("Method")))
                .flatMap(each -> SamlElements.path(each, "SubjectConfirmationData").stream())
                .anyMatch(data ->
                        expected.acs().equals(data.getAttribute("Recipient"))
                                && data.hasAttribute("NotOnOrAfter")
                                && inTime(data, expected.now()));
    }

    /// An end must be given and be a time; a beginning may be left out.
    private static boolean inTime(Element limits, Instant now) {
        Optional<Instant> end = time(limits.getAttribute("NotOnOrAfter"));
        if (end.isEmpty() || !now.isBefore(end.get().plus(SKEW))) {
            return false;
        }
        String from = limits.getAttribute("NotBefore");
        return from.isEmpty()
                || time(from).map(start -> !now.isBefore(start.minus(SKEW))).orElse(false);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<String> attribute(Element assertion, String name) {
        return SamlElements.path(assertion, "AttributeStatement", "Attribute").stream()
                .filter(attribute -> name.equals(attribute.getAttribute("Name")))
                .flatMap(attribute -> SamlElements.path(attribute, "AttributeValue").stream())
                .map(SamlElements::text)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<String> only(Element from, String... path) {
        List<Element> found = SamlElements.path(from, path);
        return found.size() == 1
                ? Optional.of(SamlElements.text(found.getFirst())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static Optional<byte[]> decode(String encoded) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(encoded));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Arrival.Unbelievable refused(String why) {
        return new Arrival.Unbelievable(why);
    }
}
