package nl.beheerportaal.web;

import java.util.List;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Reason;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.link.BundleView;
import nl.beheerportaal.web.link.CompetingView;
import nl.beheerportaal.web.link.DecidedView;
import nl.beheerportaal.web.link.LinkView;
import nl.beheerportaal.web.link.LinkedView;
import nl.beheerportaal.web.link.MarksForTests;
import nl.beheerportaal.web.link.NameView;
import nl.beheerportaal.web.link.PairView;
import nl.beheerportaal.web.link.PickerView;
import nl.beheerportaal.web.link.PickerView.ListView;
import nl.beheerportaal.web.link.PickerView.OptionView;
import nl.beheerportaal.web.wizard.UnreadView;

/// Step 1 in every state.
final class LinkShots {
    private static final Url URL = Url.of("/apps/taalblobs/koppelen");

    private LinkShots() {}

    static List<Shot> all() {
        Notice linked =
                Notice.undoable(
                        Wilgenhoek.text("act.linked", "Samuel van den Berg"),
                        "/apps/taalblobs/koppelen/ongedaan",
                        "Ongedaan maken");
        Notice others =
                Notice.of(
                        Notice.Tone.INFO,
                        Wilgenhoek.text("act.others", "Karin Hoekstra", "10.38 uur"));
        Notice silent =
                Notice.of(
                        Notice.Tone.ATTENTION,
                        Wilgenhoek.text(
                                "side.basispoort",
                                Wilgenhoek.text("failure.now.basispoort.silent"),
                                "vandaag om 06.12 uur"));
        Notice taken =
                Notice.of(Notice.Tone.WRONG, Wilgenhoek.text("refused.PERSON_TAKEN", "Taalblobs"));
        return List.of(
                new Shot("stap-1-koppelen", "link/link", story(false, linked)),
                new Shot("stap-1-let-op", "link/link", story(true)),
                new Shot("stap-1-twee-mensen", "link/link", story(false, others, linked)),
                new Shot("stap-1-basispoort-stil", "link/link", story(false, silent)),
                new Shot("stap-1-geweigerd", "link/link", story(false, taken)),
                new Shot("stap-1-dubbel", "link/link", competing()),
                new Shot("stap-1-klaar", "link/link", done()),
                new Shot("stap-1-leeg", "link/link", empty()),
                new Shot(
                        "stap-1-nooit-gelezen",
                        "wizard/unread",
                        new UnreadView(
                                Wilgenhoek.TAAL,
                                List.of(
                                        Notice.of(
                                                Notice.Tone.ATTENTION,
                                                Wilgenhoek.text(
                                                        "side.app.never",
                                                        Wilgenhoek.text(
                                                                "failure.now.app.silent",
                                                                "Taalblobs")))))));
    }

    private static LinkView story(boolean warn, Notice... notices) {
        return new LinkView(
                Wilgenhoek.head(1, Mode.SELECTIVE, notices),
                URL,
                361,
                33,
                18,
                bundles(),
                List.of(),
                picker(),
                linked(361),
                decided(),
                1,
                warn);
    }

    private static LinkView competing() {
        CompetingView noor =
                new CompetingView(
                        "77",
                        "Noor Willems",
                        "groep 5A",
                        List.of(
                                new CompetingView.Account(
                                        "n1",
                                        "Noor Willems",
                                        "groep 5 · 64 opdrachten · laatst gebruikt 12 nov 2026",
                                        true),
                                new CompetingView.Account(
                                        "n2",
                                        "N. Willems",
                                        "groep 4 · 3 opdrachten · laatst gebruikt 9 juli 2026",
                                        false)));
        return new LinkView(
                Wilgenhoek.head(1, Mode.EVERYTHING),
                URL,
                361,
                1,
                50,
                List.of(),
                List.of(noor),
                picker(),
                linked(361),
                nobodyDecided(),
                0,
                false);
    }

    private static LinkView done() {
        return new LinkView(
                Wilgenhoek.head(1, Mode.SELECTIVE),
                URL,
                412,
                0,
                0,
                List.of(),
                List.of(),
                nobody(),
                linked(412),
                nobodyDecided(),
                0,
                false);
    }

    private static LinkView empty() {
        return new LinkView(
                Wilgenhoek.head(1, Mode.SELECTIVE),
                URL,
                0,
                0,
                0,
                List.of(),
                List.of(),
                nobody(),
                new LinkedView(
                        "",
                        "",
                        "",
                        List.of(),
                        0,
                        List.of(),
                        Wilgenhoek.paging(1, 25, 0, "gekoppeld")),
                nobodyDecided(),
                0,
                false);
    }

    private static List<BundleView> bundles() {
        Reason accent = new Reason.AccentOnly("e", "ë");
        Reason prefix = new Reason.PrefixSpelling(Reason.PrefixDifference.ABBREVIATED);
        Reason nick = new Reason.NickName("Lotte", "Charlotte");
        Reason letter = new Reason.OneLetter(Reason.NamePart.SURNAME);
        return List.of(
                new BundleView(
                        Bundle.ACCENT,
                        14,
                        List.of(
                                pair(
                                        "a1",
                                        "Zoe ’t Hart",
                                        "groep 4",
                                        "Zoë ’t Hart",
                                        "groep 4",
                                        "Alleen het accent is anders. Zelfde groep.",
                                        accent),
                                pair(
                                        "a2",
                                        "Amira Yildiz",
                                        "groep 5",
                                        "Amira Yıldız",
                                        "groep 5B",
                                        "Alleen de Turkse ı is anders. Zelfde leerjaar.",
                                        accent)),
                        "/apps/taalblobs/koppelen?accent=28#bundel-accent"),
                new BundleView(
                        Bundle.PREFIX,
                        9,
                        List.of(
                                pair(
                                        "b1",
                                        "Daan v.d. Meer",
                                        "groep 3",
                                        "Daan van der Meer",
                                        "groep 3B",
                                        "Het tussenvoegsel is afgekort. Zelfde leerjaar.",
                                        prefix)),
                        "/apps/taalblobs/koppelen?prefix=28#bundel-prefix"),
                new BundleView(
                        Bundle.SIMILAR,
                        7,
                        List.of(
                                pair(
                                        "c1",
                                        "Lotte Bakker",
                                        "groep 6",
                                        "Charlotte Bakker",
                                        "groep 6A",
                                        "Lotte kan een roepnaam zijn van Charlotte. Er is maar één"
                                                + " Bakker in groep 6.",
                                        nick),
                                pair(
                                        "c2",
                                        "Finn Janssen",
                                        "groep 6",
                                        "Finn Jansen",
                                        "groep 6A",
                                        "Eén letter verschil. Zelfde leerjaar.",
                                        letter)),
                        "/apps/taalblobs/koppelen?similar=28#bundel-similar"),
                new BundleView(
                        Bundle.MANY, 3, List.of(many()), "/apps/taalblobs/koppelen?many=28"));
    }

    private static PairView pair(
            String key,
            String typed,
            String typedMeta,
            String name,
            String meta,
            String why,
            Reason reason) {
        Candidate candidate = new Candidate(new PersonId(1), 0.9, List.of(reason));
        List<NameView> marks = MarksForTests.of(typed, name, candidate);
        return new PairView(
                key,
                key,
                marks.getFirst(),
                typedMeta,
                why,
                List.of(new PairView.Option("9" + key.substring(1), marks.getLast(), meta)));
    }

    private static PairView many() {
        return new PairView(
                "d1",
                "d1",
                NameView.plain("Noah de Jong"),
                "groep 5 · 64 opdrachten gemaakt",
                "Deze naam komt vaker voor in Basispoort. Zelfde leerjaar.",
                List.of(
                        new PairView.Option("201", NameView.plain("Noah de Jong"), "groep 5A"),
                        new PairView.Option("202", NameView.plain("Noah de Jong"), "groep 8")));
    }

    private static PickerView picker() {
        OptionView julia = option("t2", "Julia K.", "groep 5", true);
        OptionView kowalczyk = option("501", "Julia Kowalczyk", "groep 5B", true);
        return new PickerView(
                new ListView(
                        "",
                        "",
                        List.of("groep 3", "groep 4", "groep 5"),
                        18,
                        List.of(),
                        List.of(
                                option("t0", "Mohammed A.", "groep 4", false),
                                option("t1", "Lieke van den Heuvel", "groep 6", false),
                                julia,
                                option("t3", "Nova Kuipers", "groep 3", false),
                                gone("t4", "Test Leerling", "geen groep"),
                                gone("t5", "Mees Postma", "groep 8"),
                                option("t6", "Jayden Tromp", "groep 8", false),
                                new OptionView(
                                        "t7", "N. Willems", "groep 4", false, false, true, false),
                                new OptionView(
                                        "t8", "Sil Smit", "groep 7", false, false, false, true)),
                        Wilgenhoek.paging(1, 50, 18, "zelf")),
                new ListView(
                        "",
                        "",
                        List.of("groep 5A", "groep 5B"),
                        77,
                        List.of(kowalczyk, option("502", "Julia Kuiper", "groep 6A", false)),
                        List.of(
                                option("503", "Mohamed Aydın", "groep 4", false),
                                option("504", "Ilias Bouzidi", "groep 3B", false),
                                option("505", "Jip van Dam", "groep 3A", false),
                                option("506", "Lieke vd Heuvel-Bos", "groep 6A", false)),
                        new Paging(1, 50, 77, URL, "rp", "zelf")),
                15,
                2,
                1,
                julia,
                kowalczyk);
    }

    private static PickerView nobody() {
        Paging none = Wilgenhoek.paging(1, 50, 0, "zelf");
        ListView list = new ListView("", "", List.of(), 0, List.of(), List.of(), none);
        return new PickerView(list, list, 0, 0, 0, null, null);
    }

    private static DecidedView nobodyDecided() {
        return new DecidedView(List.of());
    }

    private static DecidedView decided() {
        return new DecidedView(
                List.of(
                        new DecidedView.Row(
                                "p1",
                                "t1",
                                "Lieke van den Heuvel",
                                "506",
                                "Lieke vd Heuvel-Bos",
                                "Karin Hoekstra")));
    }

    private static LinkedView linked(int total) {
        List<LinkedView.Row> rows =
                List.of(
                        row(
                                "l1",
                                "Ayoub el Amrani",
                                "groep 7",
                                "Ayoub El Amrani",
                                "groep 7A",
                                "automatisch"),
                        row(
                                "l2",
                                "Sem vd Berg",
                                "groep 7",
                                "Samuel van den Berg",
                                "groep 7A",
                                "zelf gekoppeld"),
                        row(
                                "l3",
                                "Bram de Groot",
                                "groep 4",
                                "Bram de Groot",
                                "groep 4",
                                "automatisch"),
                        row(
                                "l4",
                                "Esmee Hendriks",
                                "groep 8",
                                "Esmée Hendriks",
                                "groep 8",
                                "voorstel"));
        return new LinkedView(
                "",
                "",
                "",
                List.of("SAME", "WRITING", "GIVEN"),
                total,
                rows,
                new Paging(1, 25, total, URL, "gp", "gekoppeld"));
    }

    private static LinkedView.Row row(
            String key, String app, String appMeta, String name, String meta, String origin) {
        return new LinkedView.Row(
                key,
                key,
                app,
                appMeta,
                name,
                meta,
                origin,
                origin.equals("zelf gekoppeld") ? "" : "De naam is hetzelfde.");
    }

    private static OptionView option(String id, String name, String meta, boolean ticked) {
        return new OptionView(id, name, meta, ticked, false, false, false);
    }

    private static OptionView gone(String id, String name, String meta) {
        return new OptionView(id, name, meta, false, true, false, false);
    }
}
