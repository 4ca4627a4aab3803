package nl.basispoortsimulator.sso;

import java.util.List;

/// Ways to send a response: the good one, and the bad ones a service provider must refuse.
public enum Variant {
    GOOD("good", "Zoals het hoort"),
    EXPIRED("expired", "Verlopen: tien minuten geleden niet meer geldig"),
    NOT_YET("notyet", "Nog niet geldig: pas over tien minuten"),
    WRONG_AUDIENCE("wrong-audience", "Voor een andere ontvanger (Audience)"),
    WRONG_RECIPIENT("wrong-recipient", "Voor een ander adres (Recipient)"),
    WRONG_DESTINATION("wrong-destination", "Voor een ander adres (Destination)"),
    REPLAY("replay", "Het vorige antwoord nog een keer"),
    UNSIGNED("unsigned", "Zonder handtekening"),
    RESPONSE_SIGNED_ONLY(
            "response-signed-only", "Alleen het antwoord ondertekend, de assertion niet"),
    OTHER_KEY("other-key", "Ondertekend met een onbekende sleutel"),
    WRAPPED_SIGNATURE("wrapped-signature", "Handtekening om een andere assertion gevouwen"),
    DOCTYPE("doctype", "Met een DOCTYPE"),
    UNKNOWN_PERSON("unknown-person", "Een persoon die niet bestaat"),
    WRONG_INSTITUTION("wrong-institution", "De juiste persoon bij een andere school"),
    NO_ROLE("no-role", "Een medewerker die geen ICT-coördinator is"),
    COMMENT_IN_NAMEID("comment-in-nameid", "Een opmerking midden in de NameID"),
    SHA1("sha1", "Ondertekend met RSA-SHA1"),
    TAMPERED("tampered", "Na het ondertekenen veranderd");

    private final String word;
    private final String meaning;

    Variant(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// The name in an address or a control call.
    public String word() {
        return word;
    }

    /// What it is, for people.
    public String meaning() {
        return meaning;
    }

    /// The variant of that name; an empty name is the good one.
    public static Variant of(String word) {
        for (Variant variant : values()) {
            if (variant.word.equals(word) || (word.isEmpty() && variant == GOOD)) {
                return variant;
            }
        }
        throw new IllegalArgumentException(
                "unknown variant '"
                        + word
                        + "'; known: "
                        + List.of(values()).stream().map(Variant::word).toList());
    }
}
