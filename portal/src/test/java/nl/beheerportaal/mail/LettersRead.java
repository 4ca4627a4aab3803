package nl.beheerportaal.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beheerportaal.platform.EncryptedJson;

/// Opens letters in the outbox for tests.
public final class LettersRead {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private LettersRead() {}

    /// The first link in a letter.
    public static String link(EncryptedJson json, byte[] content, String place) {
        Matcher link = LINK.matcher(json.read(Written.class, content, place).text());
        if (!link.find()) {
            throw new AssertionError("no link in the letter");
        }
        return link.group();
    }
}
