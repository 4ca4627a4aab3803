package nl.beheerportaal.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.core.plan.Cause;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.PlanSummary;
import nl.beheerportaal.core.plan.Shown;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.review.PlanView.ConfirmView;
import nl.beheerportaal.web.review.PlanView.GoneRow;
import nl.beheerportaal.web.review.PlanView.GoneView;
import nl.beheerportaal.web.review.PlanView.GroupsView;
import nl.beheerportaal.web.review.PlanView.Numbers;
import nl.beheerportaal.web.review.PlanView.PersonRow;
import nl.beheerportaal.web.review.PlanView.StayingView;
import nl.beheerportaal.web.review.PlanView.TeachersView;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.RemarkWords;
import nl.beheerportaal.web.words.Moments;
import nl.beheerportaal.web.words.Words;

/// Makes the review from a plan: its steps, and nothing but its steps.
public final class PlanBuilder {
    private static final int SIZE = 25;

    private final Plan plan;
    private final PlanSummary summary;
    private final People people;
    private final Words words;
    private final Limits limits;

    public PlanBuilder(Plan plan, People people, Words words, Limits limits) {
        this.plan = plan;
        this.summary = plan.summary();
        this.people = people;
        this.words = words;
        this.limits = limits;
    }

    /// @param choices what was chosen
    /// @param path of the page
    public PlanView build(
            List<PlanView.Choice> choices, Filters filters, Url path, ConfirmView confirm) {
        RemarkWords remarks = new RemarkWords(words, people);
        return new PlanView(
                plan.fingerprint(),
                numbers(),
                gone(),
                teachers(),
                groups(),
                choices,
                summary.pupils().fresh().stream().map(step -> row(step.shown())).toList(),
                summary.pupils().returning().stream().map(step -> row(step.shown())).toList(),
                staying(filters, path),
                plan.notices().stream().map(remarks::of).distinct().toList(),
                confirm);
    }

    PlanSummary summary() {
        return summary;
    }

    /// The confirmation before anybody answered.
    public ConfirmView confirm(boolean mustType) {
        int pupils = summary.pupils().now();
        return new ConfirmView(
                !plan.held(),
                numbers().deleted() > 0,
                mustType,
                limits.typedNumber().strictOf(pupils),
                "",
                false,
                ConfirmView.Mistake.NONE,
                limits.restorableUntil(plan.basis().day()));
    }

    private Numbers numbers() {
        PlanSummary.People pupils = summary.pupils();
        PlanSummary.People teachers = summary.teachers();
        int groups =
                summary.groups().fresh().size()
                        + summary.groups().renamed().size()
                        + summary.groups().adopted().size();
        int members = plan.only(Step.ChangeMembers.class).size();
        int updates =
                plan.only(Step.UpdateAccount.class).size()
                        + plan.only(Step.PutBack.class).size()
                        + plan.only(Step.PutBackGroup.class).size();
        return new Numbers(
                pupils.staying().size(),
                pupils.changed().size(),
                pupils.fresh().size(),
                pupils.returning().size(),
                pupils.removed().size(),
                teachers.removed().size(),
                teachers.fresh().size() + teachers.returning().size(),
                groups + members + updates);
    }

    private GoneView gone() {
        List<Step.DeactivateAccount> removed = summary.pupils().removed();
        LocalDate day = plan.basis().day();
        Instant month = day.withDayOfMonth(1).atStartOfDay(Moments.ZONE).toInstant();
        return new GoneView(
                removed.stream().map(this::gone).toList(),
                summary.pupils().removedUsedSince(month).size(),
                summary.pupils().removedAssignments(),
                count(removed, new Cause.NotLinked(true)),
                count(removed, new Cause.NotLinked(false)),
                removed.stream()
                        .map(Step.DeactivateAccount::restorableUntil)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private static int count(List<Step.DeactivateAccount> removed, Cause cause) {
        return (int) removed.stream().filter(step -> step.cause().equals(cause)).count();
    }

    private GoneRow gone(Step.DeactivateAccount step) {
        return new GoneRow(
                step.account().value(),
                step.shown().name(),
                group(step.shown()),
                step.shown().work().completedAssignments(),
                step.shown().work().lastUsed(),
                CauseWords.of(step.cause(), words),
                step.cause() instanceof Cause.NotLinked);
    }

    private TeachersView teachers() {
        PlanSummary.People teachers = summary.teachers();
        return new TeachersView(
                teachers.removed().stream()
                        .map(step ->
                                new PersonRow(
                                        step.shown().name(),
                                        detail(
                                                step.shown().userName(),
                                                step.cause() instanceof Cause.TeacherReplaced
                                                        ? ""
                                                        : CauseWords.of(step.cause(), words))))
                        .toList(),
                Stream.<Step.OfAccount>concat(
                                teachers.fresh().stream(), teachers.returning().stream())
                        .map(step -> row(step.shown()))
                        .toList(),
                teachers.staying().stream().map(step -> row(step.shown())).toList(),
                Stream.concat(teachers.left().stream(), summary.pupils().left().stream())
                        .map(step ->
                                new PersonRow(
                                        step.shown().name(), words.text("stays." + step.stays())))
                        .toList(),
                teachers.removed().stream()
                        .anyMatch(step -> step.cause() instanceof Cause.TeacherReplaced));
    }

    private GroupsView groups() {
        return new GroupsView(
                summary.groups().fresh().stream().map(step -> step.fields().name()).toList(),
                renamed(),
                summary.groups().emptied().stream().map(Step.KeepGroup::name).toList());
    }

    private List<String> renamed() {
        Stream<String> by =
                summary.groups().renamed().stream()
                        .map(step -> renamed(step.before().name(), step.after().name()));
        Stream<String> back =
                plan.only(Step.PutBackGroup.class).stream()
                        .filter(step -> !step.before().name().equals(step.after().name()))
                        .map(step -> renamed(step.before().name(), step.after().name()));
        return Stream.concat(by, back).toList();
    }

    private String renamed(String from, String to) {
        return words.text("s4.groups.rename", from, to);
    }

    private StayingView staying(Filters filters, Url path) {
        String search = filters.text("bq");
        List<Step.OfAccount> all = summary.pupils().staying();
        List<Step.OfAccount> found =
                all.stream().filter(step -> Filters.finds(search, step.shown().name())).toList();
        Paging paging =
                new Paging.Place(path.with("bq", search), "bp", "blijven")
                        .page(filters, SIZE, found.size());
        return new StayingView(
                search,
                all.size(),
                paging.of(found).stream().map(step -> row(step.shown())).toList(),
                paging);
    }

    private PersonRow row(Shown shown) {
        return new PersonRow(shown.name(), group(shown));
    }

    private String group(Shown shown) {
        if (!shown.groups().isEmpty()) {
            return people.groupName(shown.groups().getFirst());
        }
        return shown.yearGroup() == null
                ? words.text("group.none")
                : people.groupName(shown.yearGroup().code());
    }

    private static String detail(String first, String second) {
        return second.isEmpty() ? first : first + " · " + second;
    }
}
