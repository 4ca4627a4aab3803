package nl.beheerportaal.mail;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.roster.SchoolId;

/// Letters that wait to be sent. Written in the transaction of what they tell about, so that
/// neither exists without the other.
public interface Outbox {
    /// Puts a letter to each of them in the outbox. Whoever already has a letter about the same
    /// event gets no second one.
    ///
    /// @param event names what happened, once: `run/0197…/done`; our own ids only
    void post(SchoolId school, String event, Letter letter, List<Recipient> to, Instant now);
}
