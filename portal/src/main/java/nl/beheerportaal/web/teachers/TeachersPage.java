package nl.beheerportaal.web.teachers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Redirects;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.Today;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Shows step 3.
@Controller
public final class TeachersPage {
    private final Frames frames;
    private final WizardDesk desk;
    private final TeacherRules rules;

    public TeachersPage(Frames frames, WizardDesk desk, TeacherRules rules) {
        this.frames = frames;
        this.desk = desk;
        this.rules = rules;
    }

    /// What the publisher set about teachers.
    ///
    /// @param offerKeeping whether step 3 offers to keep recognised teachers
    public record TeacherRules(Limits limits, boolean offerKeeping, Clock clock) {
        Today today() {
            return Today.at(clock, limits);
        }
    }

    @GetMapping("/apps/{app}/docenten")
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        WizardState state = desk.open(visit);
        if (!state.draft().modeChosen()) {
            return Redirects.to(visit.path() + "/wijze");
        }
        if (!state.sides().known()) {
            return frames.page("wizard/unread", desk.unread(visit, state));
        }
        People people = People.of(state, visit.words());
        return frames.page(
                "teachers/teachers",
                new TeachersBuilder(state, people, visit.words(), rules.today())
                        .build(
                                desk.head(visit, state, people, 3),
                                visit.app().connection().licence(),
                                new Filters(request),
                                rules.offerKeeping()));
    }
}
