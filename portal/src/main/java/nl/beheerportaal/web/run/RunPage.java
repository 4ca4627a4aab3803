package nl.beheerportaal.web.run;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Shows a run while it works and afterwards, and lets its list be downloaded.
@Controller
@RequestMapping("/apps/{app}/synchronisaties/{run}")
public final class RunPage {
    private final Frames frames;
    private final UndoTerms terms;
    private final WizardDesk desk;
    private final Overview overview;
    private final Downloads downloads;

    public RunPage(
            Frames frames,
            WizardDesk desk,
            Overview overview,
            UndoTerms terms,
            Downloads downloads) {
        this.terms = terms;
        this.frames = frames;
        this.desk = desk;
        this.overview = overview;
        this.downloads = downloads;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @PathVariable String run,
            HttpServletRequest request,
            HttpServletResponse response) {
        RunView view = builder(desk.visit(who, app, request), run).build(new Filters(request));
        if (view.over() && request.getHeader("HX-Request") != null) {
            wholePage(response);
        }
        return frames.page("run/run", view);
    }

    /// Who follows the run asks for the progress only; at its end the heading changes too.
    private static void wholePage(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#inhoud");
        response.setHeader("HX-Reselect", "#inhoud");
    }

    @GetMapping("/uitkomsten.csv")
    ResponseEntity<byte[]> download(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @PathVariable String run,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        List<List<String>> rows = builder(visit, run).csv();
        downloads.record(visit.scope(), visit.id(), Downloads.What.OUTCOMES, rows.size() - 1);
        return CsvFile.answer(visit.id() + "-uitkomsten.csv", rows);
    }

    private RunBuilder builder(Visit visit, String id) {
        Run run =
                overview.run(visit.scope(), runId(id))
                        .filter(found -> found.app().equals(visit.id()))
                        .orElseThrow(NotHere::new);
        RunFacts facts = new RunFacts(run, overview.entries(visit.scope(), run.id()));
        return new RunBuilder(facts, visit.look(), visit.words(), terms.of(facts));
    }

    private static RunId runId(String text) {
        try {
            return RunId.parse(text);
        } catch (IllegalArgumentException garbage) {
            throw new NotHere();
        }
    }
}
