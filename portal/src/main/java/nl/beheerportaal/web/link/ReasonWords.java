package nl.beheerportaal.web.link;

import java.util.List;
import java.util.stream.Collectors;
import nl.beheerportaal.core.match.Reason;
import nl.beheerportaal.core.match.Reason.NamePart;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.words.Words;

/// Turns the reason of a suggestion into plain sentences; never a percentage.
final class ReasonWords {
    private static final int MOST = 3;

    private final Words words;
    private final People people;
    private final String app;

    ReasonWords(Words words, People people, String app) {
        this.words = words;
        this.people = people;
        this.app = app;
    }

    /// The most telling reasons, one sentence each.
    String of(List<Reason> reasons) {
        return reasons.stream()
                .limit(MOST)
                .map(this::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String sentence(Reason reason) {
        return switch (reason) {
            case Reason.KeyAgrees(var key) -> words.text("reason.key." + key);
            case Reason.SameName _ -> words.text("reason.same");
            case Reason.CapitalsOnly _ -> words.text("reason.capitals");
            case Reason.HyphenOnly _ -> words.text("reason.hyphen");
            case Reason.AccentOnly(var typed, var registered) -> accent(typed, registered);
            case Reason.BrokenEncoding _ -> words.text("reason.encoding");
            case Reason.PrefixSpelling(var how) -> words.text("reason.prefix." + how);
            case Reason.OneLetter(var part) -> words.text("reason.oneletter." + part);
            case Reason.InitialOnly(var part) -> words.text("reason.initial." + part);
            case Reason.GivenNameOnly _ -> words.text("reason.givenonly", app);
            case Reason.SurnameOnly _ -> words.text("reason.surnameonly", app);
            case Reason.Swapped _ -> words.text("reason.swapped");
            case Reason.Annotated(var added) -> words.text("reason.annotated", app, added);
            case Reason.UserNameAgrees _ -> words.text("reason.username", app);
            default -> twoNames(reason);
        };
    }

    /// Reasons that set one name beside the other.
    private String twoNames(Reason reason) {
        return switch (reason) {
            case Reason.SpellingVariant(var part, var typed, var registered) ->
                    words.text("reason.variant." + part, typed, registered);
            case Reason.Alike(var part, var typed, var registered) ->
                    words.text("reason.alike." + part, typed, registered);
            case Reason.NickName(var shortForm, var full) ->
                    words.text("reason.nickname", shortForm, full);
            case Reason.OtherGivenName(var typed, var registered) ->
                    words.text("reason.othergiven", typed, registered);
            case Reason.DoubleSurname(var typed, var registered) ->
                    words.text("reason.double", typed, registered);
            case Reason.OtherSurname(var typed, var registered) ->
                    words.text("reason.othersurname", typed, registered);
            default -> circumstance(reason);
        };
    }

    private String circumstance(Reason reason) {
        return switch (reason) {
            case Reason.SameGroup _ -> words.text("reason.samegroup");
            case Reason.SameYear _ -> words.text("reason.sameyear");
            case Reason.YearBehind(var group) ->
                    words.text("reason.yearbehind", app, people.groupName(group));
            case Reason.OtherGroup(var typed) ->
                    words.text("reason.othergroup", people.groupName(typed), app);
            case Reason.GroupUnknown _ -> words.text("reason.nogroup", app);
            case Reason.OnlyOneInYear(NamePart part, var name, var year) ->
                    words.text("reason.onlyone." + part, name, year);
            case Reason.TwiceInBasispoort _ -> words.text("reason.twicebasispoort");
            case Reason.TwiceInApp _ -> words.text("reason.twiceapp", app);
            case Reason.ConfusableTwin(var name) -> words.text("reason.twin", name);
            case Reason.SecondAccount(var other) -> words.text("reason.second", people.name(other));
            case Reason.LongUnused _ -> words.text("reason.unused");
            case Reason.SettledInOtherApp _ -> words.text("reason.otherapp");
            default -> throw new IllegalStateException("a reason nobody wrote a sentence for");
        };
    }

    private String accent(String typed, String registered) {
        return typed.contains("ı") || registered.contains("ı")
                ? words.text("reason.turkish")
                : words.text("reason.accent");
    }
}
