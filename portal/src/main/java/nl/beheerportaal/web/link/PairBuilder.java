package nl.beheerportaal.web.link;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.match.Matches.Competing;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.frame.RowKey;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.words.Words;

/// Makes the suggestions of step 1. Only the rows that are shown are worked out.
final class PairBuilder {
    private final WizardState state;
    private final People people;
    private final Words words;
    private final ReasonWords reasons;

    PairBuilder(WizardState state, People people, Words words, String app) {
        this.state = state;
        this.people = people;
        this.words = words;
        this.reasons = new ReasonWords(words, people, app);
    }

    /// The suggestions for accounts that are active in the app, but for those that are shown as
    /// competing.
    List<Suggested> suggested() {
        Set<AccountId> competing = new HashSet<>();
        state.matches().competing().forEach(each -> competing.addAll(each.accounts()));
        return state.matches().suggested().stream()
                .filter(match -> active(match.account()))
                .filter(match ->
                        match.bundle() != Bundle.MANY || !competing.contains(match.account()))
                .toList();
    }

    List<BundleView> bundles(List<Suggested> suggested, LinkFilter filter) {
        return Stream.of(Bundle.values())
                .map(kind -> bundle(kind, suggested, filter))
                .filter(bundle -> bundle.total() > 0)
                .toList();
    }

    List<CompetingView> competing() {
        return state.matches().competing().stream()
                .filter(each -> people.pupil(each.person()) != null)
                .map(this::competing)
                .filter(view -> view.accounts().size() > 1)
                .toList();
    }

    private BundleView bundle(Bundle kind, List<Suggested> suggested, LinkFilter filter) {
        List<Suggested> all =
                suggested.stream()
                        .filter(match -> match.bundle() == kind)
                        .sorted(Comparator.comparing(match -> people.name(match.account())))
                        .toList();
        List<PairView> shown = all.stream().limit(filter.shown(kind)).map(this::pair).toList();
        return new BundleView(
                kind, all.size(), shown, shown.size() < all.size() ? filter.more(kind) : null);
    }

    private PairView pair(Suggested match) {
        Account account = people.account(match.account());
        String name = people.name(match.account());
        boolean choose = match.candidates().size() > 1 && match.bundle() == Bundle.MANY;
        List<Candidate> candidates = choose ? match.candidates() : List.of(match.best());
        String official = people.name(match.best().person());
        Marks marks = choose ? Marks.none(name, official) : Marks.of(name, official, match.best());
        return new PairView(
                RowKey.of(match.account().value()),
                match.account().value(),
                marks.typed(),
                account == null ? "" : meta(account, choose),
                reasons.of(match.best().reasons()),
                candidates.stream().map(each -> option(each, choose, marks)).toList());
    }

    private PairView.Option option(Candidate candidate, boolean choose, Marks marks) {
        Pupil pupil = people.pupil(candidate.person());
        return new PairView.Option(
                candidate.person().toString(),
                choose ? NameView.plain(people.name(candidate.person())) : marks.registered(),
                pupil == null ? "" : people.group(pupil));
    }

    private String meta(Account account, boolean withWork) {
        int made = account.work().completedAssignments();
        return withWork && made > 0
                ? people.group(account) + " · " + words.text("work.made", made)
                : people.group(account);
    }

    private CompetingView competing(Competing competing) {
        Pupil pupil = people.pupil(competing.person());
        return new CompetingView(
                competing.person().toString(),
                people.name(competing.person()),
                pupil == null ? "" : people.group(pupil),
                competing.accounts().stream()
                        .filter(this::active)
                        .map(account -> account(account, competing))
                        .sorted(Comparator.comparing(CompetingView.Account::linked).reversed())
                        .toList());
    }

    private CompetingView.Account account(AccountId id, Competing competing) {
        Account account = people.account(id);
        if (account == null) {
            return new CompetingView.Account(id.value(), people.name(id), "", false);
        }
        String used =
                account.work().lastUsed() == null
                        ? words.text("work.never")
                        : words.text(
                                "work.used", words.moments().shortDay(account.work().lastUsed()));
        return new CompetingView.Account(
                id.value(),
                people.name(id),
                people.group(account)
                        + " · "
                        + words.text("work", account.work().completedAssignments())
                        + " · "
                        + used,
                state.draft()
                        .links()
                        .of(id)
                        .filter(link -> link.person().equals(competing.person()))
                        .isPresent());
    }

    private boolean active(AccountId id) {
        Account account = people.account(id);
        return account != null && account.active();
    }
}
