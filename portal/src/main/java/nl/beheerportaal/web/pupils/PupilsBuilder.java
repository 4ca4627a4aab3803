package nl.beheerportaal.web.pupils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.SortKey;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.RowKey;
import nl.beheerportaal.web.pupils.PupilsView.GroupView;
import nl.beheerportaal.web.pupils.PupilsView.LinkedRow;
import nl.beheerportaal.web.pupils.PupilsView.LinkedView;
import nl.beheerportaal.web.pupils.PupilsView.OthersView;
import nl.beheerportaal.web.pupils.PupilsView.PupilRow;
import nl.beheerportaal.web.wizard.Origins;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.SeatsView;
import nl.beheerportaal.web.wizard.WizardHead;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes step 2 from what the wizard knows.
final class PupilsBuilder {
    private static final int SIZE = 25;

    private final WizardState state;
    private final People people;
    private final Words words;
    private final PupilsFilter filter;
    private final Selection selection;

    PupilsBuilder(WizardState state, People people, Words words, PupilsFilter filter) {
        this.state = state;
        this.people = people;
        this.words = words;
        this.filter = filter;
        this.selection = state.draft().selection();
    }

    PupilsView build(WizardHead head, Licence licence) {
        List<Pupil> others = others();
        return new PupilsView(
                head,
                filter.url(),
                linked(),
                others(others),
                state.roster().pupilsById().size(),
                selection.combinedGroups(),
                seats(licence));
    }

    /// Pupils without an account who match search and group, for *Kies alle …*.
    List<Pupil> found() {
        return found(others());
    }

    private LinkedView linked() {
        String search = filter.filters().text("gq");
        List<Link> all =
                SortKey.sorted(
                        state.draft().links().all().stream()
                                .filter(link -> people.pupil(link.person()) != null),
                        this::sortKey);
        List<Link> found =
                all.stream()
                        .filter(link ->
                                Filters.finds(
                                        search,
                                        people.name(link.account()),
                                        people.name(link.person())))
                        .toList();
        Paging paging =
                new Paging.Place(filter.url(), "gp", "gekoppeld")
                        .page(filter.filters(), SIZE, found.size());
        return new LinkedView(
                search,
                all.size(),
                (int) all.stream().filter(this::leftOut).count(),
                paging.of(found).stream().map(this::row).toList(),
                paging);
    }

    private LinkedRow row(Link link) {
        Pupil pupil = people.pupil(link.person());
        return new LinkedRow(
                RowKey.of(link.person().toString()),
                link.person().toString(),
                people.name(link.account()),
                people.name(link.person()),
                pupil == null ? "" : people.group(pupil),
                words.text(Origins.key(link.origin())),
                leftOut(link));
    }

    private boolean leftOut(Link link) {
        return selection.mode() == Mode.SELECTIVE && selection.leftOut().contains(link.person());
    }

    private String sortKey(Link link) {
        Pupil pupil = people.pupil(link.person());
        return pupil == null ? "" : pupil.name().sortKey();
    }

    private List<Pupil> others() {
        return SortKey.sorted(
                state.roster().pupilsById().values().stream()
                        .filter(pupil -> !state.draft().links().has(pupil.id())),
                pupil -> pupil.name().sortKey());
    }

    private List<Pupil> found(List<Pupil> others) {
        String search = filter.filters().text("q");
        String group = filter.filters().text("groep");
        return others.stream()
                .filter(pupil -> group.isEmpty() || title(pupil).equals(group))
                .filter(pupil -> Filters.finds(search, pupil.name().display()))
                .toList();
    }

    private OthersView others(List<Pupil> others) {
        List<Pupil> found = found(others);
        Map<String, List<PupilRow>> groups = new TreeMap<>();
        for (Pupil pupil : found) {
            groups.computeIfAbsent(title(pupil), _ -> new ArrayList<>()).add(row(pupil));
        }
        List<GroupView> views = new ArrayList<>();
        groups.forEach((name, rows) ->
                views.add(new GroupView(RowKey.of(name.replace(' ', '-')), name, rows)));
        return new OthersView(
                filter.filters().text("q"),
                filter.filters().text("groep"),
                others.stream().map(this::title).distinct().sorted().toList(),
                others.size(),
                found.size(),
                (int) others.stream().filter(this::chosen).count(),
                views);
    }

    private PupilRow row(Pupil pupil) {
        return new PupilRow(pupil.id().toString(), pupil.name().display(), chosen(pupil));
    }

    private boolean chosen(Pupil pupil) {
        return selection.wants(pupil, false);
    }

    private String title(Pupil pupil) {
        return people.groupTitle(people.group(pupil));
    }

    private @Nullable SeatsView seats(Licence licence) {
        if (!(licence instanceof Licence.Limited limited)) {
            return null;
        }
        int wanted =
                (int)
                        state.roster().pupilsById().values().stream()
                                .filter(pupil ->
                                        selection.wants(
                                                pupil, state.draft().links().has(pupil.id())))
                                .count();
        return new SeatsView(limited.pupils(), wanted, 0);
    }
}
