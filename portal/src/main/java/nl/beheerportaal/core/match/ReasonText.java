package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Reason.NamePart;
import nl.beheerportaal.core.match.Reason.PrefixDifference;

/// A reason as one line of text and back, for keeping it with a link: a code and its parts,
/// separated by `|`, in which a backslash stands before a `|` or backslash of the name itself. May
/// hold names, so it is kept where names may be kept.
public final class ReasonText {
    private ReasonText() {}

    public static String write(Reason reason) {
        return switch (reason) {
            case Reason.KeyAgrees(var key) -> line("key", key.name());
            case Reason.SameName() -> "same-name";
            case Reason.CapitalsOnly() -> "capitals";
            case Reason.HyphenOnly() -> "hyphen";
            case Reason.AccentOnly(var typed, var known) -> line("accent", typed, known);
            case Reason.BrokenEncoding() -> "encoding";
            case Reason.PrefixSpelling(var difference) -> line("prefix", difference.name());
            case Reason.OneLetter(var part) -> line("one-letter", part.name());
            case Reason.SpellingVariant(var part, var typed, var known) ->
                    line("spelling", part.name(), typed, known);
            case Reason.Alike(var part, var typed, var known) ->
                    line("alike", part.name(), typed, known);
            case Reason.NickName(var shortForm, var full) -> line("nickname", shortForm, full);
            case Reason.OtherGivenName(var typed, var known) -> line("other-given", typed, known);
            case Reason.InitialOnly(var part) -> line("initial", part.name());
            case Reason.GivenNameOnly() -> "given-only";
            case Reason.SurnameOnly() -> "surname-only";
            case Reason.Swapped() -> "swapped";
            case Reason.DoubleSurname(var typed, var known) -> line("double", typed, known);
            case Reason.OtherSurname(var typed, var known) -> line("other-surname", typed, known);
            case Reason.Annotated(var added) -> line("annotated", added);
            case Reason.UserNameAgrees() -> "user-name";
            case Reason.SameGroup(var group) -> line("same-group", group);
            case Reason.SameYear(var year) -> line("same-year", Integer.toString(year));
            case Reason.YearBehind(var group) -> line("year-behind", group);
            case Reason.OtherGroup(var typed) -> line("other-group", typed);
            case Reason.GroupUnknown() -> "no-group";
            case Reason.OnlyOneInYear(var part, var name, var year) ->
                    line("only-one", part.name(), name, Integer.toString(year));
            case Reason.TwiceInBasispoort() -> "twice-basispoort";
            case Reason.TwiceInApp() -> "twice-app";
            case Reason.ConfusableTwin(var name) -> line("twin", name);
            case Reason.SecondAccount(var other) -> line("second", other.value());
            case Reason.LongUnused() -> "long-unused";
            case Reason.SettledInOtherApp(var app) -> line("other-app", app.value());
        };
    }

    /// @throws IllegalArgumentException for a line [#write] does not make
    public static Reason read(String line) {
        List<String> parts = parts(line);
        try {
            return read(parts);
        } catch (IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("a reason lacks a part: " + parts.getFirst());
        }
    }

    private static Reason read(List<String> parts) {
        String code = parts.getFirst();
        return switch (code) {
            case "key" -> new Reason.KeyAgrees(Reason.Key.valueOf(parts.get(1)));
            case "same-name" -> new Reason.SameName();
            case "capitals" -> new Reason.CapitalsOnly();
            case "hyphen" -> new Reason.HyphenOnly();
            case "accent" -> new Reason.AccentOnly(parts.get(1), parts.get(2));
            case "encoding" -> new Reason.BrokenEncoding();
            case "prefix" -> new Reason.PrefixSpelling(PrefixDifference.valueOf(parts.get(1)));
            case "one-letter" -> new Reason.OneLetter(part(parts));
            case "spelling" -> new Reason.SpellingVariant(part(parts), parts.get(2), parts.get(3));
            case "alike" -> new Reason.Alike(part(parts), parts.get(2), parts.get(3));
            case "nickname" -> new Reason.NickName(parts.get(1), parts.get(2));
            case "other-given" -> new Reason.OtherGivenName(parts.get(1), parts.get(2));
            case "initial" -> new Reason.InitialOnly(part(parts));
            case "given-only" -> new Reason.GivenNameOnly();
            case "surname-only" -> new Reason.SurnameOnly();
            case "swapped" -> new Reason.Swapped();
            case "double" -> new Reason.DoubleSurname(parts.get(1), parts.get(2));
            case "other-surname" -> new Reason.OtherSurname(parts.get(1), parts.get(2));
            case "annotated" -> new Reason.Annotated(parts.get(1));
            default -> readMore(parts);
        };
    }

    private static Reason readMore(List<String> parts) {
        String code = parts.getFirst();
        return switch (code) {
            case "user-name" -> new Reason.UserNameAgrees();
            case "same-group" -> new Reason.SameGroup(parts.get(1));
            case "same-year" -> new Reason.SameYear(Integer.parseInt(parts.get(1)));
            case "year-behind" -> new Reason.YearBehind(parts.get(1));
            case "other-group" -> new Reason.OtherGroup(parts.get(1));
            case "no-group" -> new Reason.GroupUnknown();
            case "only-one" ->
                    new Reason.OnlyOneInYear(
                            part(parts), parts.get(2), Integer.parseInt(parts.get(3)));
            case "twice-basispoort" -> new Reason.TwiceInBasispoort();
            case "twice-app" -> new Reason.TwiceInApp();
            case "twin" -> new Reason.ConfusableTwin(parts.get(1));
            case "second" -> new Reason.SecondAccount(new AccountId(parts.get(1)));
            case "long-unused" -> new Reason.LongUnused();
            case "other-app" -> new Reason.SettledInOtherApp(new AppId(parts.get(1)));
            default -> throw new IllegalArgumentException("no reason is called " + code);
        };
    }

    private static NamePart part(List<String> parts) {
        return NamePart.valueOf(parts.get(1));
    }

    private static String line(String code, String... parts) {
        StringBuilder line = new StringBuilder(code);
        for (String part : parts) {
            line.append('|').append(part.replace("\\", "\\\\").replace("|", "\\|"));
        }
        return line.toString();
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && i + 1 < line.length()) {
                part.append(line.charAt(++i));
            } else if (letter == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
