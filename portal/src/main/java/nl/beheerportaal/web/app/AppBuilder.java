package nl.beheerportaal.web.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.SortKey;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.web.app.AppView.PupilsView;
import nl.beheerportaal.web.app.AppView.Row;
import nl.beheerportaal.web.app.AppView.Standing;
import nl.beheerportaal.web.app.AppView.TeachersView;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes the two lists of who is in an app now.
final class AppBuilder {
    private static final int SIZE = 25;
    private static final int TEACHERS_AT_FIRST = 7;

    private final @Nullable AppSnapshot app;
    private final Links links;
    private final People people;
    private final Words words;
    private final Filters filters;
    private final Function<AccountId, String> paths;

    /// @param paths of the page about an account
    AppBuilder(
            @Nullable AppSnapshot app,
            @Nullable Confirmed confirmed,
            Words words,
            Filters filters,
            Function<AccountId, String> paths) {
        this.paths = paths;
        this.app = app;
        this.links = confirmed == null ? Links.none() : confirmed.links();
        this.people = new People(null, app, words);
        this.words = words;
        this.filters = filters;
    }

    PupilsView pupils(String path) {
        String search = filters.text("q");
        String group = filters.text("groep");
        List<Account> all = app == null ? List.of() : sorted(app.activePupils());
        List<Account> found =
                all.stream()
                        .filter(account -> group.isEmpty() || title(account).equals(group))
                        .filter(account ->
                                Filters.finds(search, People.shown(account), account.userName()))
                        .toList();
        Url url = Url.of(path).with("q", search).with("groep", group);
        Paging paging = new Paging.Place(url, "p", "leerlingen").page(filters, SIZE, found.size());
        return new PupilsView(
                search,
                group,
                all.stream().map(this::title).distinct().sorted().toList(),
                all.size(),
                paging.of(found).stream().map(this::pupil).toList(),
                paging);
    }

    TeachersView teachers() {
        List<Account> all = app == null ? List.of() : sorted(app.activeTeachers());
        long shown = filters.text("docenten").equals("alle") ? all.size() : TEACHERS_AT_FIRST;
        return new TeachersView(all.size(), all.stream().limit(shown).map(this::teacher).toList());
    }

    private Row pupil(Account account) {
        Optional<Link> link = links.of(account.id());
        Standing standing =
                link.map(each ->
                                each.origin() == LinkOrigin.CREATED
                                        ? Standing.NEW
                                        : Standing.LINKED)
                        .orElse(Standing.UNLINKED);
        return new Row(
                People.shown(account),
                bare(people.group(account)),
                standing,
                paths.apply(account.id()));
    }

    private Row teacher(Account account) {
        boolean administrator = app != null && app.isAdministrator(account);
        return new Row(
                People.shown(account),
                people.group(account),
                administrator ? Standing.ADMINISTRATOR : Standing.UNLINKED,
                paths.apply(account.id()));
    }

    private String title(Account account) {
        return people.groupTitle(people.group(account));
    }

    private static List<Account> sorted(List<Account> accounts) {
        return SortKey.sorted(
                accounts.stream()
                        .sorted(Comparator.comparing(People::shown).thenComparing(Account::id)),
                account -> account.name().sortKey());
    }

    /// In a column that says *Groep* the word need not be said again. The column is called *Groep*
    /// already.
    private String bare(String group) {
        for (String word : List.of("groep ", words.text("group.named", ""))) {
            if (group.regionMatches(true, 0, word, 0, word.length())) {
                return group.substring(word.length());
            }
        }
        return group;
    }
}
