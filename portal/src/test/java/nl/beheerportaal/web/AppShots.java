package nl.beheerportaal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.app.AppView;
import nl.beheerportaal.web.app.AppView.PupilsView;
import nl.beheerportaal.web.app.AppView.Row;
import nl.beheerportaal.web.app.AppView.Standing;
import nl.beheerportaal.web.app.AppView.TeachersView;
import nl.beheerportaal.web.app.DriftView;
import nl.beheerportaal.web.app.StatusView;
import nl.beheerportaal.web.app.StatusView.ChangesView;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.overview.OverviewView;
import nl.beheerportaal.web.overview.OverviewView.Attention;
import nl.beheerportaal.web.overview.OverviewView.Card;
import nl.beheerportaal.web.run.RunLine;
import org.jspecify.annotations.Nullable;

/// The app overview and the first page in every state of design.md §5.3 and §6.
final class AppShots {
    private static final String RUN = "/apps/taalblobs/synchronisaties/1";

    private AppShots() {}

    static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        shots.add(
                new Shot(
                        "app-overzicht",
                        "app/app",
                        view(
                                Wilgenhoek.TAAL,
                                selective(new ChangesView(3, 2, 1, 0, 0)),
                                pupils())));
        statuses().forEach(shots::add);
        shots.add(page("app-leeg", new StatusView.None(), empty("", "")));
        shots.add(
                page(
                        "app-niet-gevonden",
                        selective(new ChangesView(0, 0, 0, 0, 0)),
                        empty("Jansz", "Groep 5B")));
        shots.add(new Shot("app-onbereikbaar", "app/app", unreachable()));
        shots.add(new Shot("overzicht", "overview/overview", overview()));
        shots.add(
                new Shot(
                        "overzicht-leeg",
                        "overview/overview",
                        new OverviewView(
                                "Marieke de Vries", Wilgenhoek.SCHOOL, List.of(), List.of())));
        return shots;
    }

    private static List<Shot> statuses() {
        return List.of(
                page("status-geen", new StatusView.None(), pupils()),
                page(
                        "status-onaf",
                        new StatusView.Draft(2, Wilgenhoek.SAVED, "Marieke de Vries"),
                        pupils()),
                page(
                        "status-selectief",
                        new StatusView.Active(
                                Mode.SELECTIVE, Wilgenhoek.SYNCED, "Marieke", true, null, 3),
                        pupils()),
                page(
                        "status-alles",
                        new StatusView.Active(
                                Mode.EVERYTHING,
                                Instant.parse("2026-11-18T02:10:00Z"),
                                "Beheerportaal",
                                false,
                                null,
                                0),
                        pupils()),
                page("status-bezig", new StatusView.Running(RUN, RunShots.progress()), pupils()),
                page("status-deels", new StatusView.Partial(RUN, 3, 450), pupils()),
                page("status-mislukt", failed(0, "BP-503-7F3A91C2"), pupils()),
                page("status-halverwege", failed(120, ""), pupils()),
                page(
                        "status-licentie-voorbij",
                        new StatusView.Stopped(
                                List.of(new Hold.LicenceEnded(LocalDate.of(2026, 7, 31)))),
                        pupils()),
                page(
                        "status-stilgezet",
                        new StatusView.Held(
                                96,
                                2,
                                null,
                                "ab12",
                                List.of(
                                        new Hold.TooMuchUnexplained(
                                                Hold.Change.REMOVED,
                                                AccountKind.PUPIL,
                                                null,
                                                96,
                                                20))),
                        pupils()),
                page(
                        "status-stilgezet-klas",
                        new StatusView.Held(
                                14,
                                0,
                                null,
                                "ab12",
                                List.of(new Hold.ClassMissing("Groep 6b", 13, 6))),
                        pupils()),
                page(
                        "status-zomer",
                        new StatusView.Held(1, 0, LocalDate.of(2027, 9, 1), "ab12", List.of()),
                        pupils()),
                page("status-ingetrokken", new StatusView.Withdrawn(), pupils()));
    }

    private static StatusView failed(int done, String code) {
        return new StatusView.Failed(
                RUN,
                "failure.basispoort.silent",
                Wilgenhoek.SYNCED,
                done,
                450,
                code,
                Occasion.WIZARD);
    }

    private static StatusView selective(@Nullable ChangesView changes) {
        return new StatusView.Active(
                Mode.SELECTIVE, Wilgenhoek.SYNCED, "Marieke de Vries", true, changes, 0);
    }

    private static Shot page(String name, StatusView status, PupilsView pupils) {
        return new Shot(name, "app/app", view(Wilgenhoek.REKEN, status, pupils));
    }

    private static AppView view(AppLook app, StatusView status, PupilsView pupils) {
        return new AppView(
                app,
                Wilgenhoek.SCHOOL,
                status,
                List.of(),
                Wilgenhoek.SYNCED,
                pupils,
                teachers(),
                drift(),
                runs(),
                true,
                true,
                status instanceof StatusView.Withdrawn,
                Mode.SELECTIVE);
    }

    private static AppView unreachable() {
        Notice notice =
                Notice.of(
                        Notice.Tone.ATTENTION,
                        Wilgenhoek.text(
                                "side.app.never",
                                Wilgenhoek.text("failure.now.app.silent", "Rekenblobs")));
        return new AppView(
                Wilgenhoek.REKEN,
                Wilgenhoek.SCHOOL,
                new StatusView.None(),
                List.of(notice),
                null,
                empty("", ""),
                new TeachersView(0, List.of()),
                new DriftView(List.of(), List.of(), 0),
                List.of(),
                true,
                false,
                false,
                null);
    }

    private static PupilsView pupils() {
        return new PupilsView(
                "",
                "",
                List.of("Groep 3A", "Groep 3B", "Groep 4", "Groep 5A", "Groep 5B"),
                426,
                List.of(
                        row("Charlotte Bakker", "6A"),
                        new Row("Jip van Dam", "3A", Standing.NEW, ""),
                        row("Ayoub El Amrani", "7A"),
                        row("Bram de Groot", "4"),
                        row("Zoë ’t Hart", "4"),
                        row("Esmée Hendriks", "8"),
                        row("Finn Jansen", "6A"),
                        row("Daan van der Meer", "3B"),
                        new Row("Elin Sörensen", "4", Standing.NEW, ""),
                        new Row("Amira Yıldız", "5B", Standing.UNLINKED, "")),
                Wilgenhoek.paging(1, 25, 426, "leerlingen"));
    }

    private static PupilsView empty(String search, String group) {
        int total = search.isEmpty() ? 0 : 426;
        Paging none = Wilgenhoek.paging(1, 25, 0, "leerlingen");
        return new PupilsView(search, group, List.of("Groep 5B"), total, List.of(), none);
    }

    private static TeachersView teachers() {
        return new TeachersView(
                22,
                List.of(
                        row("Sanne Bos", "groep 3A"),
                        row("Joost Dekker", "groep 8"),
                        row("Nadia El Idrissi", "groep 5B"),
                        row("Karin Hoekstra", "groep 4"),
                        row("Thijs van Leeuwen", "groep 7A"),
                        row("Petra Mulder", "groep 6A"),
                        new Row("Anouk Willems", "", Standing.ADMINISTRATOR, "")));
    }

    private static DriftView drift() {
        return new DriftView(
                List.of(
                        line("Finn Jansen", "de groep", DriftView.Fate.REPAIRED),
                        line("Zoë ’t Hart", "de naam", DriftView.Fate.COMING),
                        new DriftView.Line(
                                "Bram de Groot: iemand heeft het account in de app uitgezet",
                                DriftView.Fate.STAYS,
                                "/apps/taalblobs/wie/1f")),
                List.of(
                        new DriftView.Stranger("Testleerling", "groep 5A", false, "/x"),
                        new DriftView.Stranger("Invaljuf Els", "geen groep", true, "/x")),
                9);
    }

    private static DriftView.Line line(String name, String part, DriftView.Fate fate) {
        return new DriftView.Line(
                name + ": iemand heeft in de app " + part + " veranderd",
                fate,
                "/apps/taalblobs/wie/1f");
    }

    private static List<RunLine> runs() {
        return RunShots.lines();
    }

    private static Row row(String name, String group) {
        return new Row(name, group, Standing.LINKED, "/apps/taalblobs/wie/1f");
    }

    private static OverviewView overview() {
        return new OverviewView(
                "Marieke de Vries",
                Wilgenhoek.SCHOOL,
                List.of(
                        new Attention(
                                "attention.draft",
                                Wilgenhoek.REKEN,
                                "/apps/rekenblobs/leerlingen")),
                List.of(
                        new Card(
                                Wilgenhoek.TAAL,
                                selective(new ChangesView(0, 0, 0, 0, 0)),
                                426,
                                22),
                        new Card(
                                Wilgenhoek.REKEN,
                                new StatusView.Draft(2, Wilgenhoek.SAVED, "Marieke de Vries"),
                                -1,
                                -1)));
    }
}
