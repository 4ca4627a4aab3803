package nl.beheerportaal.web.link;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.SortKey;
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
        int waiting =
                count(active, account -> state.draft().decisions().keptUntilMerged(account.id()));
        return new LinkView(
                head,
                filter.url(),
                linked,
                suggestions,
                active.size() - linked - suggestions,
                pairs.bundles(suggested, filter),
                competing,
                new PickerBuilder(state, people, filter, toCheck).build(),
                linked(new ReasonWords(words, people, head.app().name())),
                decided(),
                waiting,
                warn);
    }

    private LinkedView linked(ReasonWords reasons) {
        String search = filter.text("gq");
        String how = filter.text("gh");
        String why = filter.text("gw");
        List<Link> all = state.draft().links().all();
        List<Link> found =
                SortKey.sorted(
                        all.stream()
                                .filter(link -> how.isEmpty() || link.origin().name().equals(how))
                                .filter(link -> why.isEmpty() || why(link).equals(why))
                                .filter(link ->
                                        Filters.finds(
                                                search,
                                                people.name(link.account()),
                                                people.name(link.person()))),
                        this::sortKey);
        Paging paging =
                new Paging.Place(filter.url(), "gp", "gekoppeld")
                        .page(filter.filters(), SIZE, found.size());
        return new LinkedView(
                search,
                how,
                why,
                all.stream()
                        .map(LinkBuilder::why)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparing(LinkedWhy::valueOf))
                        .toList(),
                all.size(),
                paging.of(found).stream().map(link -> row(link, reasons)).toList(),
                paging);
    }

    private static String why(Link link) {
        return link.reason() == null ? "" : LinkedWhy.of(link.reason()).name();
    }

    private LinkedView.Row row(Link link, ReasonWords reasons) {
        Account account = people.account(link.account());
        Pupil pupil = people.pupil(link.person());
        return new LinkedView.Row(
                RowKey.of(link.account().value()),
                link.account().value(),
                people.name(link.account()),
                account == null ? words.text("s1.account.gone") : people.group(account),
                pupil == null ? words.text("s1.person.gone") : pupil.name().display(),
                pupil == null ? "" : people.group(pupil),
                words.text(Origins.key(link.origin())),
                link.reason() == null ? "" : reasons.sentence(link.reason()));
    }

    private DecidedView decided() {
        return new DecidedView(
                state.draft().decisions().all().stream()
                        .flatMap(decision ->
                                decision instanceof Decision.NotSame never
                                        ? Stream.of(never)
                                        : Stream.empty())
                        .filter(never -> people.account(never.account()) != null)
                        .filter(never -> people.pupil(never.person()) != null)
                        .map(never ->
                                new DecidedView.Row(
                                        RowKey.of(never.account().value() + "-" + never.person()),
                                        never.account().value(),
                                        people.name(never.account()),
                                        never.person().toString(),
                                        people.name(never.person()),
                                        never.by()))
                        .toList());
    }

    private String sortKey(Link link) {
        Pupil pupil = people.pupil(link.person());
        return pupil == null ? people.name(link.account()) : pupil.name().sortKey();
    }

    private static int count(List<Account> accounts, Predicate<Account> which) {
        return (int) accounts.stream().filter(which).count();
    }
}
