package nl.beheerportaal.web.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import nl.beheerportaal.sync.draft.WizardState;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// Who everybody is, by id, and how a page calls them. Made once per page.
public final class People {
    private final Map<AccountId, Account> accounts;
    private final Map<PersonId, Pupil> pupils;
    private final Map<PersonId, StaffMember> staff;
    private final Map<LasKey, Group> groups;
    private final Map<AccountId, ? extends SortedSet<String>> groupNames;
    private final Words words;

    public People(@Nullable RosterSnapshot roster, @Nullable AppSnapshot app, Words words) {
        this.accounts = app == null ? Map.of() : app.accountsById();
        this.groupNames = app == null ? Map.of() : app.groupNames();
        this.pupils = roster == null ? Map.of() : roster.pupilsById();
        this.staff = roster == null ? Map.of() : roster.staffById();
        this.groups = roster == null ? Map.of() : new HashMap<>(roster.groupsByKey());
        this.words = words;
    }

    public static People of(WizardState state, Words words) {
        return new People(state.sides().roster().snapshot(), state.sides().app().snapshot(), words);
    }

    public @Nullable Account account(AccountId id) {
        return accounts.get(id);
    }

    public @Nullable Pupil pupil(PersonId id) {
        return pupils.get(id);
    }

    /// The name of an account; its id when it is no longer there.
    public String name(AccountId id) {
        Account account = accounts.get(id);
        return account == null ? id.value() : shown(account);
    }

    /// The name of a pupil or teacher; empty for somebody who is not on the roster.
    public String name(PersonId id) {
        Pupil pupil = pupils.get(id);
        if (pupil != null) {
            return pupil.name().display();
        }
        StaffMember member = staff.get(id);
        return member == null ? "" : member.name().display();
    }

    /// What an account is called; its user name when nobody gave it a name.
    public static String shown(Account account) {
        String name = account.name().shown();
        return name.isEmpty() ? account.userName() : name;
    }

    /// *groep 5*, *groep 5A* or *geen groep*.
    public String group(Account account) {
        SortedSet<String> names = groupNames.get(account.id());
        if (names != null && !names.isEmpty()) {
            return groupName(names.first());
        }
        YearGroup year = account.yearGroup();
        return year == null ? words.text("group.none") : groupName(year.code());
    }

    /// The name of the pupil's home group; the year when the roster does not list the group.
    public String group(Pupil pupil) {
        LasKey key = pupil.homeGroup();
        Group home = key == null ? null : groups.get(key);
        if (home != null) {
            return groupName(home.display());
        }
        YearGroup year = pupil.yearGroup();
        return year == null ? words.text("group.none") : groupName(year.code());
    }

    /// The groups of a teacher, by name.
    public String groups(StaffMember member) {
        List<String> names =
                member.groups().stream()
                        .map(groups::get)
                        .filter(group -> group != null)
                        .map(group -> groupName(group.display()))
                        .sorted()
                        .toList();
        return names.isEmpty() ? words.text("s3.nogroup") : String.join(", ", names);
    }

    /// *5A* becomes *groep 5A*; *Groep 5A* loses its capital in the middle of a line.
    public String groupName(String name) {
        if (name.matches("[1-8](?:[^0-9].*)?") || name.equals("C")) {
            return words.text("group.named", name);
        }
        return name.regionMatches(true, 0, "groep ", 0, 6)
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /// A group name at the start of a line: *Groep 5A*.
    public String groupTitle(String name) {
        String inLine = groupName(name);
        return inLine.isEmpty()
                ? inLine
                : inLine.substring(0, 1).toUpperCase(Locale.ROOT) + inLine.substring(1);
    }
}
