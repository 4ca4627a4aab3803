package nl.beheerportaal.school;

import java.time.Instant;

/// The sign-in messages that were used, shared by all nodes (table `saml_replay`). Without it a
/// message somebody copied would open the door again until it expires.
public interface ReplayStore {
    /// Notes that this message is used now; false when it was used before. Of two nodes that ask at
    /// the same moment exactly one hears true. Opens a transaction of its own.
    ///
    /// @param messageId the id of the signed assertion
    /// @param expires until when it must be remembered; the store forgets expired ones by itself
    boolean firstUse(String messageId, Instant expires);
}
