package nl.beheerportaal.web.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.Undoing;
import nl.beheerportaal.sync.fetch.Sides;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.undo.UndoReview.Asked;
import nl.beheerportaal.sync.undo.UndoReview.Opened;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.review.HoldWords;
import nl.beheerportaal.web.review.PlanBuilder;
import nl.beheerportaal.web.review.PlanView;
import nl.beheerportaal.web.review.PlanView.ConfirmView;
import nl.beheerportaal.web.wizard.Notices;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;

/// Makes the page on which an undo is reviewed.
public final class UndoBuilder {
    private final Limits limits;
    private final Brand brand;
    private final Clock clock;

    public UndoBuilder(Limits limits, Brand brand, Clock clock) {
        this.limits = limits;
        this.brand = brand;
        this.clock = clock;
    }

    /// What the coordinator answered the time before, when it was not enough.
    record Answered(String typed, boolean seen, ConfirmView.Mistake mistake) {
        static final Answered NOTHING = new Answered("", false, ConfirmView.Mistake.NONE);
    }

    static Url page(Visit visit, Asked asked) {
        return Url.of(visit.path() + "/synchronisaties/" + asked.run() + "/terugdraaien")
                .with("account", asked.only() == null ? "" : asked.only().value());
    }

    UndoView ready(Visit visit, Run run, Opened.Ready ready, Filters filters, Answered answered) {
        Plan plan = ready.plan();
        People people =
                new People(
                        ready.sides().roster().snapshot(),
                        ready.sides().app().snapshot(),
                        visit.words());
        PlanBuilder builder = new PlanBuilder(plan, people, visit.words(), limits);
        Undoing what = plan.basis().undoing();
        String account = what == null || what.only() == null ? "" : what.only().value();
        Url page = Url.of(path(visit, run) + "/terugdraaien").with("account", account);
        PlanView view =
                builder.build(
                        List.of(),
                        filters,
                        page,
                        answered(builder.confirm(ready.mustType()), answered));
        List<Notice> notices = new ArrayList<>(holds(visit, plan));
        notices.addAll(notices(visit).flash(visit.flash(), people, null).all());
        return new UndoView(
                visit.look(),
                path(visit, run),
                account,
                ended(run),
                run.by(),
                notices,
                view,
                unlinked(visit, plan));
    }

    UndoView unread(Visit visit, Run run, Sides sides) {
        return without(visit, run, notices(visit).sides(sides, clock.instant()).all());
    }

    UndoView withdrawn(Visit visit, Run run) {
        return without(visit, run, notices(visit).withdrawn(true, brand.slider()).all());
    }

    private static Notices notices(Visit visit) {
        return new Notices(visit.words(), visit.look());
    }

    private static UndoView without(Visit visit, Run run, List<Notice> notices) {
        return new UndoView(
                visit.look(), path(visit, run), "", ended(run), run.by(), notices, null, List.of());
    }

    private static Instant ended(Run run) {
        return run.ended() == null ? run.created() : run.ended();
    }

    private static List<Notice> holds(Visit visit, Plan plan) {
        HoldWords sentences = new HoldWords(visit.words(), visit.look().name());
        return plan.holds().stream()
                .map(hold ->
                        Notice.of(
                                Notice.Tone.WRONG, visit.words().html("plain", sentences.of(hold))))
                .toList();
    }

    /// Pupils who come back and whom nobody is linked to; the detail leads to where that is done.
    private static List<PlanView.PersonRow> unlinked(Visit visit, Plan plan) {
        return plan.only(Step.PutBack.class).stream()
                .filter(step ->
                        step.returns() && step.person() == null && step.kind() == AccountKind.PUPIL)
                .map(step ->
                        new PlanView.PersonRow(
                                step.shown().name(),
                                Url.of(visit.path() + "/koppelen")
                                                .with("links", step.account().value())
                                        + "#zelf"))
                .toList();
    }

    private static String path(Visit visit, Run run) {
        return visit.path() + "/synchronisaties/" + run.id();
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
}
