package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Reason.NamePart;
import nl.beheerportaal.core.roster.PersonName;

/// Puts into reasons why a pair is what it is: what makes it doubtful first, then the names, then
/// the group, then the rest.
final class Explanation {
    private final School school;
    private final Solution solution;
    private final Vetoes vetoes;
    private final Map<AccountId, OtherApps.Offer> offers;
    private final Map<Bearer, Integer> bearers = new HashMap<>();

    /// A name, or part of one, and the year it is borne in.
    private record Bearer(NamePart part, String text, int year) {
        static Bearer of(NamePart part, PupilCard pupil) {
            Word word = part == NamePart.GIVEN ? pupil.given().whole() : pupil.surname().core();
            return new Bearer(part, word.text(), pupil.year());
        }
    }

    Explanation(Solution solution, Vetoes vetoes, Map<AccountId, OtherApps.Offer> offers) {
        this.school = solution.school();
        this.solution = solution;
        this.vetoes = vetoes;
        this.offers = offers;
        for (PupilCard pupil : school.pupils()) {
            for (NamePart part : NamePart.values()) {
                bearers.merge(Bearer.of(part, pupil), 1, Integer::sum);
            }
        }
    }

    /// @param rival another account that may be the same pupil's, or -1
    List<Reason> of(int index, int rival) {
        Pair pair = solution.pairs().get(index);
        AccountCard account = school.accounts().get(pair.account());
        PupilCard pupil = school.pupils().get(pair.pupil());
        List<Reason> reasons = new ArrayList<>();
        OtherApps.Offer offer = offers.get(account.account().id());
        if (offer != null && offer.person().equals(pupil.pupil().id())) {
            reasons.add(new Reason.SettledInOtherApp(offer.app()));
        }
        doubts(reasons, pair, account, pupil);
        if (rival >= 0) {
            reasons.add(new Reason.SecondAccount(school.accounts().get(rival).account().id()));
        }
        reasons.addAll(NameReasons.of(account, pupil, pair));
        if (pair.surname() != Level.EXACT && solution.userNames().agrees(pair)) {
            reasons.add(new Reason.UserNameAgrees());
        }
        onlyOne(reasons, pair, pupil);
        group(reasons, account, pupil);
        Presence.Use use = solution.presence().use(pair.account());
        if (use == Presence.Use.EARLIER) {
            reasons.add(new Reason.LongUnused());
        }
        return reasons;
    }

    private void doubts(List<Reason> reasons, Pair pair, AccountCard account, PupilCard pupil) {
        if (vetoes.twiceInBasispoort(pupil)) {
            reasons.add(new Reason.TwiceInBasispoort());
        }
        if (vetoes.twiceInApp(account)) {
            reasons.add(new Reason.TwiceInApp());
        }
        String twin = vetoes.confusableTwin(pair.pupil());
        if (twin != null) {
            reasons.add(new Reason.ConfusableTwin(twin));
        }
    }

    private void group(List<Reason> reasons, AccountCard account, PupilCard pupil) {
        GroupLabel label = account.label();
        if (label.saysNothing()) {
            reasons.add(new Reason.GroupUnknown());
            return;
        }
        GroupLabel group = pupil.group();
        if (label.key().equals(group.key())) {
            reasons.add(new Reason.SameGroup(group.text()));
        } else if (label.years().contains(pupil.year())
                || label.years().stream().anyMatch(group.years()::contains)) {
            reasons.add(new Reason.SameYear(pupil.year()));
        } else if (label.years().contains(pupil.year() - 1)) {
            reasons.add(new Reason.YearBehind(label.text()));
        } else if (!label.years().isEmpty() && pupil.year() > 0) {
            reasons.add(new Reason.OtherGroup(label.text()));
        }
    }

    /// The part of the name that agrees, when nobody else of the year has it and the rest differs.
    private void onlyOne(List<Reason> reasons, Pair pair, PupilCard pupil) {
        boolean given = pair.given() == Level.EXACT && pair.surname() != Level.EXACT;
        boolean surname = pair.surname() == Level.EXACT && pair.given() != Level.EXACT;
        if (pupil.year() == 0 || !(given || surname)) {
            return;
        }
        NamePart part = given ? NamePart.GIVEN : NamePart.SURNAME;
        if (bearers.getOrDefault(Bearer.of(part, pupil), 0) == 1) {
            PersonName name = pupil.pupil().name();
            reasons.add(
                    new Reason.OnlyOneInYear(
                            part, given ? name.callName() : name.familyName(), pupil.year()));
        }
    }
}
