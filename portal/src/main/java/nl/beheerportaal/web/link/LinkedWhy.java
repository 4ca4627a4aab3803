package nl.beheerportaal.web.link;

import nl.beheerportaal.core.match.Reason;
import nl.beheerportaal.core.match.Reason.NamePart;

/// Kinds of reasons a link was made for, for the filter of the linked accounts (design.md §5.5).
enum LinkedWhy {
    SAME,
    WRITING,
    PREFIX,
    SPELLING,
    GIVEN,
    SURNAME,
    PART,
    KEY,
    OTHER_APP,
    OTHER;

    static LinkedWhy of(Reason reason) {
        return switch (reason) {
            case Reason.SameName _, Reason.CapitalsOnly _ -> SAME;
            case Reason.HyphenOnly _, Reason.AccentOnly _, Reason.BrokenEncoding _ -> WRITING;
            case Reason.PrefixSpelling _ -> PREFIX;
            case Reason.OneLetter _, Reason.SpellingVariant _, Reason.Alike _ -> SPELLING;
            case Reason.NickName _, Reason.OtherGivenName _ -> GIVEN;
            case Reason.DoubleSurname _, Reason.OtherSurname _ -> SURNAME;
            case Reason.GivenNameOnly _, Reason.SurnameOnly _ -> PART;
            case Reason.InitialOnly(NamePart _) -> PART;
            case Reason.KeyAgrees _ -> KEY;
            case Reason.SettledInOtherApp _ -> OTHER_APP;
            case Reason.Swapped _,
                    Reason.Annotated _,
                    Reason.UserNameAgrees _,
                    Reason.SameGroup _,
                    Reason.SameYear _,
                    Reason.YearBehind _,
                    Reason.OtherGroup _,
                    Reason.GroupUnknown _,
                    Reason.OnlyOneInYear _,
                    Reason.TwiceInBasispoort _,
                    Reason.TwiceInApp _,
                    Reason.ConfusableTwin _,
                    Reason.SecondAccount _,
                    Reason.LongUnused _ ->
                    OTHER;
        };
    }
}
