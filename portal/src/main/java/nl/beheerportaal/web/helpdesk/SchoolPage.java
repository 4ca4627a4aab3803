package nl.beheerportaal.web.helpdesk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.application.Application;
import nl.beheerportaal.school.application.Deciding;
import nl.beheerportaal.school.helpdesk.FleetStore;
import nl.beheerportaal.school.helpdesk.HelpLinking;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.SchoolFile;
import nl.beheerportaal.school.helpdesk.SchoolFiles;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows the helpdesk one school: its permission and licences, how each app stands, what it applied
/// for with the checklist, its letters and its log without names.
@Controller
public final class SchoolPage {
    static final String PATH = FleetPage.PATH + "/scholen/{number}";

    private final Frames frames;
    private final Sources sources;
    private final HelpLinking helping;
    private final AppLooks looks;

    public SchoolPage(Frames frames, Sources sources, HelpLinking helping, AppLooks looks) {
        this.helping = helping;
        this.frames = frames;
        this.sources = sources;
        this.looks = looks;
    }

    /// What the page is made from.
    public record Sources(
            SchoolFiles files,
            FleetStore fleet,
            Deciding deciding,
            Transactions transactions,
            Clock clock) {}

    /// The address of a school's page.
    static String path(SchoolNumber number) {
        return FleetPage.PATH + "/scholen/" + number;
    }

    /// @throws NotHere for what is no number
    static SchoolNumber number(String text) {
        if (!text.matches("[0-9]{1,12}")) {
            throw new NotHere();
        }
        return new SchoolNumber(Long.parseLong(text));
    }

    @GetMapping(PATH)
    View show(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String text,
            @RequestParam(name = "gedaan", defaultValue = "") String done) {
        SchoolNumber number = number(text);
        SchoolFile file = sources.files().read(who, number).orElseThrow(NotHere::new);
        List<FleetView.Line> lines =
                sources
                        .transactions()
                        .forFleet(() -> sources.fleet().ofSchool(who.fleet(), number))
                        .stream()
                        .map(line ->
                                new FleetView.Line(
                                        line, line.app() == null ? null : looks.of(line.app())))
                        .toList();
        Optional<Application> application = sources.deciding().newest(who, number);
        return frames.page(
                "helpdesk/school",
                new SchoolView(
                        file,
                        lines,
                        application.map(each -> ApplicationView.of(each, looks, who)).orElse(null),
                        SchoolView.Done.of(done),
                        helping.standing(who, number),
                        who.lead(),
                        looks,
                        sources.clock().instant()));
    }

    /// Has a letter sent again.
    @PostMapping(PATH + "/post/{letter}")
    View sendAgain(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String text,
            @PathVariable String letter) {
        SchoolNumber number = number(text);
        if (!letter.matches("[0-9a-f-]{36}")
                || !sources.files().sendAgain(who, number, UUID.fromString(letter))) {
            throw new NotHere();
        }
        return Redirects.to(path(number) + "?gedaan=" + SchoolView.Done.SENT_AGAIN.word());
    }
}
