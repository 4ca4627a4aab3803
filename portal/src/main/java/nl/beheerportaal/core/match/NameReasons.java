package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.match.NamePrefix.Likeness;
import nl.beheerportaal.core.match.Reason.NamePart;
import nl.beheerportaal.core.match.Reason.PrefixDifference;
import nl.beheerportaal.core.roster.PersonName;

/// Says in reasons what the names of a pair have in common and where they differ.
final class NameReasons {
    private final AccountCard account;
    private final PupilCard pupil;
    private final Pair pair;

    private NameReasons(AccountCard account, PupilCard pupil, Pair pair) {
        this.account = account;
        this.pupil = pupil;
        this.pair = pair;
    }

    static List<Reason> of(AccountCard account, PupilCard pupil, Pair pair) {
        return new NameReasons(account, pupil, pair).reasons();
    }

    /// Whether nothing but accents, capitals, hyphens and the like differs.
    static boolean equalButForAccents(Pair pair) {
        return pair.given() == Level.EXACT
                && pair.surname() == Level.EXACT
                && pair.prefix() == Likeness.SAME;
    }

    /// Whether nothing but that and the spelling of the prefix differs.
    static boolean equalButForPrefix(Pair pair) {
        return pair.given() == Level.EXACT && pair.surname() == Level.EXACT;
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        given(reasons);
        surname(reasons);
        if (pair.surname() != Level.ABSENT && pair.surname() != Level.OTHER) {
            prefix(reasons);
        }
        if (pair.reading().form() == Reading.Form.SWAPPED) {
            reasons.addFirst(new Reason.Swapped());
        }
        if (reasons.isEmpty() && pair.given() != Level.ABSENT) {
            reasons.add(spelling());
        }
        if (!account.name().added().isEmpty()) {
            reasons.add(new Reason.Annotated(account.name().added()));
        }
        return reasons;
    }

    private void given(List<Reason> reasons) {
        String typed = typedGiven();
        String known = pupil.pupil().name().callName();
        switch (pair.given()) {
            case SPELLING -> reasons.add(new Reason.SpellingVariant(NamePart.GIVEN, typed, known));
            case ONE_SLIP, ONE_SLIP_SHORT -> reasons.add(new Reason.OneLetter(NamePart.GIVEN));
            case SHORT_FORM, SHORTENED, FIRST_PART ->
                    reasons.add(
                            typed.length() <= known.length()
                                    ? new Reason.NickName(typed, known)
                                    : new Reason.NickName(known, typed));
            case NEAR -> reasons.add(new Reason.Alike(NamePart.GIVEN, typed, known));
            case INITIAL -> reasons.add(new Reason.InitialOnly(NamePart.GIVEN));
            case SAME_INITIAL, OTHER, OTHER_INITIAL ->
                    reasons.add(new Reason.OtherGivenName(typed, known));
            case ABSENT -> {
                if (pair.reading().given().isNone()) {
                    reasons.add(new Reason.SurnameOnly());
                }
            }
            case EXACT, REARRANGED, ONE_PART -> {}
        }
    }

    private void surname(List<Reason> reasons) {
        String typed = typedSurname();
        String known = pupil.pupil().name().familyName();
        boolean several = pupil.surname().parts().size() > 1;
        switch (pair.surname()) {
            case SPELLING ->
                    reasons.add(new Reason.SpellingVariant(NamePart.SURNAME, typed, known));
            case ONE_SLIP, ONE_SLIP_SHORT -> reasons.add(new Reason.OneLetter(NamePart.SURNAME));
            case NEAR, SHORTENED -> reasons.add(new Reason.Alike(NamePart.SURNAME, typed, known));
            case ONE_PART -> reasons.add(new Reason.DoubleSurname(typed, known));
            case REARRANGED ->
                    reasons.add(
                            several
                                    ? new Reason.DoubleSurname(typed, known)
                                    : new Reason.SpellingVariant(NamePart.SURNAME, typed, known));
            case INITIAL -> reasons.add(new Reason.InitialOnly(NamePart.SURNAME));
            case ABSENT -> reasons.add(new Reason.GivenNameOnly());
            case OTHER, OTHER_INITIAL -> reasons.add(new Reason.OtherSurname(typed, known));
            case EXACT, FIRST_PART, SHORT_FORM, SAME_INITIAL -> {}
        }
    }

    private void prefix(List<Reason> reasons) {
        NamePrefix typed = pair.reading().surname().prefix();
        NamePrefix known = pupil.surname().prefix();
        boolean joined =
                !pair.reading().surname().core().text().equals(pupil.surname().core().text())
                        && pair.reading()
                                .surname()
                                .whole()
                                .text()
                                .equals(pupil.surname().whole().text());
        if (joined) {
            reasons.add(new Reason.PrefixSpelling(PrefixDifference.JOINED));
        } else if (pair.prefix() == Likeness.ABBREVIATED) {
            reasons.add(new Reason.PrefixSpelling(PrefixDifference.ABBREVIATED));
        } else if (pair.prefix() == Likeness.ONE_MISSING) {
            reasons.add(
                    new Reason.PrefixSpelling(
                            typed.isNone() ? PrefixDifference.LEFT_OUT : PrefixDifference.ADDED));
        } else if (pair.prefix() == Likeness.SAME && !typed.isNone() && standsElsewhere(known)) {
            reasons.add(new Reason.PrefixSpelling(PrefixDifference.ELSEWHERE));
        } else if (pair.prefix() != Likeness.SAME) {
            reasons.add(new Reason.PrefixSpelling(PrefixDifference.OTHER));
        }
    }

    private boolean standsElsewhere(NamePrefix known) {
        if (pair.reading().form() != Reading.Form.AS_TYPED) {
            return false;
        }
        String family = Letters.joined(Letters.visible(account.account().name().family()));
        return !family.startsWith(known.joined());
    }

    /// Equal after folding: what did folding take away?
    private Reason spelling() {
        AccountName typed = account.account().name();
        PersonName known = pupil.pupil().name();
        String one = spaced(typed.given() + " " + typed.family());
        String other = spaced(known.callName() + " " + known.familyName());
        if (one.equals(other)) {
            return new Reason.SameName();
        }
        if (lower(one).equals(lower(other))) {
            return new Reason.CapitalsOnly();
        }
        String mended = Letters.visible(one);
        if (!Encoding.mended(one).equals(one)
                || one.indexOf('?') >= 0
                || one.indexOf('\uFFFD') >= 0) {
            return new Reason.BrokenEncoding();
        }
        String bare = lower(mended).replaceAll("[-'. ]", "");
        String bareKnown = lower(Letters.visible(other)).replaceAll("[-'. ]", "");
        return bare.equals(bareKnown) ? new Reason.HyphenOnly() : accent(bare, bareKnown);
    }

    private static Reason accent(String typed, String known) {
        int at = 0;
        while (at < typed.length() && at < known.length() && typed.charAt(at) == known.charAt(at)) {
            at++;
        }
        boolean both = at < typed.length() && at < known.length();
        return both
                ? new Reason.AccentOnly(typed.substring(at, at + 1), known.substring(at, at + 1))
                : new Reason.HyphenOnly();
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// As typed when it stands in a field of its own, else as it was read.
    private String typedGiven() {
        AccountName name = account.account().name();
        return switch (pair.reading().form()) {
            case AS_TYPED, GIVEN_ONLY ->
                    spaced(Letters.visible(name.given().isBlank() ? name.family() : name.given()));
            case SWAPPED -> spaced(Letters.visible(name.family()));
            case ONE_FIELD, COMMA, SURNAME_FIRST, SURNAME_ONLY ->
                    capital(String.join(" ", pair.reading().given().words()));
        };
    }

    private String typedSurname() {
        AccountName name = account.account().name();
        return switch (pair.reading().form()) {
            case AS_TYPED -> spaced(Letters.visible(name.family()));
            case SWAPPED -> spaced(Letters.visible(name.given()));
            case ONE_FIELD, COMMA, SURNAME_FIRST, SURNAME_ONLY, GIVEN_ONLY ->
                    capital(String.join(" ", pair.reading().surname().core().words()));
        };
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
