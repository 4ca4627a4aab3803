package nl.beheerportaal.connector.basispoort;

import static nl.beheerportaal.connector.basispoort.PaperSchool.after;
import static nl.beheerportaal.connector.basispoort.PaperSchool.document;
import static nl.beheerportaal.connector.basispoort.PaperSchool.nameOf;
import static nl.beheerportaal.connector.basispoort.PaperSchool.pupils;
import static nl.beheerportaal.connector.basispoort.PaperSchool.put;
import static nl.beheerportaal.connector.basispoort.PaperSchool.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What a source can give that is not the school as it is: by name, the text of the answer.
final class SourceFaults {
    private static final String GOOD = document().toString();
    private static final String LAST_WORKING_DAY = "2026-11-20";

    private final Map<String, String> all = new LinkedHashMap<>();

    private SourceFaults() {}

    static Map<String, String> all() {
        SourceFaults faults = new SourceFaults();
        faults.unreadable();
        faults.lacking();
        faults.missingPeople();
        faults.otherMoment();
        faults.groups();
        faults.people();
        faults.staffOnly();
        faults.schoolItself();
        return faults.all;
    }

    private void unreadable() {
        all.put("nothing at all", "");
        all.put("null", "null");
        all.put("half an answer", GOOD.substring(0, GOOD.length() / 2));
        all.put("all but the last character", GOOD.substring(0, GOOD.length() - 1));
        all.put("two answers in one", GOOD + GOOD);
        all.put("a page for people", "<!DOCTYPE html><html><body>Onderhoud</body></html>");
        all.put("a list instead of a school", "[" + GOOD + "]");
        all.put("a text instead of a school", "\"onderhoud\"");
        all.put("a number that is a word", GOOD.replaceFirst("\"id\":\\d+", "\"id\":\"Noor\""));
        all.put(
                "a number too large",
                GOOD.replaceFirst("\"id\":\\d+", "\"id\":99999999999999999999"));
        all.put("pupils as one object", with(s -> s.putObject("leerlingen")));
        all.put("pupils as a text", with(s -> s.put("leerlingen", "geen")));
        all.put(
                "the list of pupils again, empty",
                GOOD.substring(0, GOOD.length() - 1) + ",\"leerlingen\":[]}");
    }

    private void lacking() {
        for (String field :
                List.of(
                        "groepen",
                        "subgroepen",
                        "leerlingen",
                        "medewerkers",
                        "actief",
                        "metaResult")) {
            all.put("without " + field, with(s -> s.remove(field)));
        }
        all.put("pupils null", with(s -> s.putNull("leerlingen")));
        all.put("an error in the form of a school", "{\"fout\":\"interne fout\"}");
        all.put("an empty object", "{}");
        all.put("an empty place among the pupils", with(s -> s.withArray("/leerlingen").addNull()));
        all.put("a pupil without a number", with(s -> pupils(s).get(7).remove("id")));
        all.put("a member of staff without a number", with(s -> staff(s).get(3).remove("id")));
        all.put(
                "a pupil without a name block",
                with(s -> pupils(s).get(7).remove("persoonsgegevens")));
        all.put("no moment of change", with(s -> meta(s).remove("mutationTimestamp")));
        all.put(
                "a moment that is none",
                with(s -> meta(s).put("generationTimestamp", "23-11-2026 09:00")));
        all.put(
                "an end date that is none",
                with(s -> staff(s).get(3).put("einddatum", "31-7-2027")));
        all.put(
                "a group listed twice",
                with(s -> s.withArray("/groepen").add(s.withArray("/groepen").get(2).deepCopy())));
    }

    private void missingPeople() {
        all.put("no pupils", with(s -> s.putArray("leerlingen")));
        all.put("no staff", with(s -> s.putArray("medewerkers")));
        all.put("nobody at all", with(s -> nobody(s)));
        all.put("every second pupil", with(s -> put(s, "leerlingen", everySecond(pupils(s)))));
        all.put(
                "every second person",
                with(s -> {
                    put(s, "leerlingen", everySecond(pupils(s)));
                    put(s, "medewerkers", everySecond(staff(s)));
                }));
        all.put(
                "the first hundred only",
                with(s -> put(s, "leerlingen", pupils(s).subList(0, 100))));
        all.put("one pupil left", with(s -> put(s, "leerlingen", pupils(s).subList(0, 1))));
        all.put("the upper school missing", with(s -> upperSchoolGone(s)));
        all.put(
                "the upper school missing with its groups",
                with(s -> {
                    upperSchoolGone(s);
                    put(s, "groepen", PaperSchool.of(s, "groepen").subList(0, 4));
                }));
        all.put(
                "three members of staff left",
                with(s -> put(s, "medewerkers", staff(s).subList(0, 3))));
    }

    private void otherMoment() {
        all.put("an answer of ten days ago", with(s -> made(s, Duration.ofDays(10), 10)));
        all.put("an answer of four days ago", with(s -> made(s, Duration.ofDays(4), 4)));
        all.put("an answer from before the last one", with(s -> made(s, Duration.ofHours(5), 4)));
        all.put("last year’s roster", with(s -> lastYear(s)));
        all.put(
                "last year’s roster, smaller",
                with(s -> {
                    lastYear(s);
                    put(s, "leerlingen", pupils(s).subList(0, 150));
                }));
        all.put("another school", document(2, "h").toString());
        all.put("another school with the same LAS keys", document(3, "g").toString());
        all.put(
                "another school of ten pupils",
                withOther(s -> {
                    put(s, "leerlingen", pupils(s).subList(0, 10));
                    put(s, "medewerkers", staff(s).subList(0, 2));
                }));
        all.put(
                "another school, without ECK iDs",
                withOther(s -> {
                    for (ObjectNode pupil : pupils(s)) {
                        pupil.putNull("eckid");
                        nameOf(pupil).put("achternaam", "Elders " + pupil.get("id"));
                    }
                }));
    }

    private void groups() {
        all.put("no groups", with(s -> s.putArray("groepen")));
        all.put("everybody in groups that are not there", with(s -> move(s, 1, "weg")));
        all.put("every third in a group that is not there", with(s -> move(s, 3, "weg")));
        all.put("nobody in a group", with(s -> pupils(s).forEach(pupil -> pupil.putNull("groep"))));
        all.put(
                "two thirds in no group",
                with(s -> {
                    for (int i = 0; i < 140; i++) {
                        pupils(s).get(i).put("groep", "");
                    }
                }));
        all.put("everybody in one group", with(s -> move(s, 1, "g1")));
    }

    private void people() {
        all.put("five pupils again under another number", with(s -> again(s, 5)));
        all.put("everybody again under another number", with(s -> again(s, 200)));
        all.put(
                "a pupil twice",
                with(s -> s.withArray("/leerlingen").add(pupils(s).get(7).deepCopy())));
        all.put(
                "a pupil who is staff as well",
                with(s -> staff(s).get(1).put("id", pupils(s).get(7).get("id").longValue())));
        all.put(
                "everybody with number 0",
                with(s -> pupils(s).forEach(pupil -> pupil.put("id", 0))));
        all.put("nobody with a name", with(s -> pupils(s).forEach(SourceFaults::nameless)));
        all.put(
                "a fifth without a name",
                with(s -> {
                    for (int i = 0; i < 200; i += 5) {
                        nameless(pupils(s).get(i));
                    }
                }));
        all.put("everybody with the name of the next", with(s -> shift(s, "persoonsgegevens")));
        all.put("everybody with the ECK iD of the next", with(s -> shift(s, "eckid")));
        all.put("twenty with the ECK iD of the next", with(s -> shift(s, "eckid", 20)));
        all.put(
                "the ECK iD of one for all",
                with(s -> {
                    String one = pupils(s).getFirst().get("eckid").stringValue();
                    pupils(s).forEach(pupil -> pupil.put("eckid", one));
                }));
        all.put(
                "pupils among the staff and staff among the pupils",
                with(s -> {
                    List<ObjectNode> pupils = pupils(s);
                    put(s, "leerlingen", staff(s));
                    put(s, "medewerkers", pupils);
                }));
        all.put(
                "a class among the staff",
                with(s -> {
                    List<ObjectNode> everybody = new ArrayList<>(staff(s));
                    everybody.addAll(pupils(s).subList(0, 25));
                    put(s, "leerlingen", pupils(s).subList(25, 200));
                    put(s, "medewerkers", everybody);
                }));
    }

    private void staffOnly() {
        all.put("all staff ended", with(s -> ended(s, 16)));
        all.put("three quarters of the staff ended", with(s -> ended(s, 12)));
        all.put("all roles unknown", with(s -> roles(s, 16, "Onderwijsgevende")));
        all.put("all roles gone", with(s -> roles(s, 16, "")));
        all.put("most roles in another spelling", with(s -> roles(s, 10, "LEERKRACHT")));
    }

    private void schoolItself() {
        all.put("closed, everybody still there", with(s -> s.put("actief", false)));
        all.put(
                "closed, and nobody there",
                with(s -> {
                    nobody(s);
                    s.put("actief", false);
                }));
        all.put(
                "merged into another school",
                with(s -> {
                    nobody(s);
                    s.put("actief", false).put("gefuseerdNaar", 4712);
                }));
        all.put("merged, everybody still there", with(s -> s.put("gefuseerdNaar", 4712)));
    }

    private static String with(Consumer<ObjectNode> change) {
        return after(change).toString();
    }

    private static String withOther(Consumer<ObjectNode> change) {
        ObjectNode school = document(4, "k");
        change.accept(school);
        return school.toString();
    }

    private static ObjectNode meta(ObjectNode school) {
        return (ObjectNode) school.get("metaResult");
    }

    private static void nobody(ObjectNode school) {
        List.of("groepen", "subgroepen", "leerlingen", "medewerkers").forEach(school::putArray);
    }

    private static List<ObjectNode> everySecond(List<ObjectNode> people) {
        return IntStream.range(0, people.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(people::get)
                .toList();
    }

    private static void upperSchoolGone(ObjectNode school) {
        put(
                school,
                "leerlingen",
                pupils(school).stream()
                        .filter(pupil -> pupil.get("jaargroep").stringValue().compareTo("4") <= 0)
                        .toList());
    }

    private static void made(ObjectNode school, Duration ago, int daysUnchanged) {
        meta(school)
                .put("generationTimestamp", PaperSchool.NOW.minus(ago).toString())
                .put(
                        "mutationTimestamp",
                        PaperSchool.NOW.minus(Duration.ofDays(daysUnchanged)).toString());
    }

    private static void lastYear(ObjectNode school) {
        for (ObjectNode pupil : pupils(school)) {
            int year = Integer.parseInt(pupil.get("jaargroep").stringValue());
            pupil.put("jaargroep", "" + Math.max(1, year - 1));
            pupil.put("groep", "g" + Math.max(1, year - 1));
        }
    }

    private static void move(ObjectNode school, int every, String group) {
        List<ObjectNode> pupils = pupils(school);
        for (int i = 0; i < pupils.size(); i += every) {
            pupils.get(i).put("groep", group);
        }
    }

    private static void again(ObjectNode school, int many) {
        for (ObjectNode pupil : pupils(school).subList(0, many)) {
            school.withArray("/leerlingen")
                    .add(pupil.deepCopy().put("id", pupil.get("id").longValue() + 90_000));
        }
    }

    private static void nameless(ObjectNode person) {
        nameOf(person)
                .putNull("voornaam")
                .putNull("achternaam")
                .putNull("voorvoegsel")
                .putNull("voorletters");
    }

    private static void shift(ObjectNode school, String field) {
        shift(school, field, pupils(school).size());
    }

    private static void shift(ObjectNode school, String field, int many) {
        List<ObjectNode> pupils = pupils(school).subList(0, many);
        var first = pupils.getFirst().get(field);
        for (int i = 0; i < many; i++) {
            pupils.get(i).set(field, i + 1 < many ? pupils.get(i + 1).get(field) : first);
        }
    }

    private static void ended(ObjectNode school, int many) {
        staff(school).subList(0, many).forEach(member -> member.put("einddatum", LAST_WORKING_DAY));
    }

    private static void roles(ObjectNode school, int many, String role) {
        for (ObjectNode member : staff(school).subList(0, many)) {
            var roles = member.putArray("rollen");
            if (!role.isEmpty()) {
                roles.add(role);
            }
        }
    }
}
