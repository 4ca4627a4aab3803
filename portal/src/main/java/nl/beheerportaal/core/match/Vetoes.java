package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What keeps a pair from being linked without a person, however probable it is.
final class Vetoes {
    private final School school;
    private final RosterStyle style;
    private final Map<String, Integer> pupilNames = new HashMap<>();
    private final Map<String, Integer> accountNames = new HashMap<>();
    private final Map<String, Integer> givenNames = new HashMap<>();
    private final Map<List<Object>, List<Integer>> families = new HashMap<>();
    private final @Nullable String[] twin;

    /// One rule a pair ran into.
    enum Veto {
        DEACTIVATED,
        STAFF_NAME,
        TWICE_IN_BASISPOORT,
        TWICE_IN_APP,
        CONFUSABLE_TWIN,
        OTHER_GIVEN_NAME,
        OTHER_SURNAME,
        INITIAL_ONLY,
        GROUP_ABOVE,
        TOO_YOUNG,
        IDLE
    }

    Vetoes(School school) {
        this.school = school;
        style = RosterStyle.of(school);
        school.pupils().forEach(pupil -> pupilNames.merge(pupil.nameKey(), 1, Integer::sum));
        school.accounts()
                .forEach(account -> accountNames.merge(account.nameKey(), 1, Integer::sum));
        twin = new String[school.pupils().size()];
        for (int p = 0; p < twin.length; p++) {
            PupilCard pupil = school.pupils().get(p);
            families.computeIfAbsent(family(pupil), _ -> new ArrayList<>()).add(p);
            givenNames.merge(pupil.given().first().text(), 1, Integer::sum);
        }
        families.values().forEach(this::findTwins);
    }

    private static List<Object> family(PupilCard pupil) {
        return List.of(pupil.surname().core().text(), pupil.year());
    }

    List<Veto> of(Pair pair, Solution solution) {
        Presence presence = solution.presence();
        UserNameEvidence userNames = solution.userNames();
        Presence.Use use = presence.use(pair.account());
        AccountCard account = school.accounts().get(pair.account());
        PupilCard pupil = school.pupils().get(pair.pupil());
        List<Veto> vetoes = new ArrayList<>();
        boolean bare = pair.surname() == Level.ABSENT;
        addIf(vetoes, !account.account().active(), Veto.DEACTIVATED);
        addIf(vetoes, account.name().staff(), Veto.STAFF_NAME);
        addIf(vetoes, twiceInBasispoort(pupil), Veto.TWICE_IN_BASISPOORT);
        addIf(vetoes, twiceInApp(account), Veto.TWICE_IN_APP);
        addIf(vetoes, twin[pair.pupil()] != null, Veto.CONFUSABLE_TWIN);
        addIf(
                vetoes,
                !tellsGivenName(pair.given())
                        && !userNames.carriesGiven(pair)
                        && !official(pair, account, pupil)
                        && !byInitial(pair, account, pupil, use),
                Veto.OTHER_GIVEN_NAME);
        boolean other = pair.surname() == Level.OTHER && !userNames.carriesSurname(pair);
        addIf(vetoes, other && !onlyBearer(pair, account, pupil, use), Veto.OTHER_SURNAME);
        boolean contradicted =
                pair.surname() == Level.OTHER_INITIAL || hasWordsTooMany(pair, pupil);
        addIf(vetoes, contradicted && !onlyOneCalled(pupil), Veto.OTHER_SURNAME);
        addIf(vetoes, bare && pair.given() == Level.INITIAL, Veto.INITIAL_ONLY);
        boolean trusted = use == Presence.Use.THIS_YEAR && (full(pair) || givenAndInitial(pair));
        boolean undated = use == Presence.Use.UNKNOWN && full(pair);
        addIf(vetoes, !trusted && !undated && groupAbove(account.label(), pupil), Veto.GROUP_ABOVE);
        addIf(vetoes, presence.madeFarTooEarly(pair.account(), pair.pupil()), Veto.TOO_YOUNG);
        addIf(vetoes, use == Presence.Use.EARLIER, Veto.IDLE);
        return vetoes;
    }

    /// Whether something speaks against a pair that no veto keeps back: a group above the pupil's
    /// where no date tells that the account is in use, or a given name alone, be it with an
    /// initial, where the roster carries official names.
    boolean doubtful(Pair pair, Presence.Use use) {
        AccountCard account = school.accounts().get(pair.account());
        boolean undated = use == Presence.Use.UNKNOWN;
        boolean half = pair.surname() == Level.ABSENT || pair.surname() == Level.INITIAL;
        return (half && style.carriesOfficialNames())
                || (undated && groupAbove(account.label(), school.pupils().get(pair.pupil())));
    }

    /// The given name of a sister or brother of the same year that is easily taken for this
    /// pupil's; null when there is none.
    @Nullable String confusableTwin(int pupil) {
        return twin[pupil];
    }

    boolean twiceInApp(AccountCard account) {
        String name = account.nameKey();
        return !name.isEmpty() && accountNames.getOrDefault(name, 0) > 1;
    }

    boolean twiceInBasispoort(PupilCard pupil) {
        return pupilNames.getOrDefault(pupil.nameKey(), 0) > 1;
    }

    private static void addIf(List<Veto> vetoes, boolean veto, Veto kind) {
        if (veto) {
            vetoes.add(kind);
        }
    }

    /// Both names equal; where the roster carries official names, the first of them is enough.
    private boolean full(Pair pair) {
        return equalGiven(pair) && pair.surname() == Level.EXACT;
    }

    private boolean givenAndInitial(Pair pair) {
        return equalGiven(pair) && pair.surname() == Level.INITIAL;
    }

    private boolean equalGiven(Pair pair) {
        return pair.given() == Level.EXACT
                || (pair.given() == Level.FIRST_PART && style.carriesOfficialNames());
    }

    /// A roster of official names, and the only child of that surname in that very year.
    private boolean official(Pair pair, AccountCard account, PupilCard pupil) {
        List<Integer> family = families.getOrDefault(family(pupil), List.of());
        return style.carriesOfficialNames()
                && RosterStyle.isOther(pair.given())
                && pair.surname() == Level.EXACT
                && family.size() == 1
                && account.label().years().contains(pupil.year());
    }

    /// An official name typed for the call name: the initials begin with its letter, the call name
    /// does not, and no other child of that surname in that year has the letter.
    private boolean byInitial(Pair pair, AccountCard account, PupilCard pupil, Presence.Use use) {
        if (pair.given() != Level.SAME_INITIAL
                || pair.surname() != Level.EXACT
                || use != Presence.Use.THIS_YEAR
                || !account.label().years().contains(pupil.year())) {
            return false;
        }
        char letter = pair.reading().given().first();
        return !hasFirst(pupil.given().whole().text(), letter)
                && hasFirst(pupil.initials(), letter)
                && families.getOrDefault(family(pupil), List.of()).stream()
                        .filter(p -> p != pair.pupil())
                        .map(school.pupils()::get)
                        .noneMatch(other ->
                                hasFirst(other.initials(), letter)
                                        || hasFirst(other.given().whole().text(), letter));
    }

    private static boolean hasFirst(String text, char letter) {
        return !text.isEmpty() && text.charAt(0) == letter;
    }

    /// Another surname, but the only child of the school with this given name, in that very year,
    /// and an account in use; where nothing tells, not in the year that children leave from.
    private boolean onlyBearer(Pair pair, AccountCard account, PupilCard pupil, Presence.Use use) {
        boolean inUse =
                use == Presence.Use.THIS_YEAR
                        || (use == Presence.Use.UNKNOWN && pupil.year() < Presence.LAST_GROUP);
        return equalGiven(pair)
                && onlyOneCalled(pupil)
                && inUse
                && account.label().years().contains(pupil.year());
    }

    /// Of a name typed in one field only the first word is the pupil's: *Zofia Lewandowski* is no
    /// other Zofia.
    private static boolean hasWordsTooMany(Pair pair, PupilCard pupil) {
        return pair.surname() == Level.ABSENT
                && pair.reading().given().words().size() > pupil.given().whole().words().size()
                && pair.given() != Level.EXACT;
    }

    private boolean onlyOneCalled(PupilCard pupil) {
        return givenNames.getOrDefault(pupil.given().first().text(), 0) == 1;
    }

    private static boolean tellsGivenName(Level given) {
        return switch (given) {
            case EXACT,
                    FIRST_PART,
                    SPELLING,
                    ONE_SLIP,
                    ONE_SLIP_SHORT,
                    SHORT_FORM,
                    SHORTENED,
                    NEAR,
                    INITIAL ->
                    true;
            case OTHER, OTHER_INITIAL, SAME_INITIAL, ABSENT, REARRANGED, ONE_PART -> false;
        };
    }

    /// A label may be years behind, never ahead.
    private static boolean groupAbove(GroupLabel label, PupilCard pupil) {
        int year = pupil.year();
        return year > 0
                && !label.years().isEmpty()
                && label.years().stream().allMatch(each -> each > year)
                && label.years().stream().noneMatch(pupil.group().years()::contains);
    }

    private void findTwins(List<Integer> family) {
        for (int one : family) {
            for (int other : family) {
                if (one != other && confusable(one, other)) {
                    twin[one] = school.pupils().get(other).pupil().name().callName();
                }
            }
        }
    }

    private boolean confusable(int one, int other) {
        GivenName first = school.pupils().get(one).given();
        GivenName second = school.pupils().get(other).given();
        Level level = first.level(second);
        return level.speaksFor() && level != Level.INITIAL && level != Level.EXACT;
    }
}
