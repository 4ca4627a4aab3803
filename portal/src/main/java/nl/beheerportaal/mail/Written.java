package nl.beheerportaal.mail;

import org.jspecify.annotations.Nullable;

/// A letter in words, as it lies in the outbox: everything the sender needs.
///
/// @param unsubscribe where reminders are stopped; null for what cannot be stopped
/// @param messageId names the letter on its way: the same however often it is sent
record Written(
        String messageId,
        String to,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {
    /// Without address and words.
    @Override
    public String toString() {
        return "Written[" + messageId + "]";
    }
}
