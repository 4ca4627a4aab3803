package nl.beheerportaal.core.match;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;

/// Why an account may be a pupil's, as data. The web layer makes one plain sentence of each;
/// nothing else branches on it. Names in it are as the two sides write them.
public sealed interface Reason {
    /// A stable key is equal on both sides.
    record KeyAgrees(Key key) implements Reason {}

    /// The names are equal letter by letter.
    record SameName() implements Reason {}

    /// Only capitals or spaces differ.
    record CapitalsOnly() implements Reason {}

    /// Only a hyphen, an apostrophe or a full stop differs.
    record HyphenOnly() implements Reason {}

    /// Only an accent, or a letter like the Turkish ı, differs.
    ///
    /// @param typed the first letter that differs, as the app has it
    /// @param registered the same letter as Basispoort has it
    record AccentOnly(String typed, String registered) implements Reason {}

    /// The name was spoilt by a wrong encoding: *ZoÃ«*.
    record BrokenEncoding() implements Reason {}

    /// The surname prefix is written differently.
    record PrefixSpelling(PrefixDifference difference) implements Reason {}

    /// One letter differs, is missing, is too many or has changed places.
    record OneLetter(NamePart part) implements Reason {}

    /// Another spelling of the same name: *Sofie* and *Sophie*.
    record SpellingVariant(NamePart part, String typed, String registered) implements Reason {}

    /// Much alike, with more than one letter different.
    record Alike(NamePart part, String typed, String registered) implements Reason {}

    /// One is a short form or the beginning of the other: *Lotte* and *Charlotte*.
    record NickName(String shortForm, String full) implements Reason {}

    /// The official given name stands where the call name is expected, or the other way round.
    record OtherGivenName(String typed, String registered) implements Reason {}

    /// Only the first letter of this part was typed.
    record InitialOnly(NamePart part) implements Reason {}

    /// Only the given name was typed.
    record GivenNameOnly() implements Reason {}

    /// Only the surname was typed: the given name is empty, or has no letter.
    record SurnameOnly() implements Reason {}

    /// First name and surname are in each other's place.
    record Swapped() implements Reason {}

    /// One part of a double surname, or its parts the other way round.
    record DoubleSurname(String typed, String registered) implements Reason {}

    /// The surname is another one.
    record OtherSurname(String typed, String registered) implements Reason {}

    /// Something was added to the name in the app: *(pg)*, *- RT*.
    record Annotated(String added) implements Reason {}

    /// The app's user name says the rest.
    record UserNameAgrees() implements Reason {}

    /// The same group on both sides.
    record SameGroup(String group) implements Reason {}

    /// The same year group.
    record SameYear(int year) implements Reason {}

    /// The app still has last year's group.
    record YearBehind(String group) implements Reason {}

    /// The group in the app does not fit the pupil.
    ///
    /// @param typed the group as the app has it
    record OtherGroup(String typed) implements Reason {}

    /// The app has no group that tells a year.
    record GroupUnknown() implements Reason {}

    /// Nobody else of the pupil's year has this name.
    ///
    /// @param name the part of the name that is unique, as Basispoort has it
    record OnlyOneInYear(NamePart part, String name, int year) implements Reason {}

    /// More pupils in Basispoort have this name.
    record TwiceInBasispoort() implements Reason {}

    /// More accounts in the app have this name.
    record TwiceInApp() implements Reason {}

    /// A sister or brother of the same year has a given name much like it.
    record ConfusableTwin(String name) implements Reason {}

    /// The pupil has, or may have, another account.
    record SecondAccount(AccountId other) implements Reason {}

    /// The account was not used for more than a year.
    record LongUnused() implements Reason {}

    /// The same account was linked to this pupil in another app of the publisher.
    record SettledInOtherApp(AppId app) implements Reason {}

    /// The stable keys, strongest first.
    enum Key {
        ECK_ID,
        BASISPOORT_ID,
        LAS_KEY
    }

    /// The part of a name a reason speaks of.
    enum NamePart {
        GIVEN,
        SURNAME
    }

    /// How two spellings of a surname prefix differ.
    enum PrefixDifference {
        /// *v.d.* for *van der*.
        ABBREVIATED,
        /// The app has none.
        LEFT_OUT,
        /// The roster has none.
        ADDED,
        /// *Vandenberg*.
        JOINED,
        /// Behind the surname, after a comma or with the first name.
        ELSEWHERE,
        /// *van de* for *van der*.
        OTHER
    }
}
