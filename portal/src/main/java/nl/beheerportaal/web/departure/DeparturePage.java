package nl.beheerportaal.web.departure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.departure.DepartureReview;
import nl.beheerportaal.sync.departure.DepartureReview.Opened;
import nl.beheerportaal.sync.fetch.Side;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.review.GoneCsv;
import nl.beheerportaal.web.review.HoldWords;
import nl.beheerportaal.web.review.PlanBuilder;
import nl.beheerportaal.web.review.PlanView;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import nl.beheerportaal.web.wizard.Flash;
import nl.beheerportaal.web.wizard.Notices;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// *Verwijder onze accounts*: for a school that shares nothing any more, whose licence has ended or
/// that has closed.
@Controller
@RequestMapping("/apps/{app}/vertrek")
public final class DeparturePage {
    private final Frames frames;
    private final WizardDesk desk;
    private final DepartureReview review;
    private final DepartureReview.Settings settings;
    private final Downloads downloads;

    public DeparturePage(
            Frames frames,
            WizardDesk desk,
            DepartureReview review,
            DepartureReview.Settings settings,
            Downloads downloads) {
        this.frames = frames;
        this.desk = desk;
        this.review = review;
        this.settings = settings;
        this.downloads = downloads;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        return show(desk.visit(who, app, request), new Filters(request), Answered.NOTHING);
    }

    @PostMapping
    View confirm(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        Filters filters = new Filters(request);
        String typed = filters.text("aantal");
        boolean seen = !filters.text("gezien").isEmpty();
        Answers answers = new Answers(filters.text("plan"), seen, typed);
        return switch (review.confirm(visit.scope(), visit.id(), answers)) {
            case Confirmation.Started(var run) -> toRun(visit, run);
            case Confirmation.Busy(var run) -> toRun(visit, run.id());
            case Confirmation.NotSeen() ->
                    show(visit, filters, new Answered(typed, false, Mistake.NOT_SEEN));
            case Confirmation.WrongNumber _ ->
                    show(visit, filters, new Answered(typed, seen, Mistake.WRONG_NUMBER));
            case Confirmation.Outdated _, Confirmation.Held _ ->
                    again(visit, Flash.stale(), attributes);
            case Confirmation.ReadOnly _ -> again(visit, Flash.readOnly(), attributes);
        };
    }

    @GetMapping("/verwijderen.csv")
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        if (!(review.open(visit.scope(), visit.id()) instanceof Opened.Ready ready)) {
            throw new NotHere();
        }
        List<List<String>> rows = GoneCsv.of(ready.plan(), visit.words());
        downloads.record(visit.scope(), visit.id(), Downloads.What.REMOVALS, rows.size() - 1);
        return CsvFile.answer(visit.id() + "-verwijderen.csv", rows);
    }

    /// What the coordinator answered the time before, when it was not enough.
    private record Answered(String typed, boolean seen, Mistake mistake) {
        static final Answered NOTHING = new Answered("", false, Mistake.NONE);
    }

    private View show(Visit visit, Filters filters, Answered answered) {
        HttpStatus status =
                answered.mistake == Mistake.NONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (review.open(visit.scope(), visit.id())) {
            case Opened.Ready ready ->
                    frames.page(
                            "departure/departure", ready(visit, ready, filters, answered), status);
            case Opened.Unread(var side) -> frames.page("departure/departure", unread(visit, side));
            case Opened.Busy(var run) -> toRun(visit, run.id());
            case Opened.NotNow() -> Redirects.to(visit.path());
        };
    }

    private DepartureView ready(
            Visit visit, Opened.Ready ready, Filters filters, Answered answered) {
        Plan plan = ready.plan();
        People people = new People(null, ready.app(), visit.words());
        PlanBuilder builder = new PlanBuilder(plan, people, visit.words(), settings.limits());
        PlanView.ConfirmView plain = builder.confirm(ready.mustType());
        PlanView.ConfirmView confirm =
                new PlanView.ConfirmView(
                        plain.possible(),
                        plain.mustSee(),
                        plain.mustType(),
                        plain.askAbove(),
                        answered.typed,
                        answered.seen,
                        answered.mistake,
                        plain.restorableUntil());
        List<Notice> notices = new ArrayList<>();
        HoldWords sentences = new HoldWords(visit.words(), visit.look().name());
        plan.holds()
                .forEach(hold ->
                        notices.add(
                                Notice.of(
                                        Notice.Tone.WRONG,
                                        visit.words().html("plain", sentences.of(hold)))));
        notices.addAll(
                new Notices(visit.words(), visit.look()).flash(visit.flash(), people, null).all());
        return new DepartureView(
                visit.look(),
                why(visit),
                notices,
                builder.build(List.of(), filters, Url.of(visit.path() + "/vertrek"), confirm));
    }

    private DepartureView unread(Visit visit, Side<AppSnapshot> side) {
        return new DepartureView(
                visit.look(),
                why(visit),
                new Notices(visit.words(), visit.look())
                        .sides(new Sides(new Side<>(null, null), side), settings.clock().instant())
                        .all(),
                null);
    }

    /// What has ended.
    private String why(Visit visit) {
        School school = visit.app().school();
        LocalDate lastDay = visit.app().connection().licence().validUntil();
        Hold hold =
                school.permission().withdrawn()
                        ? new Hold.PermissionWithdrawn()
                        : !school.active() || lastDay == null
                                ? new Hold.SchoolInactive(school.mergedInto())
                                : new Hold.LicenceEnded(lastDay);
        return new HoldWords(visit.words(), visit.look().name()).of(hold);
    }

    private static View again(Visit visit, Flash flash, RedirectAttributes attributes) {
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(visit.path() + "/vertrek");
    }

    private static View toRun(Visit visit, RunId run) {
        return Redirects.to(visit.path() + "/synchronisaties/" + run);
    }
}
