package nl.beheerportaal.connector.basispoort;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.connector.SignInMessage.NotTrusted;
import nl.beheerportaal.connector.SignInReader;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.codelibs.saml2.core.authn.SamlResponse;
import org.codelibs.saml2.core.exception.ValidationException;
import org.codelibs.saml2.core.settings.Saml2Settings;
import org.codelibs.saml2.core.settings.SettingsBuilder;

/// Reads Basispoort's unsolicited SAML 2.0 responses (`basispoort.md` §2): the assertion signed by
/// one of the known certificates, meant for us, posted to our address, in time, asked for by
/// nobody. The names of its parts are a guess and therefore configuration.
public final class BasispoortSignIn implements SignInReader {
    private final SamlSettings settings;

    public BasispoortSignIn(SamlSettings settings) {
        this.settings = settings;
    }

    @Override
    public SignInMessage read(String message, String query, Instant now) {
        String objection = SamlEnvelope.objection(message);
        if (!objection.isEmpty()) {
            return new NotTrusted(objection);
        }
        String address = settings.consumer().toString();
        SignInMessage answer =
                checked(message, query.isEmpty() ? address : address + "?" + query, now);
        // A message may be meant for the address without its deep link.
        return answer instanceof NotTrusted && !query.isEmpty()
                ? orElse(checked(message, address, now), answer)
                : answer;
    }

    @Override
    public String metadata() {
        return library(settings.consumer()).getSPMetadata();
    }

    private static SignInMessage orElse(SignInMessage second, SignInMessage first) {
        return second instanceof NotTrusted ? first : second;
    }

    /// The library throws unchecked exceptions of many kinds for XML it cannot use; whatever it is,
    /// the message is not trusted. Its own texts may quote the message, so only codes are told.
    private SignInMessage checked(String message, String address, Instant now) {
        try {
            SamlResponse response =
                    new SamlResponse(library(URI.create(address)), address, message);
            if (!response.isValid()) {
                return new NotTrusted(reason(response.getValidationException()));
            }
            return claims(response, now);
        } catch (RuntimeException e) {
            return new NotTrusted("unreadable: " + e.getClass().getSimpleName());
        }
    }

    private SignInMessage claims(SamlResponse response, Instant now) {
        Instant expires =
                response.getAssertionNotOnOrAfter().stream()
                        .max(Instant::compareTo)
                        .map(end -> end.plus(settings.skew()))
                        .orElse(Instant.MIN);
        if (!now.isBefore(expires)) {
            return new NotTrusted("expired");
        }
        Map<String, List<String>> attributes = response.getAttributes();
        String person =
                settings.person().equals(SamlSettings.NAME_ID)
                        ? response.getNameId()
                        : one(attributes, settings.person());
        String school = one(attributes, settings.school());
        String id = response.getAssertionId();
        if (!isNumber(person)) {
            return new NotTrusted("names no person");
        }
        if (!isNumber(school)) {
            return new NotTrusted("names no school");
        }
        return id == null || id.isBlank()
                ? new NotTrusted("has no id")
                : new SignInMessage.Trusted(
                        PersonId.parse(person),
                        new SchoolNumber(Long.parseLong(school)),
                        id,
                        expires);
    }

    /// Empty unless there is exactly one value.
    private static String one(Map<String, List<String>> attributes, String name) {
        List<String> values = attributes.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst().strip() : "";
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("-?[0-9]{1,18}");
    }

    private Saml2Settings library(URI consumer) {
        Map<String, Object> values = new HashMap<>();
        values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
        values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, settings.entityId());
        values.put(
                SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY,
                consumer.toString());
        values.put(SettingsBuilder.IDP_ENTITYID_PROPERTY_KEY, settings.basispoortEntityId());
        values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_XML_VALIDATION, true);
        values.put(SettingsBuilder.SECURITY_REJECT_DEPRECATED_ALGORITHM, true);
        values.put(SettingsBuilder.SECURITY_REJECT_UNSOLICITED_RESPONSES_WITH_INRESPONSETO, true);
        values.put(
                SettingsBuilder.SP_NAMEIDFORMAT_PROPERTY_KEY,
                "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
        Saml2Settings library = new SettingsBuilder().fromValues(values).build();
        library.setIdpx509certMulti(settings.certificates());
        library.setClockDrift(settings.skew().toSeconds());
        return library;
    }

    private static String reason(Exception refusal) {
        if (!(refusal instanceof ValidationException known)) {
            return refusal == null ? "invalid" : "invalid: " + refusal.getClass().getSimpleName();
        }
        return switch (known.getErrorCode()) {
            case ValidationException.NO_SIGNED_ASSERTION -> "the assertion is not signed";
            case ValidationException.NO_SIGNATURE_FOUND -> "nothing is signed";
            case ValidationException.INVALID_SIGNATURE -> "the signature is not right";
            case ValidationException.ASSERTION_EXPIRED,
                    ValidationException.SESSION_EXPIRED,
                    ValidationException.RESPONSE_EXPIRED ->
                    "expired";
            case ValidationException.ASSERTION_TOO_EARLY -> "not valid yet";
            case ValidationException.WRONG_AUDIENCE -> "meant for another audience";
            case ValidationException.WRONG_ISSUER -> "from another issuer";
            case ValidationException.WRONG_DESTINATION, ValidationException.EMPTY_DESTINATION ->
                    "meant for another destination";
            case ValidationException.WRONG_SUBJECTCONFIRMATION ->
                    "no subject confirmation for this address and time";
            case ValidationException.WRONG_INRESPONSETO -> "answers a question we never asked";
            case ValidationException.WRONG_NUMBER_OF_ASSERTIONS,
                    ValidationException.WRONG_NUMBER_OF_SIGNATURES,
                    ValidationException.WRONG_NUMBER_OF_SIGNATURES_IN_ASSERTION,
                    ValidationException.WRONG_NUMBER_OF_SIGNATURES_IN_RESPONSE,
                    ValidationException.WRONG_SIGNED_ELEMENT,
                    ValidationException.UNEXPECTED_SIGNED_ELEMENTS,
                    ValidationException.UNEXPECTED_REFERENCE,
                    ValidationException.INVALID_SIGNED_ELEMENT,
                    ValidationException.DUPLICATED_ID_IN_SIGNED_ELEMENTS,
                    ValidationException.DUPLICATED_REFERENCE_IN_SIGNED_ELEMENTS ->
                    "the signed part is not the part that is read";
            case ValidationException.STATUS_CODE_IS_NOT_SUCCESS -> "says that it failed";
            case ValidationException.INVALID_XML_FORMAT -> "not SAML";
            default -> "refused with code " + known.getErrorCode();
        };
    }
}
