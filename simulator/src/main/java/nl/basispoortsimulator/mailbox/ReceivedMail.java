package nl.basispoortsimulator.mailbox;

import java.time.Instant;
import java.util.List;

/// A letter as it came in.
///
/// @param id counts from 1, never reused
/// @param sender of the envelope, empty for a bounce
/// @param recipients of the envelope: who would really have got it
/// @param raw the message, headers and all; one char per byte
record ReceivedMail(
        long id, Instant receivedAt, String sender, List<String> recipients, String raw) {

    ReceivedMail {
        recipients = List.copyOf(recipients);
    }

    boolean isFor(String address) {
        return recipients.stream().anyMatch(address.strip()::equalsIgnoreCase);
    }

    @Override
    public String toString() {
        return "ReceivedMail[" + id + "]";
    }
}
