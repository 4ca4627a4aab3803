package nl.beheerportaal.sync.draft;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Bundle;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.sync.draft.Drafting.Change;

/// Makes links as people choose them, with where each comes from.
final class Linking {
    private Linking() {}

    /// A pair the matcher suggested is an accepted suggestion and keeps its reason; any other was
    /// found by hand.
    static Link chosen(AccountId account, PersonId person, Draft draft, Facts facts) {
        Optional<Match> match = facts.matching().apply(draft).of(account);
        return match.filter(Linking::offers).map(Match::candidates).stream()
                .flatMap(candidates -> candidates.stream())
                .filter(candidate -> candidate.person().equals(person))
                .findFirst()
                .map(candidate -> of(account, candidate, origin(match.get(), candidate), facts))
                .orElseGet(() -> byHand(account, person, facts));
    }

    static Link of(AccountId account, Candidate candidate, LinkOrigin origin, Facts facts) {
        return new Link(
                account,
                candidate.person(),
                origin,
                candidate.reasons().isEmpty() ? null : candidate.reasons().getFirst(),
                facts.now(),
                facts.by());
    }

    static LinkOrigin origin(Bundle bundle) {
        return bundle == Bundle.OTHER_APP ? LinkOrigin.OTHER_APP : LinkOrigin.SUGGESTION;
    }

    static LinkOrigin origin(Match.Certain match) {
        return match.certificate().byKey() ? LinkOrigin.KEY : LinkOrigin.AUTOMATIC;
    }

    /// *Welk account houdt …?*: one act, so that it is undone as one. An account that was linked to
    /// the pupil makes room.
    static Change keepOne(Act.KeepOne keep, Draft draft, Facts facts) {
        Optional<Link> ofAccount = draft.links().of(keep.account());
        if (ofAccount.filter(link -> !link.person().equals(keep.person())).isPresent()) {
            return new Change.Refused(Acted.Why.ACCOUNT_TAKEN);
        }
        Links links = draft.links();
        Optional<Link> ofPerson = links.of(keep.person());
        if (ofPerson.filter(link -> !link.account().equals(keep.account())).isPresent()) {
            links = links.without(ofPerson.get().account());
        }
        if (!links.has(keep.account())) {
            links = links.with(chosen(keep.account(), keep.person(), draft, facts));
        }
        Decisions decisions = Drafting.freed(keep.account(), draft.decisions(), facts);
        for (AccountId other : others(keep, draft, facts)) {
            decisions = decisions.with(decision(other, keep.untilMerged(), facts));
        }
        Notice notice = new Notice.KeptOne(keep.account(), keep.person(), keep.untilMerged());
        return new Change.To(draft.after(notice, links, decisions), notice);
    }

    private static Decision decision(AccountId account, boolean untilMerged, Facts facts) {
        return untilMerged
                ? new Decision.KeepUntilMerged(account, facts.now(), facts.by())
                : new Decision.MayGo(account, facts.now(), facts.by());
    }

    /// The active accounts that seem to be the same pupil's, the one linked so far among them.
    private static Set<AccountId> others(Act.KeepOne keep, Draft draft, Facts facts) {
        Set<AccountId> others = new LinkedHashSet<>();
        facts.matching().apply(draft).competing().stream()
                .filter(competing -> competing.person().equals(keep.person()))
                .map(Matches.Competing::accounts)
                .forEach(others::addAll);
        draft.links().of(keep.person()).ifPresent(link -> others.add(link.account()));
        others.removeIf(other ->
                other.equals(keep.account())
                        || draft.links()
                                .of(other)
                                .filter(link -> !link.person().equals(keep.person()))
                                .isPresent());
        return others;
    }

    private static boolean offers(Match match) {
        return match instanceof Match.Suggested || match instanceof Match.Certain;
    }

    private static LinkOrigin origin(Match match, Candidate candidate) {
        return match instanceof Match.Suggested suggested && suggested.best().equals(candidate)
                ? origin(suggested.bundle())
                : LinkOrigin.SUGGESTION;
    }

    private static Link byHand(AccountId account, PersonId person, Facts facts) {
        return new Link(account, person, LinkOrigin.BY_HAND, null, facts.now(), facts.by());
    }
}
