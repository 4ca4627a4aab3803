package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.sync.lead.LeadDesk;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.helpdesk.LeadView.Done;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a lead decides at a school: a lower brake for one run, and an account erased on request.
/// For everybody else this page is not there.
@Controller
public final class LeadPage {
    static final String PATH = SchoolPage.PATH + "/teamleider";

    private final Frames frames;
    private final LeadDesk desk;
    private final AppLooks looks;

    public LeadPage(Frames frames, LeadDesk desk, AppLooks looks) {
        this.frames = frames;
        this.desk = desk;
        this.looks = looks;
    }

    @GetMapping(PATH)
    View show(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            @RequestParam(name = "gedaan", defaultValue = "") String done) {
        LeadDesk.Place place = place(who, number);
        return frames.page("helpdesk/lead", new LeadView(place, Done.of(done), looks));
    }

    @PostMapping(PATH + "/rem")
    View lower(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        SchoolNumber school = place(who, number).school().number();
        Filters fields = new Filters(request);
        Optional<LeadDesk.Reason> reason = word(LeadDesk.Reason.values(), fields.text("reden"));
        int share = fields.number("aandeel", 0);
        if (reason.isEmpty() || share < 1 || share > 100) {
            return back(school, Done.INCOMPLETE);
        }
        return desk.lower(who, school, app(fields), share, reason.get()).isPresent()
                ? back(school, Done.LOWERED)
                : back(school, Done.INCOMPLETE);
    }

    @PostMapping(PATH + "/wissen")
    View erase(
            @AuthenticationPrincipal HelpdeskPerson who,
            @PathVariable("number") String number,
            HttpServletRequest request) {
        SchoolNumber school = place(who, number).school().number();
        Filters fields = new Filters(request);
        Optional<RequestedErasure.Why> why =
                word(RequestedErasure.Why.values(), fields.text("reden"));
        String whose = fields.text("kenmerk");
        if (why.isEmpty() || whose.isEmpty()) {
            return back(school, Done.INCOMPLETE);
        }
        LeadDesk.Asked asked =
                new LeadDesk.Asked(
                        app(fields), whose, why.get(), !fields.text("ook-in-gebruik").isEmpty());
        return back(
                school, desk.erase(who, school, asked).map(LeadPage::told).orElse(Done.INCOMPLETE));
    }

    private static Done told(RequestedErasure.Result result) {
        return switch (result) {
            case RequestedErasure.Result.Erased _ -> Done.ERASED;
            case RequestedErasure.Result.InUse _ -> Done.IN_USE;
            case RequestedErasure.Result.NotOurs _ -> Done.NOT_OURS;
            case RequestedErasure.Result.Administrator _ -> Done.ADMINISTRATOR;
            case RequestedErasure.Result.Busy _ -> Done.BUSY;
            case RequestedErasure.Result.Unread _ -> Done.UNREAD;
            case RequestedErasure.Result.NotDone _ -> Done.NOT_DONE;
        };
    }

    /// @throws NotHere for whoever is no lead, and for a school that is not known
    private LeadDesk.Place place(HelpdeskPerson who, String number) {
        if (!who.lead()) {
            throw new NotHere();
        }
        return desk.place(who, SchoolPage.number(number)).orElseThrow(NotHere::new);
    }

    private static AppId app(Filters fields) {
        try {
            return new AppId(fields.text("app"));
        } catch (IllegalArgumentException _) {
            throw new NotHere();
        }
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    private static View back(SchoolNumber number, Done done) {
        return Redirects.to(SchoolPage.path(number) + "/teamleider?gedaan=" + done.word());
    }
}
