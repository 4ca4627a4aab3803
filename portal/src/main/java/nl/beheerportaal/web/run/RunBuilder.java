package nl.beheerportaal.web.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.plan.Fact;
import nl.beheerportaal.core.plan.Moved;
import nl.beheerportaal.core.plan.Notice;
import nl.beheerportaal.core.plan.Shown;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.Undoing;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.StepState;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.RemarkWords;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes the page of a run, and its list to download.
final class RunBuilder {
    private static final int SIZE = 25;

    private final RunFacts facts;
    private final Run run;
    private final AppLook app;
    private final Words words;
    private final OutcomeWords outcomes;
    private final People people;
    private final @Nullable UndoTerm undo;

    /// @param undo until when the run can be undone; null when nothing can
    RunBuilder(RunFacts facts, AppLook app, Words words, @Nullable UndoTerm undo) {
        this.undo = undo;
        this.facts = facts;
        this.run = facts.run();
        this.app = app;
        this.words = words;
        this.outcomes = new OutcomeWords(words);
        this.people = new People(null, null, words);
    }

    RunView build(Filters filters) {
        String search = filters.text("q");
        boolean onlyFailed = filters.text("alleen").equals("mislukt");
        boolean over = run.state().ended();
        List<OutcomeRow> found =
                over
                        ? rows().stream()
                                .filter(row -> !onlyFailed || !row.good())
                                .filter(row -> Filters.finds(search, row.name()))
                                .toList()
                        : List.of();
        Url url =
                Url.of(app.path() + "/synchronisaties/" + run.id())
                        .with("q", search)
                        .with("alleen", onlyFailed ? "mislukt" : "");
        Paging paging = new Paging.Place(url, "p", "uitkomsten").page(filters, SIZE, found.size());
        return new RunView(
                RunLine.of(app, run.head(), RunDigest.of(facts)).with(undo),
                facts.progress(),
                facts.failed(),
                facts.code(),
                facts.cause(),
                moved(),
                proof(),
                drift(),
                search,
                onlyFailed,
                paging.of(found),
                paging,
                after(),
                "/" + review());
    }

    private List<String> drift() {
        RemarkWords remarks = new RemarkWords(words, people);
        return run.plan().notices().stream().filter(Notice::repaired).map(remarks::of).toList();
    }

    /// One line per account and group, for a spreadsheet.
    List<List<String>> csv() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                Stream.of("csv.name", "csv.group", "csv.kind", "csv.what", "csv.outcome")
                        .map(words::text)
                        .toList());
        for (Step step : steps()) {
            OutcomeRow row = row(step);
            lines.add(
                    List.of(
                            row.name(),
                            row.group(),
                            outcomes.kind(step),
                            row.what(),
                            row.outcome()));
        }
        return lines;
    }

    private List<OutcomeRow> rows() {
        return steps().stream().map(this::row).toList();
    }

    /// What failed first; then accounts by name, then groups.
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        facts.accounts().stream()
                .sorted(Comparator.comparing(Step.OfAccount::shown, Shown.BY_NAME))
                .forEach(steps::add);
        run.plan().only(Step.OfGroup.class).stream().filter(Step::acts).forEach(steps::add);
        steps.sort(Comparator.comparing(facts::good));
        return steps;
    }

    private OutcomeRow row(Step step) {
        return new OutcomeRow(
                name(step),
                group(step),
                outcomes.what(step),
                outcomes.outcome(step, facts.state(step), run.state().ended()),
                facts.good(step),
                act(step));
    }

    /// *Zet terug* for a pupil whom this run removed; *Koppelen* for one who came back to nobody.
    private @Nullable RowAct act(Step step) {
        if (undo == null || !undo.open() || !(facts.state(step) instanceof StepState.Done)) {
            return null;
        }
        return switch (step) {
            case Step.DeactivateAccount gone when gone.kind() == AccountKind.PUPIL ->
                    new RowAct(
                            "undo.one",
                            Url.of(app.path() + "/synchronisaties/" + run.id() + "/terugdraaien")
                                    .with("account", gone.account().value())
                                    .toString());
            case Step.PutBack back
                    when back.returns()
                            && back.person() == null
                            && back.kind() == AccountKind.PUPIL ->
                    new RowAct(
                            "undo.link",
                            Url.of(app.path() + "/koppelen").with("links", back.account().value())
                                    + "#zelf");
            default -> null;
        };
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.OfAccount account -> account.shown().name();
            case Step.KeepGroup group -> group.name();
            case Step.CreateGroup group -> group.fields().name();
            case Step.UpdateGroup group -> group.after().name();
            case Step.PutBackGroup group -> group.after().name();
            case Step.ChangeMembers group -> group.groupName();
        };
    }

    private String group(Step step) {
        return step instanceof Step.OfAccount account && !account.shown().groups().isEmpty()
                ? people.groupName(account.shown().groups().getFirst())
                : "";
    }

    /// The page on which this undo was reviewed.
    private String undone() {
        Undoing undoing = Objects.requireNonNull(run.plan().basis().undoing());
        Url url = Url.of("synchronisaties/" + undoing.run() + "/terugdraaien");
        return (undoing.only() == null ? url : url.with("account", undoing.only().value()))
                .toString();
    }

    private List<String> moved() {
        return run.ending() instanceof Ending.Stale(List<Moved> moved)
                ? moved.stream().map(this::sentence).distinct().limit(50).toList()
                : List.of();
    }

    /// The steps that a plan made after the last one would still have.
    private ProofView proof() {
        return run.ending() instanceof Ending.Finished(int _, Ending.Proof proof)
                ? switch (proof) {
                    case Ending.Proof.Nothing _ -> ProofView.FINE;
                    case Ending.Proof.Unread _ -> new ProofView(List.of(), true);
                    case Ending.Proof.Remains(List<Step> steps) ->
                            new ProofView(
                                    steps.stream()
                                            .map(step -> name(step) + ": " + outcomes.what(step))
                                            .distinct()
                                            .limit(50)
                                            .toList(),
                                    false);
                }
                : ProofView.FINE;
    }

    private String sentence(Moved moved) {
        String how = "moved." + moved.how();
        String name =
                moved.shown().isEmpty() ? words.text("moved.kind." + moved.kind()) : moved.shown();
        return words.text(how, name) + aspects(moved);
    }

    private String aspects(Moved moved) {
        if (moved.aspects().isEmpty()) {
            return "";
        }
        List<String> names =
                moved.aspects().stream()
                        .map((Fact.Aspect aspect) -> words.text("aspect." + aspect))
                        .toList();
        return " (" + String.join(", ", names) + ")";
    }

    private String after() {
        return switch (facts.end()) {
            case RUNNING, DONE, STALE -> "";
            case PARTIAL, FAILED_HALFWAY, STOPPED -> "end.after.again";
            case FAILED_UNCHANGED -> "end.after.retry";
        };
    }

    /// The page on which the plan of this run was reviewed.
    private String review() {
        return switch (run.plan().basis().occasion()) {
            case WIZARD -> "controleren";
            case CHANGES, AUTOMATIC, APPROVED -> "veranderingen";
            case DEPARTURE -> "vertrek";
            case UNDO -> undone();
        };
    }
}
