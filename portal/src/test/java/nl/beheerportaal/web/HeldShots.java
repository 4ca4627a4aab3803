package nl.beheerportaal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.review.PlanView;
import nl.beheerportaal.web.review.PlanView.ConfirmView;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import nl.beheerportaal.web.review.PlanView.GoneRow;
import nl.beheerportaal.web.review.PlanView.GoneView;
import nl.beheerportaal.web.review.PlanView.GroupsView;
import nl.beheerportaal.web.review.PlanView.Numbers;
import nl.beheerportaal.web.review.PlanView.PersonRow;
import nl.beheerportaal.web.review.PlanView.TeachersView;
import nl.beheerportaal.web.review.ReviewView;

/// What a run that was held would do, in every state.
final class HeldShots {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 18);

    private HeldShots() {}

    static List<Shot> all() {
        String many =
                "Er zouden 4 leerlingen worden verwijderd zonder dat we weten waarom. Meer dan 3"
                        + " is niet gewoon.";
        String slow =
                "Uit één groep (Groep 8) zouden in een paar dagen 4 leerlingen worden verwijderd"
                        + " zonder dat we weten waarom. De laatste 2 gaan nu. Meer dan 3 is niet"
                        + " gewoon.";
        String fresh =
                "Er zouden 61 nieuwe leerlingen bij komen. Meer dan 21 tegelijk is niet gewoon.";
        return List.of(
                shot("stilgezet", plan(4, Mistake.NONE), many),
                shot("stilgezet-langzaam", plan(2, Mistake.NONE), slow),
                shot("stilgezet-verkeerd-aantal", plan(4, Mistake.WRONG_NUMBER), many),
                shot("stilgezet-niet-gezien", plan(4, Mistake.NOT_SEEN), many),
                shot("stilgezet-nieuwe", plan(0, Mistake.NONE), fresh));
    }

    private static Shot shot(String name, PlanView plan, String why) {
        return new Shot(
                name,
                "review/review",
                new ReviewView(
                        Wilgenhoek.TAAL,
                        Mode.EVERYTHING,
                        null,
                        Wilgenhoek.SYNCED,
                        List.of(Notice.of(Notice.Tone.ATTENTION, Wilgenhoek.text("plain", why))),
                        plan,
                        null,
                        true));
    }

    private static PlanView plan(int gone, Mistake mistake) {
        PlanView some = ReviewShots.nothing();
        List<GoneRow> rows =
                List.of(
                                row("Lieke van den Heuvel", "groep 8", 97),
                                row("Benjamin Visser", "groep 8", 203),
                                row("Nova Kuipers", "groep 8", 12),
                                row("Jayden Tromp", "groep 8", 164))
                        .subList(0, gone);
        return new PlanView(
                some.fingerprint(),
                new Numbers(422, 3, gone == 0 ? 61 : 0, 0, gone, 0, 0, 0),
                new GoneView(rows, rows.size(), gone * 119, 0, 0, gone == 0 ? null : UNTIL),
                new TeachersView(List.of(), List.of(), List.of(), List.of(), false),
                new GroupsView(List.of(), List.of(), List.of()),
                List.of(),
                gone == 0 ? List.of(new PersonRow("Ilias Bouzidi", "groep 3B")) : List.of(),
                List.of(),
                some.staying(),
                List.of("Finn Jansen: iemand heeft in de app de groep veranderd"),
                new ConfirmView(
                        true,
                        gone > 0,
                        mistake == Mistake.WRONG_NUMBER,
                        3,
                        mistake == Mistake.WRONG_NUMBER ? "5" : "",
                        mistake == Mistake.WRONG_NUMBER,
                        mistake,
                        UNTIL));
    }

    private static GoneRow row(String name, String group, int made) {
        return new GoneRow(
                "id-" + made,
                name,
                group,
                made,
                Instant.parse("2026-11-17T10:00:00Z"),
                "staat niet meer in Basispoort",
                false);
    }
}
