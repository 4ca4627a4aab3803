package nl.beheerportaal.connector;

import java.time.Instant;

/// Reads the message with which Basispoort sends somebody to us.
public interface SignInReader {
    /// Never throws for a bad message, whatever is in it.
    ///
    /// @param message as posted, base64
    /// @param query of the address it was posted to, without `?`; empty for none. A deep link
    ///   stands there, and the message names the whole address it is meant for.
    SignInMessage read(String message, String query, Instant now);

    /// What Basispoort must know of us, as SAML metadata.
    String metadata();
}
