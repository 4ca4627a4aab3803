package nl.beheerportaal.web.wizard;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.plan.Notice;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.web.words.Words;

/// Says in plain words what a person should know of a plan besides.
public final class RemarkWords {
    private final Words words;
    private final People people;

    public RemarkWords(Words words, People people) {
        this.words = words;
        this.people = people;
    }

    public String of(Notice notice) {
        return switch (notice) {
            case Notice.UnknownGroup(var person, var _) -> text("remark.UnknownGroup", person);
            case Notice.NameMissing(var person) -> text("remark.NameMissing", person);
            case Notice.ListedTwice(var person) -> text("remark.ListedTwice", person);
            case Notice.ChosenNotOnRoster(var person, var _) ->
                    text("remark.ChosenNotOnRoster", person);
            case Notice.ChosenNotTeacher(var person) -> text("remark.ChosenNotTeacher", person);
            case Notice.AccountVanished(var person, var _) ->
                    text("remark.AccountVanished", person);
            case Notice.DeactivatedInApp(var person, var _) ->
                    text("remark.DeactivatedInApp", person);
            case Notice.YearPromoted(int pupils) -> words.text("remark.YearPromoted", pupils);
            case Notice.GroupsRenamed(int groups) -> words.text("remark.GroupsRenamed", groups);
            case Notice.LasChanged(int people) -> words.text("remark.LasChanged", people);
            case Notice.ChangedInApp changed -> changed(changed);
            case Notice.GroupVanished(String name) -> words.text("remark.GroupVanished", name);
            case Notice.KeyTaken(var person, var _) -> text("remark.KeyTaken", person);
            case Notice.StaysAsUndone(var person, var _, boolean active) ->
                    text(active ? "remark.StaysAsUndone" : "remark.StaysAway", person);
            case Notice.NotPutBack(var _, String name, var part, var why) ->
                    words.text("remark.kept." + why, name, words.text("part." + part));
            case Notice.GroupNotPutBack(var _, String name, var why) ->
                    words.text("remark.kept." + why, name, words.text("part.GROUP"));
        };
    }

    /// *Noor Bakker: iemand heeft in de app de naam en de groep veranderd.*
    private String changed(Notice.ChangedInApp changed) {
        List<String> parts = new ArrayList<>();
        changed.parts().forEach(part -> parts.add(words.text("part." + part)));
        if (changed.group()) {
            parts.add(words.text("part.GROUP"));
        }
        String what =
                parts.size() < 2
                        ? String.join("", parts)
                        : words.text(
                                "remark.and",
                                String.join(", ", parts.subList(0, parts.size() - 1)),
                                parts.getLast());
        return words.text("remark.ChangedInApp", changed.name(), what);
    }

    private String text(String key, PersonId person) {
        String name = people.name(person);
        return words.text(key, name.isEmpty() ? words.text("remark.somebody") : name);
    }
}
