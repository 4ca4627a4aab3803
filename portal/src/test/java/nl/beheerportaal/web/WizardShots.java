package nl.beheerportaal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.school.helpdesk.LookStore;
import nl.beheerportaal.web.account.AccountPage;
import nl.beheerportaal.web.account.AccountView;
import nl.beheerportaal.web.account.AccountView.Permission;
import nl.beheerportaal.web.door.DoorReason;
import nl.beheerportaal.web.door.DoorView;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.mode.ModeView;
import nl.beheerportaal.web.pupils.PupilsView;
import nl.beheerportaal.web.pupils.PupilsView.GroupView;
import nl.beheerportaal.web.pupils.PupilsView.LinkedRow;
import nl.beheerportaal.web.pupils.PupilsView.LinkedView;
import nl.beheerportaal.web.pupils.PupilsView.OthersView;
import nl.beheerportaal.web.pupils.PupilsView.PupilRow;
import nl.beheerportaal.web.teachers.TeachersView;
import nl.beheerportaal.web.teachers.TeachersView.PersonRow;
import nl.beheerportaal.web.teachers.TeachersView.Row;
import nl.beheerportaal.web.trouble.TroubleView;
import nl.beheerportaal.web.wizard.SeatsView;
import org.jspecify.annotations.Nullable;

/// Mode, step 2, step 3, account, door and trouble in every state.
final class WizardShots {
    private WizardShots() {}

    static List<Shot> all() {
        return List.of(
                new Shot("wijze-eerste-keer", "mode/mode", mode(null, null, false)),
                new Shot("wijze-vergeten", "mode/mode", mode(null, null, true)),
                new Shot(
                        "wijze-wijzigen",
                        "mode/mode",
                        mode(Mode.SELECTIVE, new ModeView.Fit(250, 438, 25, 31), false)),
                new Shot("stap-2-selectief", "pupils/pupils", pupils(Mode.SELECTIVE, 243)),
                new Shot("stap-2-te-veel", "pupils/pupils", pupils(Mode.SELECTIVE, 260)),
                new Shot("stap-2-alles", "pupils/pupils", pupils(Mode.EVERYTHING, 0)),
                new Shot("stap-3-selectief", "teachers/teachers", teachers(Mode.SELECTIVE, false)),
                new Shot("stap-3-niemand", "teachers/teachers", teachers(Mode.SELECTIVE, true)),
                new Shot("stap-3-alles", "teachers/teachers", teachers(Mode.EVERYTHING, false)),
                new Shot("account", "account/account", account(Permission.GIVEN)),
                new Shot("account-niet-actief", "account/account", account(Permission.NOT_GIVEN)));
    }

    /// Pages for who has not signed in, and for what went wrong.
    static List<Shot> outside() {
        List<Shot> shots = new ArrayList<>();
        for (DoorReason reason : DoorReason.values()) {
            shots.add(
                    new Shot(
                            "deur-" + reason,
                            "door/door",
                            new DoorView(reason, reason.refused() ? "SSO-1-7K2M" : "")));
        }
        for (TroubleView.Kind kind : TroubleView.Kind.values()) {
            String app = kind == TroubleView.Kind.NO_APP ? "Rekenblobs" : "";
            TroubleView view = new TroubleView(kind, "BP-500-7K2M", app);
            shots.add(new Shot("fout-" + kind, "trouble/trouble", view));
        }
        return shots;
    }

    private static ModeView mode(
            @Nullable Mode chosen, ModeView.@Nullable Fit fit, boolean missing) {
        return new ModeView(Wilgenhoek.TAAL, chosen, chosen, fit, List.of(), missing);
    }

    private static PupilsView pupils(Mode mode, int used) {
        List<LinkedRow> rows =
                List.of(
                        new LinkedRow(
                                "1",
                                "1",
                                "Lotte Bakker",
                                "Charlotte Bakker",
                                "groep 6A",
                                "voorstel",
                                false),
                        new LinkedRow(
                                "2",
                                "2",
                                "Bram de Groot",
                                "Bram de Groot",
                                "groep 4",
                                "automatisch",
                                mode == Mode.SELECTIVE));
        GroupView threeA =
                new GroupView(
                        "Groep-3A",
                        "Groep 3A",
                        List.of(
                                new PupilRow("11", "Jip van Dam", true),
                                new PupilRow("12", "Adam Haddad", true),
                                new PupilRow("13", "Saar Óskarsdóttir", true)));
        GroupView four =
                new GroupView(
                        "Groep-4",
                        "Groep 4",
                        List.of(
                                new PupilRow("14", "Elin Sörensen", true),
                                new PupilRow("15", "Mohamed Aydın", false)));
        return new PupilsView(
                Wilgenhoek.head(2, mode),
                Url.of("/apps/taalblobs/leerlingen"),
                new LinkedView("", 400, 1, rows, Wilgenhoek.paging(2, 25, 400, "gekoppeld")),
                new OthersView(
                        "", "", List.of("Groep 3A", "Groep 4"), 38, 38, 26, List.of(threeA, four)),
                438,
                false,
                used == 0 ? null : new SeatsView(250, used, 0));
    }

    private static TeachersView teachers(Mode mode, boolean missing) {
        return new TeachersView(
                Wilgenhoek.head(3, mode),
                Url.of("/apps/taalblobs/docenten"),
                List.of(new PersonRow("S. Bos", "sanne.bos"), new PersonRow("Juf Nadia", "nadia")),
                List.of("Petra Mulder"),
                "",
                31,
                missing ? 0 : 22,
                List.of(
                        new Row("21", "Sanne Bos", "groep 3A", "", !missing),
                        new Row("22", "Joost Dekker", "groep 8", "staat al in Taalblobs", false)),
                mode == Mode.SELECTIVE ? Boolean.TRUE : null,
                List.of(new PersonRow("S. Bos", "herkend aan het e-mailadres")),
                missing,
                null);
    }

    private static AccountView account(Permission permission) {
        return new AccountView(
                Wilgenhoek.SCHOOL,
                "100200",
                permission,
                LocalDate.of(2026, 9, 2),
                Wilgenhoek.SYNCED,
                List.of("Karin Hoekstra", "Marieke de Vries"),
                List.of(
                        new AccountView.AppRow(
                                Wilgenhoek.TAAL,
                                new Licence.Limited(450, 40, LocalDate.of(2027, 7, 31)),
                                "mode.SELECTIVE"),
                        new AccountView.AppRow(
                                Wilgenhoek.REKEN, new Licence.WholeSchool(null), "")),
                new AccountPage.Agreement(
                        permission == Permission.GIVEN ? "3.1 van 1 augustus 2026" : "",
                        permission == Permission.GIVEN ? "https://woordhelder.nl/avg" : ""),
                permission == Permission.UNKNOWN
                        ? List.of()
                        : List.of(
                                new AccountView.LogLine(
                                        Wilgenhoek.SYNCED,
                                        "Marieke de Vries",
                                        "Gekoppeld (voorstel)",
                                        "Noor van Dijk"),
                                new AccountView.LogLine(
                                        Wilgenhoek.SAVED,
                                        "Beheerportaal, vanzelf",
                                        "Ingelogd",
                                        "")),
                "mailto:helpdesk@woordhelder.nl?subject=Activatie",
                List.of(
                        new LookStore.Look(
                                new UUID(0, 1),
                                LookStore.Kind.LOOK,
                                "Sanne de Boer",
                                "vraag over groep 3",
                                Wilgenhoek.SAVED,
                                Wilgenhoek.SYNCED,
                                null,
                                null)));
    }
}
