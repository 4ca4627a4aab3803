package nl.basispoortsimulator.roster;

import java.util.List;

/// What can happen to a school, by name.
public enum Scenario {
    NEW_SCHOOL_YEAR(
            "new-school-year",
            "Nieuw schooljaar: iedereen schuift op, groep 8 vertrekt, nieuwe groep 1, groepen krijgen een andere naam"),
    LAS_CHANGE("las-change", "Ander leerlingadministratiesysteem: alle LAS-keys nieuw, ids gelijk"),
    LAS_CHANGE_NEW_IDS(
            "las-change-new-ids",
            "Ander leerlingadministratiesysteem: alle LAS-keys en alle ids nieuw"),
    ECKIDS_ABSENT("eckids-absent", "Nog niemand heeft een ECK iD"),
    ECKIDS_ARRIVE("eckids-arrive", "Iedereen zonder ECK iD krijgt er een"),
    ECKIDS_MISSING("eckids-missing", "Van één op de twintig ontbreekt het ECK iD"),
    PUPIL_MOVES("pupil-moves", "Een leerling gaat naar een andere school, met hetzelfde ECK iD"),
    PUPIL_AT_BOTH("pupil-at-both", "Een leerling staat tijdens een verhuizing op twee scholen"),
    MERGER("merger", "De school gaat op in een andere school"),
    CLOSURE("closure", "De school sluit"),
    STAFF_EXPIRY("staff-expiry", "Alle medewerkers krijgen een einddatum van gisteren"),
    NAME_CORRECTIONS("name-corrections", "Van tien leerlingen is de naam verbeterd"),
    PREFIX_IN_SURNAME("prefix-in-surname", "Alle voorvoegsels staan in de achternaam"),
    FULL_FIRST_NAMES("full-first-names", "Officiële voornamen in plaats van roepnamen"),
    DUPLICATES("duplicates", "Vijf leerlingen staan er dubbel in, met een ander id"),
    EMPTY_ROSTER("empty-roster", "Basispoort antwoordt per ongeluk met een lege school"),
    HALF_ROSTER("half-roster", "De helft van de mensen ontbreekt"),
    LAST_YEARS_ROSTER("last-years-roster", "De stand van vorig schooljaar"),
    OTHER_SCHOOLS_ROSTER("other-schools-roster", "De stand van een andere school"),
    STALE("stale", "Een antwoord van tien dagen oud"),
    UNKNOWN_GROUPS("unknown-groups", "Leerlingen wijzen naar groepen die er niet zijn"),
    NO_GROUP_LINKS("no-group-links", "Niemand zit in een groep"),
    TRUTH("truth", "Basispoort antwoordt weer naar waarheid");

    private final String word;
    private final String meaning;

    Scenario(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    /// What it does, for people.
    public String meaning() {
        return meaning;
    }

    public static Scenario of(String word) {
        for (Scenario scenario : values()) {
            if (scenario.word.equals(word)) {
                return scenario;
            }
        }
        throw new IllegalArgumentException(
                "unknown scenario '"
                        + word
                        + "'; known: "
                        + List.of(values()).stream().map(Scenario::word).toList());
    }
}
