package nl.beheerportaal.sync.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import org.jspecify.annotations.Nullable;

/// What an act makes of a draft. Pure: the same act on the same draft and facts gives the same
/// answer, so an act that met a newer draft is simply done again on that one.
final class Drafting {
    private Drafting() {}

    /// What an act made of a draft.
    sealed interface Change {
        record To(Draft draft, Notice notice) implements Change {}

        record Refused(Acted.Why why) implements Change {}
    }

    static Change apply(Act act, Draft draft, Facts facts) {
        return switch (act) {
            case Act.ChooseMode(var mode) -> saved(draft.withMode(mode).reaching(WizardStep.LINK));
            case Act.LinkAutomatically _ -> linkAutomatically(draft, facts);
            case Act.Link(var account, var person) -> link(account, person, draft, facts);
            case Act.LinkBundle bundle -> linkBundle(bundle, draft, facts);
            case Act.KeepOne keep ->
                    known(keep.account(), keep.person(), facts)
                            .orElseGet(() -> Linking.keepOne(keep, draft, facts));
            case Act.Unlink(var account) -> unlink(account, draft);
            case Act.NotSame(var account, var person) -> notSame(account, person, draft, facts);
            case Act.MayGo(var account) ->
                    decide(new Decision.MayGo(account, facts.now(), facts.by()), draft, facts);
            case Act.KeepUntilMerged(var account) ->
                    decide(
                            new Decision.KeepUntilMerged(account, facts.now(), facts.by()),
                            draft,
                            facts);
            case Act.Release(var account) -> release(account, draft, facts);
            case Act.ReleasePair(var account, var person) ->
                    releasePair(account, person, draft, facts);
            case Act.Undo _ -> undo(draft);
            case Act.TakeAlong(var person, var along) ->
                    draft.links().has(person)
                            ? saved(
                                    draft.withSelection(
                                            draft.selection().leavingOut(person, !along)))
                            : new Change.Refused(Acted.Why.UNKNOWN_PERSON);
            case Act.ChoosePupils(var people, var chosen) ->
                    choosePupils(people, chosen, draft, facts);
            case Act.ChooseTeachers(var people, var chosen) ->
                    chooseTeachers(people, chosen, draft, facts);
            case Act.KeepLeaver(var person, var keep) -> keepLeaver(person, keep, draft);
            case Act.CombinedGroups(var along) ->
                    saved(draft.withSelection(draft.selection().withCombinedGroups(along)));
            case Act.KeepRecognisedTeachers(var keep) ->
                    saved(draft.withSelection(draft.selection().withKeepRecognisedTeachers(keep)));
            case Act.Arrive(var step) -> saved(draft.reaching(step));
        };
    }

    private static Change linkAutomatically(Draft draft, Facts facts) {
        Matches matches = facts.matching().apply(draft);
        List<Link> links = new ArrayList<>(draft.links().all());
        for (Match.Certain match : matches.certain()) {
            links.add(Linking.of(match.account(), match.best(), Linking.origin(match), facts));
        }
        int linked = links.size() - draft.links().size();
        if (linked == 0) {
            return new Change.To(draft, new Notice.LinkedAutomatically(0, toCheck(draft, facts)));
        }
        // What is linked teaches about the others: count what the page will show.
        Draft after = draft.withLinks(Links.of(links));
        Notice notice = new Notice.LinkedAutomatically(linked, toCheck(after, facts));
        return new Change.To(draft.after(notice, after.links(), draft.decisions()), notice);
    }

    private static int toCheck(Draft draft, Facts facts) {
        return facts.matching().apply(draft).toCheck(facts.app(), draft.links()).size();
    }

    /// The draft with everybody whom a stable key points to, and nobody else.
    static Draft linkedByKey(Draft draft, Facts facts) {
        List<Link> links = new ArrayList<>(draft.links().all());
        for (Match.Certain match : facts.matching().apply(draft).certain()) {
            if (match.certificate().byKey()) {
                links.add(Linking.of(match.account(), match.best(), LinkOrigin.KEY, facts));
            }
        }
        return links.size() == draft.links().size()
                ? draft
                : draft.after(
                        new Notice.LinkedAutomatically(links.size() - draft.links().size(), 0),
                        Links.of(links),
                        draft.decisions());
    }

    private static Change link(AccountId account, PersonId person, Draft draft, Facts facts) {
        Optional<Change> unknown = known(account, person, facts);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Optional<Link> ofAccount = draft.links().of(account);
        if (ofAccount.isPresent()) {
            return ofAccount.get().person().equals(person)
                    ? saved(draft)
                    : new Change.Refused(Acted.Why.ACCOUNT_TAKEN);
        }
        if (draft.links().has(person)) {
            return new Change.Refused(Acted.Why.PERSON_TAKEN);
        }
        Notice notice = new Notice.Linked(account, person);
        return new Change.To(
                draft.after(
                        notice,
                        draft.links().with(Linking.chosen(account, person, draft, facts)),
                        freed(account, draft.decisions(), facts)
                                .without(
                                        new Decision.NotSame(
                                                account, person, facts.now(), facts.by()))),
                notice);
    }

    private static Change linkBundle(Act.LinkBundle act, Draft draft, Facts facts) {
        if (!act.bundle().safe()) {
            return new Change.Refused(Acted.Why.NOT_SAFE_TOGETHER);
        }
        Links links = draft.links();
        Set<PersonId> taken = new HashSet<>();
        links.all().forEach(link -> taken.add(link.person()));
        List<Link> all = new ArrayList<>(links.all());
        for (Match.Suggested match : facts.matching().apply(draft).suggested(act.bundle())) {
            if (taken.add(match.best().person())) {
                all.add(
                        Linking.of(
                                match.account(),
                                match.best(),
                                Linking.origin(act.bundle()),
                                facts));
            }
        }
        Notice notice = new Notice.LinkedBundle(act.bundle(), all.size() - links.size());
        return new Change.To(draft.after(notice, Links.of(all), draft.decisions()), notice);
    }

    private static Change unlink(AccountId account, Draft draft) {
        Notice notice = new Notice.Unlinked(account);
        return draft.links().has(account)
                ? new Change.To(
                        draft.after(notice, draft.links().without(account), draft.decisions()),
                        notice)
                : new Change.Refused(Acted.Why.UNKNOWN_ACCOUNT);
    }

    private static Change notSame(AccountId account, PersonId person, Draft draft, Facts facts) {
        Optional<Change> unknown = known(account, person, facts);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Notice notice = new Notice.NotSame(account, person);
        Decision decision = new Decision.NotSame(account, person, facts.now(), facts.by());
        return new Change.To(
                draft.after(notice, draft.links(), draft.decisions().with(decision)), notice);
    }

    /// An account that is linked is decided about already: unlink it first.
    private static Change decide(Decision decision, Draft draft, Facts facts) {
        if (findAccount(decision.account(), facts).isEmpty()) {
            return new Change.Refused(Acted.Why.UNKNOWN_ACCOUNT);
        }
        if (draft.links().has(decision.account())) {
            return new Change.Refused(Acted.Why.ACCOUNT_TAKEN);
        }
        Notice notice =
                decision instanceof Decision.MayGo
                        ? new Notice.MayGo(decision.account())
                        : new Notice.KeptUntilMerged(decision.account());
        return new Change.To(
                draft.after(notice, draft.links(), draft.decisions().with(decision)), notice);
    }

    private static Change release(AccountId account, Draft draft, Facts facts) {
        Notice notice = new Notice.Released(account);
        return new Change.To(
                draft.after(notice, draft.links(), freed(account, draft.decisions(), facts)),
                notice);
    }

    private static Change releasePair(
            AccountId account, PersonId person, Draft draft, Facts facts) {
        Notice notice = new Notice.Released(account);
        Decision pair = new Decision.NotSame(account, person, facts.now(), facts.by());
        return new Change.To(
                draft.after(notice, draft.links(), draft.decisions().without(pair)), notice);
    }

    private static Change undo(Draft draft) {
        Draft.@Nullable LastAct last = draft.last();
        return last == null
                ? new Change.Refused(Acted.Why.NOTHING_TO_UNDO)
                : new Change.To(draft.undone(last), new Notice.Undone());
    }

    private static Change choosePupils(
            Set<PersonId> people, boolean chosen, Draft draft, Facts facts) {
        Set<PersonId> known = facts.roster().pupilsById().keySet();
        Set<PersonId> added = new HashSet<>(draft.selection().added());
        if (chosen) {
            people.stream()
                    .filter(known::contains)
                    .filter(person -> !draft.links().has(person))
                    .forEach(added::add);
        } else {
            added.removeAll(people);
        }
        return people.isEmpty()
                ? new Change.Refused(Acted.Why.NOTHING_CHOSEN)
                : saved(draft.withSelection(draft.selection().withAdded(added)));
    }

    private static Change chooseTeachers(
            Set<PersonId> people, boolean chosen, Draft draft, Facts facts) {
        Set<PersonId> known = facts.roster().staffById().keySet();
        Set<PersonId> teachers = new HashSet<>(draft.selection().teachers());
        if (chosen) {
            people.stream().filter(known::contains).forEach(teachers::add);
        } else {
            teachers.removeAll(people);
        }
        return people.isEmpty()
                ? new Change.Refused(Acted.Why.NOTHING_CHOSEN)
                : saved(draft.withSelection(draft.selection().withTeachers(teachers)));
    }

    private static Change keepLeaver(PersonId person, boolean keep, Draft draft) {
        if (draft.links().of(person).isEmpty()) {
            return new Change.Refused(Acted.Why.UNKNOWN_PERSON);
        }
        Set<PersonId> kept = new HashSet<>(draft.selection().keptLeavers());
        if (keep) {
            kept.add(person);
        } else {
            kept.remove(person);
        }
        return saved(draft.withSelection(draft.selection().withKeptLeavers(kept)));
    }

    private static Change saved(Draft draft) {
        return new Change.To(draft, new Notice.Saved());
    }

    /// Without what people decided about the account itself; *not the same* stays.
    static Decisions freed(AccountId account, Decisions decisions, Facts facts) {
        return decisions
                .without(new Decision.MayGo(account, facts.now(), facts.by()))
                .without(new Decision.KeepUntilMerged(account, facts.now(), facts.by()));
    }

    /// Why an act on an account and a pupil is refused; empty when both exist.
    private static Optional<Change> known(AccountId account, PersonId person, Facts facts) {
        if (findAccount(account, facts).isEmpty()) {
            return Optional.of(new Change.Refused(Acted.Why.UNKNOWN_ACCOUNT));
        }
        return findPupil(person, facts).isEmpty()
                ? Optional.of(new Change.Refused(Acted.Why.UNKNOWN_PERSON))
                : Optional.empty();
    }

    private static Optional<Account> findAccount(AccountId id, Facts facts) {
        return facts.app().accounts().stream()
                .filter(account -> account.id().equals(id) && account.kind() == AccountKind.PUPIL)
                .findFirst();
    }

    private static Optional<Pupil> findPupil(PersonId id, Facts facts) {
        return facts.roster().pupils().stream().filter(pupil -> pupil.id().equals(id)).findFirst();
    }
}
