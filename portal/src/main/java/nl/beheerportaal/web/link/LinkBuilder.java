package nl.beheerportaal.web.link;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.RowKey;
import nl.beheerportaal.web.wizard.Origins;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.wizard.WizardHead;
import nl.beheerportaal.web.words.Words;

/// Makes step 1 from what the wizard knows. Every list is walked once; only the rows of the page
/// are worked out.
public final class LinkBuilder {
    private static final int SIZE = 25;

    private final WizardState state;
    private final People people;
    private final Words words;
    private final LinkFilter filter;

    LinkBuilder(WizardState state, People people, Words words, LinkFilter filter) {
        this.state = state;
        this.people = people;
        this.words = words;
        this.filter = filter;
    }

    LinkView build(WizardHead head, boolean warn) {
        PairBuilder pairs = new PairBuilder(state, people, words, head.app().name());
        List<Suggested> suggested = pairs.suggested();
        List<CompetingView> competing = pairs.competing();
        Set<AccountId> toCheck = state.toCheck();
        List<Account> active = state.app().activePupils();
        int linked = count(active, account -> state.draft().links().has(account.id()));
        int suggestions = toCheck.size();
        return new LinkView(
                head,
                filter.url(),
                linked,
                suggestions,
                active.size() - linked - suggestions,
                pairs.bundles(suggested, filter),
                competing,
                new PickerBuilder(state, people, filter, toCheck).build(),
                linked(),
                warn);
    }

    private LinkedView linked() {
        String search = filter.text("gq");
        String how = filter.text("gh");
        List<Link> all = state.draft().links().all();
        List<Link> found =
                all.stream()
                        .filter(link -> how.isEmpty() || link.origin().name().equals(how))
                        .filter(link ->
                                Filters.finds(
                                        search,
                                        people.name(link.account()),
                                        people.name(link.person())))
                        .sorted(Comparator.comparing(this::sortKey))
                        .toList();
        Paging paging =
                new Paging.Place(filter.url(), "gp", "gekoppeld")
                        .page(filter.filters(), SIZE, found.size());
        return new LinkedView(
                search, how, all.size(), paging.of(found).stream().map(this::row).toList(), paging);
    }

    private LinkedView.Row row(Link link) {
        Account account = people.account(link.account());
        Pupil pupil = people.pupil(link.person());
        return new LinkedView.Row(
                RowKey.of(link.account().value()),
                link.account().value(),
                people.name(link.account()),
                account == null ? words.text("s1.account.gone") : people.group(account),
                pupil == null ? words.text("s1.person.gone") : pupil.name().display(),
                pupil == null ? "" : people.group(pupil),
                words.text(Origins.key(link.origin())));
    }

    private String sortKey(Link link) {
        Pupil pupil = people.pupil(link.person());
        return pupil == null ? people.name(link.account()) : pupil.name().sortKey();
    }

    private static int count(List<Account> accounts, Predicate<Account> which) {
        return (int) accounts.stream().filter(which).count();
    }
}
