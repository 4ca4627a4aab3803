package nl.beheerportaal.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.mail.MailLog;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SourceNotes;
import nl.beheerportaal.school.application.Application;
import nl.beheerportaal.school.application.Check;
import nl.beheerportaal.school.helpdesk.FleetFilter;
import nl.beheerportaal.school.helpdesk.FleetLine;
import nl.beheerportaal.school.helpdesk.FleetQuestion;
import nl.beheerportaal.school.helpdesk.FleetState;
import nl.beheerportaal.school.helpdesk.HelpLinking;
import nl.beheerportaal.school.helpdesk.SchoolFile;
import nl.beheerportaal.school.helpdesk.TroubleStore;
import nl.beheerportaal.sync.held.LoweredBrake;
import nl.beheerportaal.sync.lead.LeadDesk;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.helpdesk.ApplicationView;
import nl.beheerportaal.web.helpdesk.FleetView;
import nl.beheerportaal.web.helpdesk.HeldListView;
import nl.beheerportaal.web.helpdesk.LeadView;
import nl.beheerportaal.web.helpdesk.SchoolView;
import nl.beheerportaal.web.helpdesk.TroublesView;
import org.jspecify.annotations.Nullable;

/// The helpdesk's own pages.
final class HelpdeskShots {
    static final SchoolNumber NUMBER = new SchoolNumber(127_660);
    private static final Instant NOW = Wilgenhoek.SYNCED.plus(Duration.ofDays(1));
    private static final AppLooks LOOKS =
            app -> app.equals(Wilgenhoek.REKEN.id()) ? Wilgenhoek.REKEN : Wilgenhoek.TAAL;
    private static final AppId TAAL = Wilgenhoek.TAAL.id();
    private static final Set<FleetState> UNCONNECTED =
            EnumSet.of(
                    FleetState.WAITS_FOR_HELPDESK,
                    FleetState.WAITS_FOR_LEAD,
                    FleetState.WAITS_FOR_SCHOOL,
                    FleetState.ON_HOLD,
                    FleetState.NOT_CONNECTED);
    private static final School SCHOOL =
            new School(
                    new SchoolId(new UUID(1, 1)),
                    NUMBER,
                    Wilgenhoek.SCHOOL,
                    "",
                    true,
                    null,
                    new School.Permission(true, Wilgenhoek.SAVED, Wilgenhoek.SYNCED));

    private HelpdeskShots() {}

    static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        List<FleetView.Line> lines =
                Arrays.stream(FleetState.values()).map(HelpdeskShots::line).toList();
        shots.add(new Shot("hd-scholen", "helpdesk/fleet", fleet(lines, List.of())));
        shots.add(new Shot("hd-scholen-leeg", "helpdesk/fleet", fleet(List.of(), List.of(0L))));
        shots.add(
                new Shot(
                        "hd-school",
                        "helpdesk/school",
                        school(null, null, HelpLinking.Standing.NONE, false)));
        shots.add(
                new Shot(
                        "hd-school-aanmelding",
                        "helpdesk/school",
                        school(
                                application(true),
                                SchoolView.Done.PROBE_NO_ANSWER,
                                HelpLinking.Standing.ASKED,
                                true)));
        shots.add(
                new Shot(
                        "hd-school-aangehouden",
                        "helpdesk/school",
                        school(
                                application(false),
                                SchoolView.Done.HELD,
                                HelpLinking.Standing.AGREED,
                                true)));
        shots.add(new Shot("hd-niet-gelukt", "helpdesk/troubles", troubles()));
        shots.add(
                new Shot(
                        "hd-niet-gelukt-leeg",
                        "helpdesk/troubles",
                        new TroublesView(List.of(), List.of(), LOOKS)));
        shots.add(new Shot("hd-stilgezet", "helpdesk/held", held()));
        shots.add(
                new Shot(
                        "hd-stilgezet-leeg",
                        "helpdesk/held",
                        new HeldListView(List.of(), LOOKS, NOW)));
        for (LeadView.Done done : List.of(LeadView.Done.LOWERED, LeadView.Done.IN_USE)) {
            shots.add(
                    new Shot("hd-teamleider-" + done, "helpdesk/lead", lead(done, List.of(TAAL))));
        }
        shots.add(new Shot("hd-teamleider-geen-app", "helpdesk/lead", lead(null, List.of())));
        return shots;
    }

    private static FleetView fleet(List<FleetView.Line> lines, List<Long> among) {
        Url url = Url.of("/helpdesk");
        return new FleetView(
                new FleetQuestion("", "", FleetFilter.ALL, among),
                url,
                Arrays.stream(FleetFilter.values())
                        .map(filter ->
                                new FleetView.Tab(
                                        filter,
                                        lines.size(),
                                        "/helpdesk?toon=" + filter,
                                        filter == FleetFilter.ALL))
                        .toList(),
                List.of(Wilgenhoek.TAAL, Wilgenhoek.REKEN),
                lines,
                Wilgenhoek.paging(1, 25, lines.size(), "lijst"),
                NOW);
    }

    private static FleetView.Line line(FleetState state) {
        boolean connected = !UNCONNECTED.contains(state);
        return new FleetView.Line(
                new FleetLine(
                        NUMBER,
                        "Interconfessionele Basisschool De Wilgenhoek aan de Vecht",
                        connected ? TAAL : null,
                        state,
                        connected ? Mode.EVERYTHING : null,
                        new FleetLine.Times(
                                Wilgenhoek.SYNCED, NOW, Wilgenhoek.SYNCED, Wilgenhoek.SYNCED),
                        new FleetLine.Counts(438, 31, 3, 12, 1),
                        Wilgenhoek.SAVED),
                connected ? Wilgenhoek.TAAL : null);
    }

    private static SchoolView school(
            @Nullable ApplicationView application,
            SchoolView.@Nullable Done done,
            HelpLinking.Standing help,
            boolean lead) {
        SchoolFile file =
                new SchoolFile(
                        SCHOOL,
                        List.of(
                                new SchoolFile.Account(
                                        TAAL,
                                        "De Wilgenhoek",
                                        new Licence.Limited(440, 35, null),
                                        Wilgenhoek.SAVED)),
                        new SourceNotes.Doubted(
                                List.of("NoPupils"),
                                "NoPupils[before=438]",
                                false,
                                Wilgenhoek.SAVED),
                        List.of(
                                letter("Done", Wilgenhoek.SYNCED, null, null),
                                letter("Summer", null, null, "451"),
                                letter("Held", null, NOW, "550")),
                        Arrays.stream(AuditAction.values())
                                .map(action ->
                                        new SchoolFile.Line(
                                                Wilgenhoek.SYNCED,
                                                SchoolFile.By.PORTAL,
                                                action,
                                                TAAL))
                                .toList());
        return new SchoolView(
                file, List.of(line(FleetState.HELD)), application, done, help, lead, LOOKS, NOW);
    }

    private static MailLog.Entry letter(
            String kind, @Nullable Instant sent, @Nullable Instant givenUp, @Nullable String why) {
        UUID id = UUID.nameUUIDFromBytes(kind.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new MailLog.Entry(
                id, kind, Wilgenhoek.SAVED, sent, givenUp, why, sent != null && givenUp != null);
    }

    /// @param open false: put on hold
    private static ApplicationView application(boolean open) {
        List<ApplicationView.Row> rows =
                Stream.of(
                                check(
                                        Check.Subject.SCHOOL,
                                        Check.Outcome.OK,
                                        Check.Because.SCHOOL_FOUND),
                                check(
                                        Check.Subject.PERMISSION,
                                        Check.Outcome.WAITS,
                                        Check.Because.PERMISSION_MISSING),
                                check(
                                        Check.Subject.COORDINATORS,
                                        Check.Outcome.NOTE,
                                        Check.Because.NOBODY_REACHABLE),
                                check(
                                        Check.Subject.ACCOUNT,
                                        Check.Outcome.STOPS,
                                        Check.Because.ACCOUNT_SEVERAL),
                                check(
                                        Check.Subject.OWNER,
                                        Check.Outcome.LEAD,
                                        Check.Because.NAMES_FEW),
                                check(
                                        Check.Subject.ADMINISTRATOR,
                                        Check.Outcome.UNKNOWN,
                                        Check.Because.ADMINISTRATOR_LATER))
                        .map(check -> new ApplicationView.Row(check, null))
                        .toList();
        return new ApplicationView(
                open ? "Open" : "OnHold",
                Wilgenhoek.SAVED,
                "school",
                open ? "" : "wacht op antwoord van de directeur",
                Wilgenhoek.SYNCED,
                open,
                !open,
                open,
                true,
                true,
                rows,
                List.of(
                        new ApplicationView.Wished(
                                Wilgenhoek.TAAL,
                                "beheer@wilgenhoek.example",
                                List.of(entry("acc-1"), entry("acc-2")),
                                true),
                        new ApplicationView.Wished(
                                Wilgenhoek.REKEN, "beheer@wilgenhoek.example", List.of(), false)),
                Arrays.stream(Application.What.values())
                        .map(what -> new Application.Note(Wilgenhoek.SAVED, "school", what, "x"))
                        .toList());
    }

    private static Check check(Check.Subject subject, Check.Outcome outcome, Check.Because why) {
        return new Check(subject, null, outcome, why, "De Wilgenhoek", 12, 438);
    }

    private static AppDirectory.Entry entry(String id) {
        return new AppDirectory.Entry(
                id,
                "De Wilgenhoek",
                Set.of(),
                new Licence.WholeSchool(null),
                URI.create("https://app.example/" + id),
                null);
    }

    private static TroublesView troubles() {
        return new TroublesView(
                List.of(
                        new TroubleStore.Account(
                                NUMBER,
                                Wilgenhoek.SCHOOL,
                                TAAL,
                                "create-400123",
                                "USER_NAME_TAKEN",
                                Wilgenhoek.SYNCED)),
                List.of(
                        new TroubleStore.Letter(NUMBER, Wilgenhoek.SCHOOL, 3, null, "451", false),
                        new TroubleStore.Letter(
                                NUMBER, Wilgenhoek.SCHOOL, 9, Wilgenhoek.SYNCED, "550", false),
                        new TroubleStore.Letter(
                                NUMBER, Wilgenhoek.SCHOOL, 1, Wilgenhoek.SYNCED, "5.1.1", true)),
                LOOKS);
    }

    private static HeldListView held() {
        return new HeldListView(
                List.of(
                        new TroubleStore.Held(
                                NUMBER, Wilgenhoek.SCHOOL, TAAL, Wilgenhoek.SAVED, 96, 1, 0, 0),
                        new TroubleStore.Held(
                                NUMBER,
                                Wilgenhoek.SCHOOL,
                                Wilgenhoek.REKEN.id(),
                                Wilgenhoek.SAVED,
                                0,
                                0,
                                212,
                                8)),
                LOOKS,
                NOW);
    }

    private static LeadView lead(LeadView.@Nullable Done done, List<AppId> apps) {
        return new LeadView(
                new LeadDesk.Place(
                        SCHOOL,
                        apps,
                        apps.stream()
                                .map(app -> new LoweredBrake(app, 40, NOW, "L", "SPLIT"))
                                .toList()),
                done,
                LOOKS);
    }
}
