package nl.beheerportaal.web.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.review.Answers;
import nl.beheerportaal.sync.review.Reviewed;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.review.PlanView.ConfirmView;
import nl.beheerportaal.web.wizard.Notices;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.StepsView;
import nl.beheerportaal.web.wizard.Today;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import org.jspecify.annotations.Nullable;

/// Makes the page of step 4, and of the changes, from what the review found.
public final class ReviewDesk {
    private final Limits limits;
    private final Brand brand;
    private final Clock clock;

    public ReviewDesk(Limits limits, Brand brand, Clock clock) {
        this.limits = limits;
        this.brand = brand;
        this.clock = clock;
    }

    /// What the coordinator answered the time before, when it was not enough.
    record Answered(String typed, boolean seen, ConfirmView.Mistake mistake) {
        static final Answered NOTHING = new Answered("", false, ConfirmView.Mistake.NONE);
    }

    ReviewView ready(
            Visit visit,
            Occasion occasion,
            Reviewed.Ready ready,
            Filters filters,
            Answered answered) {
        Plan plan = ready.proposal().plan();
        Draft draft = ready.draft();
        People people =
                new People(
                        ready.sides().roster().snapshot(),
                        ready.sides().app().snapshot(),
                        visit.words());
        RosterSnapshot roster = roster(ready.sides());
        ReviewBuilder around =
                new ReviewBuilder(visit, draft, roster, people, Today.at(clock, limits));
        PlanBuilder builder = new PlanBuilder(plan, people, visit.words(), limits);
        boolean wizard = occasion == Occasion.WIZARD;
        ConfirmView confirm = answered(builder.confirm(ready.mustType()), answered);
        PlanView view =
                builder.build(
                        around.choices(builder.summary(), wizard),
                        filters,
                        Url.of(visit.path() + page(wizard)).with("plan", plan.fingerprint()),
                        confirm);
        List<Notice> notices = new ArrayList<>(around.holds(plan));
        notices.addAll(flash(visit, people));
        Confirmed inForce = visit.app().confirmed();
        return new ReviewView(
                visit.look(),
                draft.selection().mode(),
                wizard ? new StepsView(visit.look(), 4, 4) : null,
                since(visit, wizard),
                notices,
                view,
                wizard || inForce == null || draft.selection().mode() == Mode.EVERYTHING
                        ? null
                        : around.ticks(inForce),
                false);
    }

    private static List<Notice> flash(Visit visit, People people) {
        return new Notices(visit.words(), visit.look()).flash(visit.flash(), people, null).all();
    }

    /// What a run that was held would do.
    ReviewView held(Visit visit, Plan plan, People people, Filters filters, Answered answered) {
        Plan approved = plan.approved();
        PlanBuilder builder = new PlanBuilder(approved, people, visit.words(), limits);
        boolean mustType = Answers.mustType(approved, limits);
        PlanView view =
                builder.build(
                        List.of(),
                        filters,
                        Url.of(visit.path() + "/stilgezet").with("plan", plan.fingerprint()),
                        answered(builder.confirm(mustType), answered));
        HoldWords sentences = new HoldWords(visit.words(), visit.look().name());
        List<Notice> notices = new ArrayList<>();
        plan.holds().stream()
                .filter(hold -> hold.scope() == Hold.Scope.EVERYTHING)
                .forEach(hold ->
                        notices.add(
                                Notice.of(
                                        Notice.Tone.ATTENTION,
                                        visit.words().html("plain", sentences.of(hold)))));
        notices.addAll(flash(visit, people));
        return new ReviewView(
                visit.look(),
                plan.basis().mode(),
                null,
                since(visit, false),
                notices,
                view,
                null,
                true);
    }

    /// A side could not be read: the choices stand, and nothing can start.
    ReviewView unread(Visit visit, Occasion occasion, Draft draft, Sides sides) {
        People people =
                new People(sides.roster().snapshot(), sides.app().snapshot(), visit.words());
        Notices notices =
                new Notices(visit.words(), visit.look())
                        .sides(sides, clock.instant())
                        .flash(visit.flash(), people, null);
        return without(visit, occasion, draft.selection().mode(), notices.all());
    }

    ReviewView withdrawn(Visit visit, Occasion occasion, Draft draft) {
        Notices notices = new Notices(visit.words(), visit.look()).withdrawn(true, brand.slider());
        return without(visit, occasion, draft.selection().mode(), notices.all());
    }

    private static ReviewView without(
            Visit visit, Occasion occasion, Mode mode, List<Notice> notices) {
        boolean wizard = occasion == Occasion.WIZARD;
        return new ReviewView(
                visit.look(),
                mode,
                wizard ? new StepsView(visit.look(), 4, 4) : null,
                since(visit, wizard),
                notices,
                null,
                null,
                false);
    }

    private static ConfirmView answered(ConfirmView confirm, Answered answered) {
        return new ConfirmView(
                confirm.possible(),
                confirm.mustSee(),
                confirm.mustType(),
                confirm.askAbove(),
                answered.typed(),
                answered.seen(),
                answered.mistake(),
                confirm.restorableUntil());
    }

    /// The same moment as in the status bar: when the last run ended.
    private static @Nullable Instant since(Visit visit, boolean wizard) {
        Confirmed inForce = visit.app().confirmed();
        if (wizard || inForce == null) {
            return null;
        }
        RunHead last = visit.app().lastEnded();
        return last == null || last.ended() == null ? inForce.since() : last.ended();
    }

    private static RosterSnapshot roster(Sides sides) {
        RosterSnapshot roster = sides.roster().snapshot();
        if (roster == null) {
            throw new IllegalStateException("a plan rests on a roster");
        }
        return roster;
    }

    private static String page(boolean wizard) {
        return wizard ? "/controleren" : "/veranderingen";
    }
}
