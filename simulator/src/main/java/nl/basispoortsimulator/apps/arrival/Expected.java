package nl.basispoortsimulator.apps.arrival;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// What a response must say to be believed.
///
/// @param issuer name of the identity provider
/// @param signers whose signatures count: one, or two while keys change
/// @param acs the address it was posted to
/// @param audience our own name
/// @param schoolAttribute the attribute that says which school
/// @param now real time, not the simulator's: assertions are dated by a clock on the wall
record Expected(
        String issuer,
        List<X509Certificate> signers,
        String acs,
        String audience,
        String schoolAttribute,
        Instant now) {

    Expected {
        signers = List.copyOf(signers);
    }
}
