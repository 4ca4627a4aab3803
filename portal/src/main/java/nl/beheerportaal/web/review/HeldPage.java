package nl.beheerportaal.web.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.review.HeldRuns;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import nl.beheerportaal.web.review.ReviewDesk.Answered;
import nl.beheerportaal.web.wizard.Flash;
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

/// The plan of a run that was held, and the three things a coordinator can do with it: approve it,
/// approve it without its removals, or have nothing of it.
@Controller
@RequestMapping("/apps/{app}/stilgezet")
public final class HeldPage {
    /// For the names of groups only; the plan is the one that was held.
    private static final Duration ANY_AGE = Duration.ofDays(60);

    private final Frames frames;
    private final WizardDesk desk;
    private final ReviewDesk reviews;
    private final HeldRuns held;
    private final Behind behind;

    public HeldPage(
            Frames frames, WizardDesk desk, ReviewDesk reviews, HeldRuns held, Behind behind) {
        this.frames = frames;
        this.desk = desk;
        this.reviews = reviews;
        this.held = held;
        this.behind = behind;
    }

    /// What the page needs besides.
    public record Behind(Reader reader, Downloads downloads) {}

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        return show(desk.visit(who, app, request), new Filters(request), Answered.NOTHING);
    }

    @PostMapping("/akkoord")
    View approve(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        Filters filters = new Filters(request);
        String typed = filters.text("aantal");
        boolean seen = !filters.text("gezien").isEmpty();
        Answers answers = new Answers(filters.text("plan"), seen, typed);
        return switch (held.approve(visit.scope(), visit.id(), answers)) {
            case Confirmation.NotSeen() ->
                    show(visit, filters, new Answered(typed, false, Mistake.NOT_SEEN));
            case Confirmation.WrongNumber _ ->
                    show(visit, filters, new Answered(typed, seen, Mistake.WRONG_NUMBER));
            case Confirmation other -> started(visit, other, attributes);
        };
    }

    @PostMapping("/zonder-verwijderen")
    View approveWithoutRemovals(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        String plan = new Filters(request).text("plan");
        return started(
                visit, held.approveWithoutRemovals(visit.scope(), visit.id(), plan), attributes);
    }

    @PostMapping("/niets-doen")
    View discard(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        String plan = new Filters(request).text("plan");
        Flash flash =
                switch (held.discard(visit.scope(), visit.id(), plan)) {
                    case DONE -> Flash.saved();
                    case OUTDATED, BUSY -> Flash.stale();
                    case READ_ONLY -> Flash.readOnly();
                };
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(visit.path());
    }

    @GetMapping("/verwijderen.csv")
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        Plan plan = held.waiting(visit.scope(), visit.id()).orElseThrow(NotHere::new);
        List<List<String>> rows = GoneCsv.of(plan, visit.words());
        behind.downloads.record(
                visit.scope(), visit.id(), Downloads.What.REMOVALS, rows.size() - 1);
        return CsvFile.answer(visit.id() + "-verwijderen.csv", rows);
    }

    /// Whoever comes here after the plan was decided about or replaced is told on the page of the
    /// app how things stand.
    private View show(Visit visit, Filters filters, Answered answered) {
        HttpStatus status =
                answered.mistake() == Mistake.NONE
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return held.waiting(visit.scope(), visit.id())
                .<View>map(plan ->
                        frames.page(
                                "review/review",
                                reviews.held(visit, plan, people(visit), filters, answered),
                                status))
                .orElseGet(() -> Redirects.to(visit.path()));
    }

    private People people(Visit visit) {
        return new People(
                behind.reader.rosterIfOlder(visit.scope(), ANY_AGE).snapshot(),
                behind.reader.appIfOlder(visit.scope(), visit.id(), ANY_AGE).snapshot(),
                visit.words());
    }

    private static View started(
            Visit visit, Confirmation confirmation, RedirectAttributes attributes) {
        return switch (confirmation) {
            case Confirmation.Started(var run) ->
                    Redirects.to(visit.path() + "/synchronisaties/" + run);
            case Confirmation.Busy(var run) ->
                    Redirects.to(visit.path() + "/synchronisaties/" + run.id());
            case Confirmation.ReadOnly _ -> again(visit, Flash.readOnly(), attributes);
            case Confirmation.Outdated _,
                    Confirmation.Held _,
                    Confirmation.NotSeen _,
                    Confirmation.WrongNumber _ ->
                    again(visit, Flash.stale(), attributes);
        };
    }

    private static View again(Visit visit, Flash flash, RedirectAttributes attributes) {
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(visit.path());
    }
}
