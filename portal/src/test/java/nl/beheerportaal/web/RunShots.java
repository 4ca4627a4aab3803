package nl.beheerportaal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.web.history.HistoryView;
import nl.beheerportaal.web.run.Deltas;
import nl.beheerportaal.web.run.OutcomeRow;
import nl.beheerportaal.web.run.ProgressView;
import nl.beheerportaal.web.run.ProgressView.PhaseView;
import nl.beheerportaal.web.run.ProgressView.PhaseView.State;
import nl.beheerportaal.web.run.ProofView;
import nl.beheerportaal.web.run.RunEnd;
import nl.beheerportaal.web.run.RunLine;
import nl.beheerportaal.web.run.RunView;
import nl.beheerportaal.web.run.UndoTerm;

/// A synchronisation at work and in every ending, and the history.
final class RunShots {
    private RunShots() {}

    static List<Shot> all() {
        return List.of(
                shot("bezig", RunEnd.RUNNING, "", "", ""),
                shot("gelukt", RunEnd.DONE, "", "", ""),
                shot("deels", RunEnd.PARTIAL, "", "BP-000-7F3A91C2", "end.after.again"),
                shot(
                        "mislukt",
                        RunEnd.FAILED_UNCHANGED,
                        "failure.basispoort.silent",
                        "BP-503-7F3A91C2",
                        "end.after.retry"),
                shot(
                        "halverwege",
                        RunEnd.FAILED_HALFWAY,
                        "failure.app.error",
                        "BP-500-7F3A91C2",
                        "end.after.again"),
                shot("verschil", RunEnd.STALE, "failure.stale", "", ""),
                shot(
                        "gestopt",
                        RunEnd.STOPPED,
                        "failure.app.refused",
                        "BP-401-7F3A91C2",
                        "end.after.again"),
                new Shot(
                        "geschiedenis",
                        "history/history",
                        new HistoryView(
                                List.of(Wilgenhoek.TAAL, Wilgenhoek.REKEN),
                                "",
                                lines(),
                                Wilgenhoek.paging(1, 10, 2, "lijst"))),
                new Shot(
                        "geschiedenis-leeg",
                        "history/history",
                        new HistoryView(
                                List.of(Wilgenhoek.TAAL),
                                "",
                                List.of(),
                                Wilgenhoek.paging(1, 10, 0, "lijst"))));
    }

    static ProgressView progress() {
        return new ProgressView(
                212,
                450,
                List.of(
                        new PhaseView("LIST", State.DONE, 1, 1),
                        new PhaseView("UPDATE", State.DONE, 400, 400),
                        new PhaseView("CREATE", State.NOW, 8, 26),
                        new PhaseView("TEACHERS", State.LATER, 0, 46),
                        new PhaseView("REMOVE", State.LATER, 0, 12)));
    }

    static List<RunLine> lines() {
        return List.of(
                line(RunEnd.DONE),
                new RunLine(
                        Wilgenhoek.TAAL,
                        "2",
                        Instant.parse("2026-08-24T07:05:00Z"),
                        "Marieke de Vries",
                        "mode.SELECTIVE",
                        RunEnd.PARTIAL,
                        new Deltas(388, 24, 0, 0, 0, 0),
                        new UndoTerm(LocalDate.of(2026, 10, 25), false)));
    }

    private static RunLine line(RunEnd end) {
        boolean wrote = end == RunEnd.DONE || end == RunEnd.PARTIAL;
        return new RunLine(
                Wilgenhoek.TAAL,
                "1",
                Wilgenhoek.SYNCED,
                "Marieke de Vries",
                "mode.SELECTIVE",
                end,
                wrote ? new Deltas(400, 26, 1, 12, 22, 24) : new Deltas(400, 0, 0, 0, 0, 0),
                wrote ? new UndoTerm(LocalDate.of(2026, 12, 18), true) : null);
    }

    private static Shot shot(String name, RunEnd end, String cause, String code, String after) {
        boolean rows = end == RunEnd.DONE || end == RunEnd.PARTIAL;
        RunView view =
                new RunView(
                        line(end),
                        progress(),
                        end == RunEnd.PARTIAL ? 3 : 0,
                        code,
                        cause,
                        end == RunEnd.STALE
                                ? List.of("Jip van Dam is er niet meer", "Noor is veranderd (naam)")
                                : List.of(),
                        new ProofView(
                                end == RunEnd.PARTIAL
                                        ? List.of("Jip van Dam: bijwerken", "Groep 5: maken")
                                        : List.of(),
                                false),
                        end == RunEnd.DONE
                                ? List.of("Finn Jansen: iemand heeft in de app de groep veranderd")
                                : List.of(),
                        "",
                        false,
                        rows ? rows() : List.of(),
                        Wilgenhoek.paging(1, 25, rows ? 450 : 0, "uitkomsten"),
                        after,
                        "/controleren");
        return new Shot("run-" + name, "run/run", view);
    }

    private static List<OutcomeRow> rows() {
        return List.of(
                new OutcomeRow(
                        "Elin Sörensen",
                        "groep 4",
                        "nieuw account",
                        "Niet gelukt: er is geen plaats meer in de licentie.",
                        false),
                new OutcomeRow("Charlotte Bakker", "groep 6A", "gekoppeld", "gelukt", true),
                new OutcomeRow("Test Leerling", "", "verwijderd", "gelukt", true));
    }
}
