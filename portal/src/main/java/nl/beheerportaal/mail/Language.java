package nl.beheerportaal.mail;

import java.util.Locale;

/// The languages the portal speaks.
public enum Language {
    NL("nl-NL"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }
}
