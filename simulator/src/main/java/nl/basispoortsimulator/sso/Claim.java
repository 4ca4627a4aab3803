package nl.basispoortsimulator.sso;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Everything one response says, before it is XML.
///
/// @param issuer who says it
/// @param destination address in the response
/// @param recipient address in the subject confirmation
/// @param audience for whom the assertion is
/// @param nameId who the person is
/// @param attributes by name, each with one value
/// @param responseId and the other ids: unique per response
record Claim(
        String issuer,
        String destination,
        String recipient,
        String audience,
        String nameId,
        String nameIdFormat,
        Map<String, String> attributes,
        Instant issuedAt,
        Instant notBefore,
        Instant notOnOrAfter,
        String responseId,
        String assertionId,
        String sessionIndex) {

    Claim {
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    Claim withNameId(String other) {
        return new Claim(
                issuer,
                destination,
                recipient,
                audience,
                other,
                nameIdFormat,
                attributes,
                issuedAt,
                notBefore,
                notOnOrAfter,
                responseId,
                assertionId,
                sessionIndex);
    }

    Claim withTimes(Instant issued, Instant from, Instant until) {
        return new Claim(
                issuer,
                destination,
                recipient,
                audience,
                nameId,
                nameIdFormat,
                attributes,
                issued,
                from,
                until,
                responseId,
                assertionId,
                sessionIndex);
    }

    Claim withAddresses(String otherDestination, String otherRecipient, String otherAudience) {
        return new Claim(
                issuer,
                otherDestination,
                otherRecipient,
                otherAudience,
                nameId,
                nameIdFormat,
                attributes,
                issuedAt,
                notBefore,
                notOnOrAfter,
                responseId,
                assertionId,
                sessionIndex);
    }

    Claim withAssertionId(String other) {
        return new Claim(
                issuer,
                destination,
                recipient,
                audience,
                nameId,
                nameIdFormat,
                attributes,
                issuedAt,
                notBefore,
                notOnOrAfter,
                responseId,
                other,
                sessionIndex);
    }

    @Override
    public String toString() {
        return "Claim[" + responseId + "]";
    }
}
