package nl.beheerportaal.mail;

/// A letter in words, as it lies in the outbox: everything the sender needs.
///
/// @param messageId names the letter on its way: the same however often it is sent
record Written(String messageId, String to, String subject, String text, String html) {
    /// Without address and words.
    @Override
    public String toString() {
        return "Written[" + messageId + "]";
    }
}
