package nl.beheerportaal.web.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.SortKey;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.link.PickerView.ListView;
import nl.beheerportaal.web.link.PickerView.OptionView;
import nl.beheerportaal.web.wizard.People;
import org.jspecify.annotations.Nullable;

/// Makes the two lists to link by hand.
final class PickerBuilder {
    private static final int SIZE = 50;

    private final WizardState state;
    private final People people;
    private final LinkFilter filter;
    private final Set<AccountId> mayGo = new HashSet<>();
    private final Set<AccountId> waiting = new HashSet<>();
    private final Set<AccountId> suggested = new HashSet<>();

    PickerBuilder(WizardState state, People people, LinkFilter filter, Set<AccountId> suggested) {
        this.state = state;
        this.people = people;
        this.filter = filter;
        this.suggested.addAll(suggested);
        for (Decision decision : state.draft().decisions().all()) {
            switch (decision) {
                case Decision.MayGo may -> mayGo.add(may.account());
                case Decision.KeepUntilMerged keep -> waiting.add(keep.account());
                case Decision.NotSame _ -> {}
            }
        }
    }

    PickerView build() {
        String left = filter.text("links");
        String right = filter.text("rechts");
        List<Account> accounts = accounts(left);
        List<Pupil> pupils = pupils();
        int going = active(accounts, mayGo);
        int kept = active(accounts, waiting);
        int all = (int) accounts.stream().filter(Account::active).count();
        List<OptionView> likely = likely(left, right);
        return new PickerView(
                left(accounts, left, all),
                right(pupils, likely, right),
                all - going - kept,
                going,
                kept,
                chosen(accounts, account -> account.id().value().equals(left), left),
                pupils.stream()
                        .filter(pupil -> pupil.id().toString().equals(right))
                        .findFirst()
                        .map(pupil -> option(pupil, right))
                        .orElse(null));
    }

    private static int active(List<Account> accounts, Set<AccountId> which) {
        return (int)
                accounts.stream()
                        .filter(account -> account.active() && which.contains(account.id()))
                        .count();
    }

    private @Nullable OptionView chosen(
            List<Account> accounts, Predicate<Account> which, String ticked) {
        return accounts.stream()
                .filter(which)
                .findFirst()
                .map(account -> option(account, ticked))
                .orElse(null);
    }

    /// Accounts without link and without suggestion, and the one that is ticked.
    private List<Account> accounts(String ticked) {
        return SortKey.sorted(
                        state.app().accounts().stream()
                                .filter(account -> account.kind() == AccountKind.PUPIL)
                                .filter(account -> !state.draft().links().has(account.id()))
                                .filter(account ->
                                        !suggested.contains(account.id())
                                                || account.id().value().equals(ticked)),
                        account -> account.name().sortKey())
                .stream()
                .sorted(Comparator.comparing(account -> !account.active()))
                .toList();
    }

    private List<Pupil> pupils() {
        return SortKey.sorted(
                state.roster().pupilsById().values().stream()
                        .filter(pupil -> !state.draft().links().has(pupil.id())),
                pupil -> pupil.name().sortKey());
    }

    private ListView left(List<Account> accounts, String ticked, int total) {
        String search = filter.text("lq");
        String group = filter.text("lg");
        List<Account> found =
                accounts.stream()
                        .filter(account -> group.isEmpty() || people.group(account).equals(group))
                        .filter(account ->
                                Filters.finds(search, People.shown(account), account.userName()))
                        .toList();
        Paging paging = paging("lp", found.size());
        return new ListView(
                search,
                group,
                accounts.stream().map(people::group).distinct().sorted().toList(),
                total,
                List.of(),
                paging.of(found).stream().map(account -> option(account, ticked)).toList(),
                paging);
    }

    private ListView right(List<Pupil> pupils, List<OptionView> likely, String ticked) {
        String search = filter.text("rq");
        String group = filter.text("rg");
        Set<String> above = new HashSet<>();
        likely.forEach(option -> above.add(option.id()));
        List<Pupil> found =
                pupils.stream()
                        .filter(pupil -> !above.contains(pupil.id().toString()))
                        .filter(pupil -> group.isEmpty() || people.group(pupil).equals(group))
                        .filter(pupil -> Filters.finds(search, pupil.name().display()))
                        .toList();
        Paging paging = paging("rp", found.size());
        return new ListView(
                search,
                group,
                pupils.stream().map(people::group).distinct().sorted().toList(),
                pupils.size(),
                likely,
                paging.of(found).stream().map(pupil -> option(pupil, ticked)).toList(),
                paging);
    }

    /// The pupils the matcher finds most like the ticked account, best first.
    private List<OptionView> likely(String account, String ticked) {
        if (account.isEmpty() || !filter.text("rq").isEmpty() || !filter.text("rg").isEmpty()) {
            return List.of();
        }
        return state.matches().of(new AccountId(account)).stream()
                .map(Match::candidates)
                .flatMap(List::stream)
                .map(Candidate::person)
                .filter(person -> !state.draft().links().has(person))
                .map((PersonId person) -> people.pupil(person))
                .filter(pupil -> pupil != null)
                .map(pupil -> option(pupil, ticked))
                .toList();
    }

    private Paging paging(String parameter, int total) {
        return new Paging.Place(filter.url(), parameter, "zelf")
                .page(filter.filters(), SIZE, total);
    }

    private OptionView option(Account account, String ticked) {
        return new OptionView(
                account.id().value(),
                People.shown(account),
                people.group(account),
                account.id().value().equals(ticked),
                mayGo.contains(account.id()),
                waiting.contains(account.id()),
                !account.active());
    }

    private OptionView option(Pupil pupil, String ticked) {
        String id = pupil.id().toString();
        return new OptionView(
                id,
                pupil.name().display(),
                people.group(pupil),
                id.equals(ticked),
                false,
                false,
                false);
    }
}
