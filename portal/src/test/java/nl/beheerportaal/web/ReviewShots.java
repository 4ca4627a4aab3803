package nl.beheerportaal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.review.PlanView;
import nl.beheerportaal.web.review.PlanView.Choice;
import nl.beheerportaal.web.review.PlanView.ConfirmView;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import nl.beheerportaal.web.review.PlanView.GoneRow;
import nl.beheerportaal.web.review.PlanView.GoneView;
import nl.beheerportaal.web.review.PlanView.GroupsView;
import nl.beheerportaal.web.review.PlanView.Numbers;
import nl.beheerportaal.web.review.PlanView.PersonRow;
import nl.beheerportaal.web.review.PlanView.StayingView;
import nl.beheerportaal.web.review.PlanView.TeachersView;
import nl.beheerportaal.web.review.ReviewView;
import nl.beheerportaal.web.review.TicksView;
import nl.beheerportaal.web.review.TicksView.Tick;
import nl.beheerportaal.web.wizard.StepsView;
import org.jspecify.annotations.Nullable;

/// Step 4 and the review of changes in every state.
final class ReviewShots {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 18);

    private ReviewShots() {}

    static List<Shot> all() {
        Notice stale = Notice.of(Notice.Tone.ATTENTION, Wilgenhoek.text("s4.stale"));
        Notice held =
                Notice.of(
                        Notice.Tone.WRONG,
                        Wilgenhoek.text(
                                "plain",
                                "Je licentie is voor 250 leerlingen. Neem er minder mee."));
        Notice silent =
                Notice.of(
                        Notice.Tone.ATTENTION,
                        Wilgenhoek.text(
                                "side.basispoort",
                                Wilgenhoek.text("failure.now.basispoort.silent"),
                                "vandaag om 06.12 uur"));
        return List.of(
                step4("stap-4-controleren", plan(true, true, Mistake.NONE, "")),
                step4("stap-4-verkeerd-aantal", plan(true, true, Mistake.WRONG_NUMBER, "21")),
                step4("stap-4-niet-gezien", plan(true, true, Mistake.NOT_SEEN, "12")),
                step4("stap-4-niemand-weg", plan(false, true, Mistake.NONE, "")),
                step4("stap-4-verouderd", plan(true, true, Mistake.NONE, ""), stale),
                step4("stap-4-kan-niet", plan(true, false, Mistake.NONE, ""), held),
                step4("stap-4-basispoort-stil", null, silent),
                new Shot(
                        "veranderingen",
                        "review/review",
                        changes(plan(true, true, Mistake.NONE, ""), ticks())),
                new Shot(
                        "veranderingen-geen",
                        "review/review",
                        changes(nothing(), new TicksView(List.of(), List.of(), List.of()))));
    }

    /// A run that was held.
    private static Shot step4(String name, @Nullable PlanView plan, Notice... notices) {
        return new Shot(
                name,
                "review/review",
                new ReviewView(
                        Wilgenhoek.TAAL,
                        Mode.SELECTIVE,
                        new StepsView(Wilgenhoek.TAAL, 4, 4),
                        null,
                        List.of(notices),
                        plan,
                        null,
                        false));
    }

    private static ReviewView changes(PlanView plan, TicksView ticks) {
        return new ReviewView(
                Wilgenhoek.TAAL,
                Mode.SELECTIVE,
                null,
                Wilgenhoek.SYNCED,
                List.of(),
                plan,
                ticks,
                false);
    }

    static PlanView nothingToUndo() {
        PlanView some = nothing();
        return new PlanView(
                some.fingerprint(),
                new Numbers(0, 0, 0, 0, 0, 0, 0, 0),
                some.gone(),
                some.teachers(),
                some.groups(),
                List.of(),
                List.of(),
                List.of(),
                some.staying(),
                List.of("Noor Bakker: de naam blijft zoals een latere synchronisatie het maakte"),
                some.confirm());
    }

    static PlanView nothing() {
        PlanView some = plan(false, true, Mistake.NONE, "");
        return new PlanView(
                some.fingerprint(),
                new Numbers(400, 0, 0, 0, 0, 0, 0, 0),
                some.gone(),
                some.teachers(),
                some.groups(),
                some.choices(),
                List.of(),
                List.of(),
                some.staying(),
                List.of(),
                some.confirm());
    }

    static PlanView plan(boolean gone, boolean possible, Mistake mistake, String typed) {
        return new PlanView(
                "0f".repeat(32),
                new Numbers(400, 46, 26, 1, gone ? 12 : 0, gone ? 24 : 0, 22, 5),
                gone ? gone() : new GoneView(List.of(), 0, 0, 0, 0, null),
                teachers(gone),
                new GroupsView(
                        List.of("Groep 3A", "Groep 3B"),
                        List.of("4 wordt Groep 4"),
                        List.of("Plus")),
                choices(),
                List.of(new PersonRow("Ilias Bouzidi", "groep 3B")),
                List.of(new PersonRow("Sil Smit", "groep 7")),
                new StayingView(
                        "",
                        400,
                        List.of(new PersonRow("Charlotte Bakker", "groep 6A")),
                        Wilgenhoek.paging(1, 25, 400, "blijven")),
                List.of("Iemand: heeft in Basispoort geen naam, dus we maken geen account"),
                new ConfirmView(possible, gone, gone, 10, typed, false, mistake, UNTIL));
    }

    private static GoneView gone() {
        return new GoneView(
                List.of(
                        row("Lieke van den Heuvel", "groep 6", 97, "2026-11-17T10:00:00Z", ""),
                        row("Mohammed A.", "groep 4", 41, "2026-11-13T10:00:00Z", ""),
                        row("Benjamin Visser", "groep 7", 203, "2026-11-12T10:00:00Z", ""),
                        row("Nova Kuipers", "groep 3", 12, "2026-10-20T10:00:00Z", ""),
                        row("Mees Postma", "groep 8", 188, "2026-07-09T10:00:00Z", ""),
                        row("Jayden Tromp", "groep 8", 164, "2026-07-03T10:00:00Z", ""),
                        new GoneRow(
                                "t4",
                                "Test Leerling",
                                "geen groep",
                                0,
                                null,
                                "mag verwijderd worden",
                                true)),
                3,
                742,
                1,
                6,
                UNTIL);
    }

    private static GoneRow row(String name, String group, int made, String used, String why) {
        return new GoneRow("id-" + made, name, group, made, Instant.parse(used), why, true);
    }

    private static TeachersView teachers(boolean replaced) {
        return new TeachersView(
                replaced ? List.of(new PersonRow("S. Bos", "sanne.bos")) : List.<PersonRow>of(),
                List.of(new PersonRow("Sanne Bos", "groep 3A")),
                List.of(),
                List.of(new PersonRow("Petra Mulder", "blijft: beheerder van het account")),
                replaced);
    }

    private static List<Choice> choices() {
        return List.of(
                new Choice(
                        "Manier", "Selectief synchroniseren", "/apps/taalblobs/wijze", "de manier"),
                new Choice("Na afloop in Taalblobs", "426 leerlingen en 22 docenten", null, ""));
    }

    private static TicksView ticks() {
        return new TicksView(
                List.of(
                        new Tick("1", "Jip van Dam", "groep 3A", true),
                        new Tick("2", "Elin Sörensen", "groep 4", false)),
                List.of(new Tick("3", "Sanne Bos", "groep 3A", true)),
                List.of(
                        new Tick(
                                "4",
                                "Mees Postma",
                                "staat niet meer in Basispoort bij deze school",
                                true)));
    }
}
