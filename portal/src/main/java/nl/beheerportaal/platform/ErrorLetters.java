package nl.beheerportaal.platform;

import java.security.SecureRandom;

/// The end of a code that somebody reads to the helpdesk (`BP-503-7K2M`), and by which the helpdesk
/// finds the line in the log.
public final class ErrorLetters {
    private static final int LENGTH = 4;

    /// No letters or digits that look alike.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    public String next() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
