package nl.beheerportaal.connector;

import java.time.Instant;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;

/// What a sign-in message of Basispoort says. Only who and where: names and roles come from the
/// roster (`basispoort.md` §2).
public sealed interface SignInMessage {
    /// Signed by Basispoort, meant for us, in time.
    ///
    /// @param messageId id of the signed assertion, for the check that it is used once
    /// @param expires after which the message is refused anyway
    record Trusted(PersonId person, SchoolNumber school, String messageId, Instant expires)
            implements SignInMessage {}

    /// Anything else.
    ///
    /// @param reason for the log, in English, without anything personal
    record NotTrusted(String reason) implements SignInMessage {}
}
