package nl.beheerportaal.web.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.PlanSummary;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SortKey;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.review.PlanView.Choice;
import nl.beheerportaal.web.review.TicksView.Tick;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.Today;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes what stands around the plan: what was chosen, what can be ticked, what stops it.
final class ReviewBuilder {
    private final Visit visit;
    private final Words words;
    private final Draft draft;
    private final RosterSnapshot roster;
    private final People people;
    private final Today today;

    ReviewBuilder(Visit visit, Draft draft, RosterSnapshot roster, People people, Today today) {
        this.visit = visit;
        this.words = visit.words();
        this.draft = draft;
        this.roster = roster;
        this.people = people;
        this.today = today;
    }

    /// Why it cannot start, or what of it waits.
    List<Notice> holds(Plan plan) {
        HoldWords sentences = new HoldWords(words, visit.look().name());
        return plan.holds().stream()
                .map(hold ->
                        Notice.of(
                                hold.scope() == Hold.Scope.EVERYTHING
                                        ? Notice.Tone.WRONG
                                        : Notice.Tone.ATTENTION,
                                words.html("plain", sentences.of(hold))))
                .toList();
    }

    /// *Jouw keuzes*, each with where it can be changed; the changes of selective mode are chosen
    /// on the page itself.
    List<Choice> choices(PlanSummary summary, boolean wizard) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                choice(
                        "s4.choice.mode",
                        words.text("mode." + draft.selection().mode()),
                        wizard ? "/wijze" : null));
        if (wizard) {
            choices.addAll(steps(summary));
        }
        choices.add(
                new Choice(
                        words.text("s4.choice.after", visit.look().name()),
                        words.text(
                                "s4.choice.after.value",
                                summary.pupils().afterwards(),
                                summary.teachers().afterwards()),
                        null,
                        ""));
        return choices;
    }

    private List<Choice> steps(PlanSummary summary) {
        String app = visit.look().name();
        PlanSummary.People pupils = summary.pupils();
        String linked =
                words.text("s4.choice.linked.value", pupils.staying().size(), pupils.now(), app);
        String fresh = words.text("s4.choice.fresh.value", pupils.fresh().size(), unlinked(), app);
        String teachers = words.text("s4.choice.teachers.value", teachers(), all().size());
        return List.of(
                choice("s4.choice.linked", linked, "/koppelen"),
                choice("s4.choice.fresh", fresh, "/leerlingen"),
                choice("s4.choice.teachers", teachers, "/docenten"));
    }

    /// Who is new since the last confirmation, and who left since.
    TicksView ticks(Confirmed inForce) {
        Set<PersonId> seen = inForce.seen();
        Selection selection = draft.selection();
        List<Pupil> fresh =
                SortKey.sorted(
                        roster.pupilsById().values().stream()
                                .filter(pupil -> !seen.contains(pupil.id()))
                                .filter(pupil -> !draft.links().has(pupil.id())),
                        pupil -> pupil.name().sortKey());
        List<StaffMember> teachers =
                all().stream().filter(member -> !seen.contains(member.id())).toList();
        return new TicksView(
                ticks(fresh, people::group, pupil -> selection.added().contains(pupil.id())),
                ticks(
                        teachers,
                        people::groups,
                        member -> selection.teachers().contains(member.id())),
                leavers());
    }

    private List<Tick> leavers() {
        return draft.links().all().stream()
                .filter(link -> people.pupil(link.person()) == null)
                .filter(link -> active(link))
                .map(link ->
                        new Tick(
                                link.person().toString(),
                                people.name(link.account()),
                                words.text("cause.LeftRoster"),
                                !draft.selection().keepsLeaver(link.person())))
                .sorted(Comparator.comparing(Tick::name))
                .toList();
    }

    private boolean active(Link link) {
        var account = people.account(link.account());
        return account != null && account.active();
    }

    private static <P extends Person> List<Tick> ticks(
            List<P> all, Function<P, String> detail, Function<P, Boolean> ticked) {
        return all.stream()
                .map(each ->
                        new Tick(
                                each.id().toString(),
                                each.name().display(),
                                detail.apply(each),
                                ticked.apply(each)))
                .toList();
    }

    private Choice choice(String key, String value, @Nullable String page) {
        return new Choice(
                words.text(key),
                value,
                page == null ? null : visit.path() + page,
                page == null ? "" : words.text(key + ".vh"));
    }

    private int unlinked() {
        return (int)
                roster.pupilsById().keySet().stream()
                        .filter(person -> !draft.links().has(person))
                        .count();
    }

    private int teachers() {
        Stream<StaffMember> chosen =
                all().stream().filter(member -> draft.selection().wantsTeacher(member.id()));
        return (int) chosen.count();
    }

    private List<StaffMember> all() {
        return today.teachers(roster);
    }
}
