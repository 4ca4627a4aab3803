package nl.beheerportaal.connector.basispoort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A school of two hundred pupils in eight groups, as Basispoort would write it: a document that
/// tests spoil.
final class PaperSchool {
    static final SchoolNumber SCHOOL = new SchoolNumber(4711);
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final int PUPILS = 200;
    static final int STAFF = 16;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> GIVEN =
            List.of(
                    "Noor", "Sem", "Ilias", "Daan", "Yusuf", "Lotte", "Lieke", "Fleur", "Bram",
                    "Zoë", "Ayşe", "Teun", "Puck", "Otis", "Vera", "Kees", "Jip", "Hanna", "Emir",
                    "Roos", "Wout", "Ulla", "Quinn", "Xavi", "Claes");
    private static final List<String> SURNAMES =
            List.of(
                    "Meer",
                    "Bakker",
                    "Yilmaz",
                    "Smit",
                    "Visser",
                    "Postma",
                    "Nguyen",
                    "Dekker",
                    "Kowalska",
                    "Hoekstra",
                    "Aalbers",
                    "Ferwerda",
                    "Quist",
                    "Ottens",
                    "Lubbers",
                    "Zwart",
                    "Tromp");

    private PaperSchool() {}

    static ObjectNode document() {
        return document(1, "g");
    }

    /// @param first tells schools apart: numbers and ECK iDs begin there
    /// @param keys what the LAS keys begin with
    static ObjectNode document(int first, String keys) {
        ObjectNode school = JSON.createObjectNode();
        ArrayNode groups = school.putArray("groepen");
        for (int year = 1; year <= 8; year++) {
            groups.addObject()
                    .put("lasKey", keys + year)
                    .put("naam", "Groep " + year)
                    .put("jaargroep", "" + year)
                    .putNull("omschrijving");
        }
        school.putArray("subgroepen");
        ArrayNode pupils = school.putArray("leerlingen");
        for (int i = 0; i < PUPILS; i++) {
            pupils.add(pupil(first * 10_000 + i, i, keys));
        }
        ArrayNode staff = school.putArray("medewerkers");
        for (int i = 0; i < STAFF; i++) {
            staff.add(member(first * 10_000 + 5_000 + i, i, keys));
        }
        school.put("actief", true).putNull("gefuseerdNaar");
        school.putObject("metaResult")
                .put("mutationTimestamp", NOW.minus(Duration.ofDays(3)).toString())
                .put("generationTimestamp", NOW.toString());
        return school;
    }

    static ObjectNode pupil(long id, int place, String keys) {
        int year = place / 25 % 8 + 1;
        ObjectNode pupil = JSON.createObjectNode();
        pupil.put("id", id).put("eckid", "https://ketenid.nl/201703/" + id).put("lasKey", "l" + id);
        name(pupil, GIVEN.get(place % 25), SURNAMES.get(place * 7 % 17));
        pupil.put("jaargroep", "" + year).put("groep", keys + year).putArray("subgroepen");
        return pupil;
    }

    static ObjectNode member(long id, int place, String keys) {
        ObjectNode member = JSON.createObjectNode();
        member.put("id", id).putNull("eckid").put("lasKey", "m" + id);
        name(member, GIVEN.get((place + 3) % 25), SURNAMES.get(place * 3 % 17));
        member.put("emailadres", "m" + id + "@school.example").putNull("einddatum");
        member.putArray("rollen").add(place == 0 ? "ICTCoordinator" : "Leerkracht");
        member.putArray("groepen").add(keys + (place % 8 + 1));
        member.putArray("subgroepen");
        return member;
    }

    private static void name(ObjectNode person, String given, String surname) {
        person.putObject("persoonsgegevens")
                .put("voornaam", given)
                .put("voorvoegsel", "")
                .put("achternaam", surname)
                .put("voorletters", given.charAt(0) + ".");
    }

    static List<ObjectNode> of(ObjectNode school, String list) {
        List<ObjectNode> all = new ArrayList<>();
        school.withArray("/" + list).forEach(each -> all.add((ObjectNode) each));
        return all;
    }

    static List<ObjectNode> pupils(ObjectNode school) {
        return of(school, "leerlingen");
    }

    static List<ObjectNode> staff(ObjectNode school) {
        return of(school, "medewerkers");
    }

    static ObjectNode nameOf(ObjectNode person) {
        return (ObjectNode) person.get("persoonsgegevens");
    }

    /// Puts another list in the place of one.
    static void put(ObjectNode school, String list, List<ObjectNode> people) {
        school.putArray(list).addAll(people);
    }

    /// The document after something happened to it.
    static ObjectNode after(Consumer<ObjectNode> change) {
        ObjectNode school = document();
        change.accept(school);
        return school;
    }

    /// As the connector reads it, before anybody judges it.
    static RosterSnapshot read(String body) throws IOException {
        return read(body, NOW);
    }

    static RosterSnapshot read(String body, Instant fetched) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        BasispoortWire.Overzicht wire =
                new BasispoortCodec(new Unknowns())
                        .reader(BasispoortWire.Overzicht.class)
                        .read(new ByteArrayInputStream(bytes));
        return BasispoortTranslator.roster(SCHOOL, wire, fetched).roster();
    }
}
