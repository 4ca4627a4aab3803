package nl.basispoortcontract;

import static nl.basispoortcontract.Shape.array;
import static nl.basispoortcontract.Shape.bool;
import static nl.basispoortcontract.Shape.date;
import static nl.basispoortcontract.Shape.int64;
import static nl.basispoortcontract.Shape.key;
import static nl.basispoortcontract.Shape.object;
import static nl.basispoortcontract.Shape.optional;
import static nl.basispoortcontract.Shape.string;
import static nl.basispoortcontract.Shape.timestamp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The objects of basispoort.md §1.3 and §1.5, field by field.
final class Shapes {
    private static final Shape META =
            object(Map.of("mutationTimestamp", timestamp(), "generationTimestamp", timestamp()));

    /// Groep and subgroep are the same shape, and have no Basispoort id.
    private static final Shape GROUP =
            object(
                    Map.of(
                            "lasKey", optional(key()),
                            "naam", optional(string()),
                            "jaargroep", optional(string()),
                            "omschrijving", optional(string())));

    private static final Shape PERSON =
            object(strings("achternaam", "voornaam", "voorvoegsel", "voorletters"));

    private static final Shape PUPIL =
            object(
                    Map.of(
                            "id", int64(),
                            "eckid", optional(key()),
                            "lasKey", optional(key()),
                            "persoonsgegevens", PERSON,
                            "jaargroep", optional(string()),
                            "groep", optional(string()),
                            "subgroepen", array(key())));

    private static final Shape MEMBER =
            object(
                    Map.of(
                            "id", int64(),
                            "eckid", optional(key()),
                            "lasKey", optional(key()),
                            "persoonsgegevens", PERSON,
                            "emailadres", optional(string()),
                            "einddatum", optional(date()),
                            "rollen", array(string()),
                            "groepen", array(key()),
                            "subgroepen", array(key())));

    static final Shape IDS = array(int64());
    static final Shape GROUPS =
            object(Map.of("groepen", array(GROUP), "subgroepen", array(GROUP), "metaResult", META));
    static final Shape PUPILS = object(Map.of("leerlingen", array(PUPIL), "metaResult", META));
    static final Shape STAFF = object(Map.of("medewerkers", array(MEMBER), "metaResult", META));
    static final Shape PERMISSION = object(Map.of("hasSynchronizationPermission", bool()));
    static final Shape OVERVIEW =
            object(
                    Map.of(
                            "groepen", array(GROUP),
                            "subgroepen", array(GROUP),
                            "leerlingen", array(PUPIL),
                            "medewerkers", array(MEMBER),
                            "actief", bool(),
                            "gefuseerdNaar", optional(int64()),
                            "metaResult", META));
    static final Shape DETAILS = details();
    static final Shape FOUND = array(found());

    static final Shape METHOD = tile(optional(string()));

    /// As a method, but it always has an address.
    static final Shape PRODUCT = tile(string());

    static final Shape METHODS = object(Map.of("methodes", array(METHOD)));
    static final Shape PRODUCTS = object(Map.of("producten", array(PRODUCT)));
    static final Shape USERS = object(Map.of("gebruikers", IDS));
    static final Shape ECK_USERS =
            object(
                    Map.of(
                            "gebruikers",
                            array(object(Map.of("instellingId", int64(), "eckId", key())))));

    private Shapes() {}

    /// `brincode` is without the branch here and may be an empty string.
    private static Shape details() {
        Map<String, Shape> fields =
                strings(
                        "naam",
                        "straat",
                        "huisnummer",
                        "huisnummertoevoeging",
                        "postcode",
                        "woonplaats",
                        "schoolkey",
                        "instellingRef",
                        "bestuurscode");
        fields.put("brincode", optional(string("([0-9]{2}[A-Z]{2})?")));
        fields.put("dependancecode", optional(string("[0-9]{2}|")));
        fields.put("actief", bool());
        fields.put("gefuseerdNaar", optional(int64()));
        fields.put("metaResult", META);
        return object(fields);
    }

    /// `brincode` holds the branch here, and the addition to the house number has a capital.
    private static Shape found() {
        Map<String, Shape> fields =
                strings(
                        "straat",
                        "huisnummer",
                        "huisnummerToevoeging",
                        "postcode",
                        "woonplaats",
                        "telefoonNet",
                        "telefoonAbon",
                        "emailadres",
                        "bestuurscode");
        fields.put("id", int64());
        fields.put("naam", string());
        fields.put("brincode", optional(string("([0-9]{2}[A-Z]{2}[0-9]{2})?")));
        fields.put("actief", bool());
        return object(fields);
    }

    private static Shape tile(Shape url) {
        return object(
                Map.of(
                        "id", string("[^/]+"),
                        "code", optional(string()),
                        "naam", string(),
                        "icon", optional(string("image/(svg\\+xml|png),[A-Za-z0-9+/]+=*")),
                        "iconUrl", optional(string()),
                        "url", url,
                        "tags", array(string("leerkrachtApplicatie|toetsApplicatie"))));
    }

    private static Map<String, Shape> strings(String... names) {
        Map<String, Shape> fields = new HashMap<>();
        List.of(names).forEach(name -> fields.put(name, optional(string())));
        return fields;
    }
}
