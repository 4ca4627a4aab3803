package nl.beheerportaal.web.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.review.Review;
import nl.beheerportaal.sync.review.Reviewed;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import nl.beheerportaal.web.review.ReviewDesk.Answered;
import nl.beheerportaal.web.wizard.Flash;
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

/// Step 4, and the review of changes: shows the plan, takes the confirmation.
@Controller
@RequestMapping("/apps/{app}")
public final class ReviewPage {
    private final Frames frames;
    private final WizardDesk desk;
    private final ReviewDesk reviews;
    private final Review review;
    private final Downloads downloads;

    public ReviewPage(
            Frames frames,
            WizardDesk desk,
            ReviewDesk reviews,
            Review review,
            Downloads downloads) {
        this.frames = frames;
        this.desk = desk;
        this.reviews = reviews;
        this.review = review;
        this.downloads = downloads;
    }

    @GetMapping("/controleren")
    View check(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        return show(visit, Occasion.WIZARD, new Filters(request), Answered.NOTHING);
    }

    @GetMapping("/veranderingen")
    View changes(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        if (visit.app().confirmed() == null) {
            throw new NotHere();
        }
        return show(visit, Occasion.CHANGES, new Filters(request), Answered.NOTHING);
    }

    @PostMapping("/controleren")
    View confirm(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        return confirm(visit, Occasion.WIZARD, new Filters(request), attributes);
    }

    @PostMapping("/veranderingen/akkoord")
    View confirmChanges(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Visit visit = desk.visit(who, app, request);
        return confirm(visit, Occasion.CHANGES, new Filters(request), attributes);
    }

    @GetMapping("/controleren/verwijderen.csv")
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        return csv(desk.visit(who, app, request), Occasion.WIZARD, new Filters(request));
    }

    @GetMapping("/veranderingen/verwijderen.csv")
    ResponseEntity<byte[]> changesList(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        return csv(desk.visit(who, app, request), Occasion.CHANGES, new Filters(request));
    }

    private View show(Visit visit, Occasion occasion, Filters filters, Answered answered) {
        HttpStatus status =
                answered.mistake() == Mistake.NONE
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (found(visit, occasion, filters)) {
            case Reviewed.Ready ready ->
                    frames.page(
                            "review/review",
                            reviews.ready(visit, occasion, ready, filters, answered),
                            status);
            case Reviewed.Unread(var _, var draft, var sides) ->
                    frames.page("review/review", reviews.unread(visit, occasion, draft, sides));
            case Reviewed.Withdrawn(var draft) ->
                    frames.page("review/review", reviews.withdrawn(visit, occasion, draft));
            case Reviewed.NothingChosen _ -> Redirects.to(visit.path() + "/wijze");
            case Reviewed.Busy(var run) -> toRun(visit, run.id());
        };
    }

    /// Who comes to this page sees what both sides say now; who turns a page of the plan, that
    /// plan.
    private Reviewed found(Visit visit, Occasion occasion, Filters filters) {
        String plan = filters.text("plan");
        return plan.isEmpty()
                ? review.open(visit.scope(), visit.id(), occasion)
                : review.again(visit.scope(), visit.id(), occasion, plan);
    }

    private View confirm(
            Visit visit, Occasion occasion, Filters filters, RedirectAttributes attributes) {
        String typed = filters.text("aantal");
        boolean seen = !filters.text("gezien").isEmpty();
        Answers answers = new Answers(filters.text("plan"), seen, typed);
        return switch (review.confirm(visit.scope(), visit.id(), occasion, answers)) {
            case Confirmation.Started(var run) -> toRun(visit, run);
            case Confirmation.Busy(var run) -> toRun(visit, run.id());
            case Confirmation.NotSeen() ->
                    show(visit, occasion, filters, new Answered(typed, false, Mistake.NOT_SEEN));
            case Confirmation.WrongNumber _ ->
                    show(visit, occasion, filters, new Answered(typed, seen, Mistake.WRONG_NUMBER));
            case Confirmation.Outdated _ -> again(visit, occasion, Flash.stale(), attributes);
            case Confirmation.Held _ -> again(visit, occasion, Flash.stale(), attributes);
            case Confirmation.ReadOnly _ -> again(visit, occasion, Flash.readOnly(), attributes);
        };
    }

    private static View again(
            Visit visit, Occasion occasion, Flash flash, RedirectAttributes attributes) {
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(
                visit.path() + (occasion == Occasion.WIZARD ? "/controleren" : "/veranderingen"));
    }

    private static View toRun(Visit visit, RunId run) {
        return Redirects.to(visit.path() + "/synchronisaties/" + run);
    }

    private ResponseEntity<byte[]> csv(Visit visit, Occasion occasion, Filters filters) {
        if (found(visit, occasion, filters) instanceof Reviewed.Ready ready) {
            Plan plan = ready.proposal().plan();
            List<List<String>> rows = GoneCsv.of(plan, visit.words());
            downloads.record(visit.scope(), visit.id(), Downloads.What.REMOVALS, rows.size() - 1);
            return CsvFile.answer(visit.id() + "-verwijderen.csv", rows);
        }
        throw new NotHere();
    }
}
