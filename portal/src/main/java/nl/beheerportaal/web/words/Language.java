package nl.beheerportaal.web.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages of the portal. Dutch is what a school sees until somebody chooses English.
public enum Language {
    DUTCH("nl"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// Anything but a code we know is Dutch.
    public static Language of(@Nullable String code) {
        return ENGLISH.code.equals(code) ? ENGLISH : DUTCH;
    }

    /// ISO 639-1, as in `<html lang>` and the names of the message files.
    public String code() {
        return code;
    }

    public Language other() {
        return this == DUTCH ? ENGLISH : DUTCH;
    }

    public Locale locale() {
        return this == DUTCH ? Locale.of("nl", "NL") : Locale.UK;
    }
}
