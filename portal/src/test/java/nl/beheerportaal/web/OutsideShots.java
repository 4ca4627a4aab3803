package nl.beheerportaal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.school.application.Wish;
import nl.beheerportaal.web.application.ApplyForm;
import nl.beheerportaal.web.application.ApplyView;
import nl.beheerportaal.web.application.ConfirmView;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.helpdesk.HelpdeskDoorReason;
import nl.beheerportaal.web.helpdesk.HelpdeskDoorView;
import nl.beheerportaal.web.mail.UnsubscribeView;
import org.jspecify.annotations.Nullable;

/// Pages for who has not signed in, besides the school's door: applying, confirming, choosing
/// letters, and the helpdesk's door.
final class OutsideShots {
    private static final List<AppLook> APPS = List.of(Wilgenhoek.TAAL, Wilgenhoek.REKEN);
    private static final Registered SCHOOL =
            new Registered(
                    HelpdeskShots.NUMBER,
                    Wilgenhoek.SCHOOL,
                    "Dorpsstraat 1",
                    "1234 AB",
                    "Hoorn",
                    "12AB00");

    private OutsideShots() {}

    static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        shots.add(apply("aanmelden", "", List.of(), null, form(Map.of()), false));
        shots.add(
                apply("aanmelden-gevonden", "hoorn", List.of(SCHOOL), null, form(Map.of()), false));
        shots.add(apply("aanmelden-niets", "atlantis", List.of(), null, form(Map.of()), false));
        shots.add(apply("aanmelden-formulier", "", List.of(), SCHOOL, form(Map.of()), false));
        shots.add(
                apply(
                        "aanmelden-fout",
                        "",
                        List.of(),
                        SCHOOL,
                        form(
                                Map.of(
                                        "instellingsnummer", "apply.err.number",
                                        "beheerder-taalblobs", "apply.err.administrator",
                                        "apps", "apply.err.apps")),
                        false));
        shots.add(apply("aanmelden-klaar", "", List.of(), SCHOOL, form(Map.of()), true));
        shots.add(new Shot("aanmelden-te-vaak", "application/toooften", new Object()));
        shots.add(confirm("bevestigen", new Wish.Word.Asked(Instant.EPOCH)));
        shots.add(confirm("bevestigen-ja", new Wish.Word.Confirmed(Instant.EPOCH)));
        shots.add(confirm("bevestigen-nee", new Wish.Word.Denied(Instant.EPOCH)));
        shots.add(
                new Shot(
                        "afmelden", "mail/unsubscribe", new UnsubscribeView("/afmelden/x", false)));
        shots.add(
                new Shot(
                        "afmelden-gestopt",
                        "mail/unsubscribe",
                        new UnsubscribeView("/afmelden/x", true)));
        for (HelpdeskDoorReason reason : HelpdeskDoorReason.values()) {
            shots.add(
                    new Shot(
                            "hd-deur-" + reason,
                            "helpdesk/door",
                            new HelpdeskDoorView(reason, true, "/helpdesk/oauth2/naar")));
        }
        shots.add(
                new Shot(
                        "hd-deur-dicht",
                        "helpdesk/door",
                        new HelpdeskDoorView(HelpdeskDoorReason.WELCOME, false, "")));
        return shots;
    }

    private static ApplyForm form(Map<String, String> errors) {
        return new ApplyForm("127661", Map.of("taalblobs", ""), errors);
    }

    private static Shot apply(
            String name,
            String search,
            List<Registered> found,
            @Nullable Registered school,
            ApplyForm form,
            boolean done) {
        return new Shot(
                name,
                "application/apply",
                new ApplyView("/aanmelden", false, search, found, school, APPS, form, done));
    }

    private static Shot confirm(String name, Wish.Word word) {
        return new Shot(
                name,
                "application/confirm",
                new ConfirmView(
                        "Taalblobs", Wilgenhoek.SCHOOL, "De Wilgenhoek", word, "/bevestigen/x"));
    }
}
