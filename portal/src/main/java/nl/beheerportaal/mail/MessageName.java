package nl.beheerportaal.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beheerportaal.core.roster.SchoolId;

/// Names a letter on its way, as its Message-ID (RFC 5322 §3.6.4): the same however often it is
/// sent, and enough to find it again when it comes back. It is no secret and opens nothing.
///
/// @param mail the letter, among those of the school
record MessageName(UUID school, UUID mail) {
    private static final Pattern HEADER =
            Pattern.compile("<([0-9a-f]{32})\\.([0-9a-f]{32})@[^<>@\\s]+>");

    /// @param event what happened and to whom the letter goes: one letter each
    static MessageName of(SchoolId school, String event) {
        byte[] both = (school + "/" + event).getBytes(StandardCharsets.UTF_8);
        return new MessageName(school.value(), UUID.nameUUIDFromBytes(both));
    }

    /// @param header what stands in another's message, or what somebody made of it
    /// @return empty when it is not one of our names
    static Optional<MessageName> read(String header) {
        Matcher matcher = HEADER.matcher(header.strip());
        return matcher.matches()
                ? Optional.of(new MessageName(uuid(matcher.group(2)), uuid(matcher.group(1))))
                : Optional.empty();
    }

    /// @param domain of the sender
    String header(String domain) {
        return "<" + hex(mail) + "." + hex(school) + "@" + domain + ">";
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static UUID uuid(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
