package nl.beheerportaal.web;

import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.web.past.PastView;
import nl.beheerportaal.web.person.PersonView;
import nl.beheerportaal.web.person.PersonView.Line;
import nl.beheerportaal.web.person.PersonView.Roster;
import nl.beheerportaal.web.person.PersonView.Why;

/// Why somebody is there, and how an app stood on a past day.
final class StoryShots {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    private StoryShots() {}

    static List<Shot> all() {
        return List.of(
                new Shot("persoon-gekoppeld", "person/person", linked()),
                new Shot("persoon-onbekend", "person/person", unmanaged()),
                new Shot(
                        "toen",
                        "past/past",
                        past(
                                List.of(
                                        new PastView.Row(
                                                "Noor van Dijk",
                                                "5A",
                                                false,
                                                "/apps/taalblobs/wie/1f"),
                                        new PastView.Row(
                                                "Sanne Bos",
                                                "5A",
                                                true,
                                                "/apps/taalblobs/wie/2f")))),
                new Shot("toen-gezocht", "past/past", past(List.of())),
                new Shot("toen-niets", "past/past", before()));
    }

    private static PersonView linked() {
        return new PersonView(
                Wilgenhoek.TAAL,
                "Noor van Dijk",
                "Noor v Dijk",
                "Staat in Taalblobs, groep 5A.",
                new Why(
                        "Gekoppeld aan iemand uit Basispoort: voorstel.",
                        Wilgenhoek.SYNCED,
                        "Marieke de Vries"),
                new Roster("Noor van Dijk", "groep 5A", "1001", Wilgenhoek.SYNCED),
                Wilgenhoek.SYNCED,
                List.of(
                        new Line(
                                Wilgenhoek.SYNCED,
                                "Account bijgewerkt (iemand koppelde dit account)",
                                "Marieke de Vries"),
                        new Line(Wilgenhoek.SAVED, "Gekoppeld (voorstel)", "Marieke de Vries")));
    }

    private static PersonView unmanaged() {
        return new PersonView(
                Wilgenhoek.TAAL,
                "Jip",
                "Jip",
                "Staat in Taalblobs, groep 4.",
                new Why("Dit account is niet door het portaal gemaakt.", null, ""),
                null,
                null,
                List.of());
    }

    private static PastView past(List<PastView.Row> rows) {
        return new PastView(
                Wilgenhoek.TAAL,
                DAY,
                DAY.plusDays(5),
                Wilgenhoek.SYNCED,
                "Marieke de Vries",
                rows.isEmpty() ? "xyz" : "",
                400,
                22,
                rows,
                Wilgenhoek.paging(1, 25, rows.size(), "lijst"));
    }

    private static PastView before() {
        return new PastView(
                Wilgenhoek.TAAL,
                LocalDate.of(2025, 1, 1),
                DAY,
                null,
                "",
                "",
                0,
                0,
                List.of(),
                Wilgenhoek.paging(1, 25, 0, "lijst"));
    }
}
