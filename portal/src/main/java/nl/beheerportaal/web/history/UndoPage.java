package nl.beheerportaal.web.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Confirmation;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.undo.UndoReview;
import nl.beheerportaal.sync.undo.UndoReview.Asked;
import nl.beheerportaal.sync.undo.UndoReview.Opened;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.history.UndoBuilder.Answered;
import nl.beheerportaal.web.review.GoneCsv;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
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

/// *Draai terug* and *Zet terug*: shows what an undo would do, and starts it.
@Controller
@RequestMapping("/apps/{app}/synchronisaties/{run}/terugdraaien")
public final class UndoPage {
    private final Frames frames;
    private final WizardDesk desk;
    private final Overview overview;
    private final UndoReview review;
    private final UndoBuilder builder;
    private final Downloads downloads;

    public UndoPage(Doors doors, UndoReview review, UndoBuilder builder, Downloads downloads) {
        this.frames = doors.frames();
        this.desk = doors.desk();
        this.overview = doors.overview();
        this.downloads = downloads;
        this.review = review;
        this.builder = builder;
    }

    /// Where every page of the history begins.
    public record Doors(Frames frames, WizardDesk desk, Overview overview) {}

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @PathVariable String run,
            HttpServletRequest request) {
        return show(ask(who, app, run, request), new Filters(request), Answered.NOTHING);
    }

    @PostMapping
    View confirm(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @PathVariable String run,
            HttpServletRequest request,
            RedirectAttributes attributes) {
        Question question = ask(who, app, run, request);
        Filters filters = new Filters(request);
        Visit visit = question.visit;
        String typed = filters.text("aantal");
        boolean seen = !filters.text("gezien").isEmpty();
        Answers answers = new Answers(filters.text("plan"), seen, typed);
        return switch (review.confirm(visit.scope(), question.asked, answers)) {
            case Confirmation.Started(var started) -> toRun(visit, started);
            case Confirmation.Busy(var busy) -> toRun(visit, busy.id());
            case Confirmation.NotSeen() ->
                    show(question, filters, new Answered(typed, false, Mistake.NOT_SEEN));
            case Confirmation.WrongNumber _ ->
                    show(question, filters, new Answered(typed, seen, Mistake.WRONG_NUMBER));
            case Confirmation.Outdated _ -> again(question, Flash.stale(), attributes);
            case Confirmation.Held _ -> again(question, Flash.stale(), attributes);
            case Confirmation.ReadOnly _ -> again(question, Flash.readOnly(), attributes);
        };
    }

    @GetMapping("/verwijderen.csv")
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @PathVariable String run,
            HttpServletRequest request) {
        Question question = ask(who, app, run, request);
        Opened opened = review.open(question.visit.scope(), question.asked);
        if (!(opened instanceof Opened.Ready ready)) {
            throw new NotHere();
        }
        List<List<String>> rows = GoneCsv.of(ready.plan(), question.visit.words());
        AppId id = question.visit.id();
        downloads.record(question.visit.scope(), id, Downloads.What.REMOVALS, rows.size() - 1);
        return CsvFile.answer(id + "-terugdraaien.csv", rows);
    }

    /// What is asked on this page.
    private record Question(Visit visit, Run run, Asked asked) {}

    private Question ask(SignedIn who, String app, String id, HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        Run run =
                overview.run(visit.scope(), runId(id))
                        .filter(found -> found.app().equals(visit.id()))
                        .orElseThrow(NotHere::new);
        String account = new Filters(request).text("account");
        return new Question(
                visit,
                run,
                new Asked(visit.id(), run.id(), account.isEmpty() ? null : new AccountId(account)));
    }

    private View show(Question question, Filters filters, Answered answered) {
        HttpStatus status =
                answered.mistake() == Mistake.NONE
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        Visit visit = question.visit;
        return switch (review.open(visit.scope(), question.asked)) {
            case Opened.Ready ready ->
                    frames.page(
                            "history/undo",
                            builder.ready(visit, question.run, ready, filters, answered),
                            status);
            case Opened.Unread(var sides) ->
                    frames.page("history/undo", builder.unread(visit, question.run, sides));
            case Opened.Withdrawn _ ->
                    frames.page("history/undo", builder.withdrawn(visit, question.run));
            case Opened.Busy(var busy) -> toRun(visit, busy.id());
            case Opened.NoSuchRun _ -> throw new NotHere();
        };
    }

    private static View again(Question question, Flash flash, RedirectAttributes attributes) {
        attributes.addFlashAttribute(Flash.KEY, flash);
        return Redirects.to(UndoBuilder.page(question.visit, question.asked).toString());
    }

    private static View toRun(Visit visit, RunId run) {
        return Redirects.to(visit.path() + "/synchronisaties/" + run);
    }

    private static RunId runId(String text) {
        try {
            return RunId.parse(text);
        } catch (IllegalArgumentException garbage) {
            throw new NotHere();
        }
    }
}
