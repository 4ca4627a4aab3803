package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.jspecify.annotations.Nullable;

/// Reads a school's story from its folder: `roster.txt`, `app.txt`, `links.txt`, `selection.txt`
/// and, after a first synchronisation, `ledger.txt`. Values stand between semicolons; a line that
/// starts with `#` tells the story.
final class ScenarioText {
    private final List<Group> groups = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<AppGroup> appGroups = new ArrayList<>();
    private final Set<String> administrators = new HashSet<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<ManagedAccount> ours = new ArrayList<>();
    private final List<DeactivatedAccount> deactivated = new ArrayList<>();
    private final List<ManagedGroup> ourGroups = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();
    private Licence licence = new Licence.WholeSchool(null);
    private Selection selection = Selection.empty(Mode.EVERYTHING);
    private Occasion occasion = Occasion.WIZARD;
    private boolean permitted = true;
    private boolean open = true;
    private LocalDate day = DeRegenboog.TODAY;

    static ScenarioText read(Path folder) throws IOException {
        ScenarioText text = new ScenarioText();
        for (String file :
                List.of("roster.txt", "app.txt", "links.txt", "selection.txt", "ledger.txt")) {
            Path path = folder.resolve(file);
            if (Files.exists(path)) {
                for (String line : Files.readAllLines(path)) {
                    text.line(file + ": " + line, line);
                }
            }
        }
        return text;
    }

    LocalDate day() {
        return day;
    }

    World world() {
        Completeness completeness =
                defects.isEmpty() ? Completeness.complete() : new Completeness.Incomplete(defects);
        return new World(
                DeRegenboog.SCHOOL,
                occasion,
                permitted,
                new RosterSnapshot(
                        DeRegenboog.SCHOOL,
                        open,
                        null,
                        groups,
                        pupils,
                        staff,
                        NOW,
                        NOW,
                        NOW,
                        completeness),
                new AppSnapshot(
                        DeRegenboog.TAALBLOBS,
                        accounts,
                        appGroups,
                        administrators,
                        licence,
                        NOW,
                        Completeness.complete()),
                Links.of(links),
                Decisions.of(decisions),
                selection,
                new Ledger(ours, deactivated, ourGroups, List.of()),
                Limits.standard());
    }

    private void line(String where, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        List<String> parts = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        switch (parts.getFirst()) {
            case "roster group" -> addGroup(parts);
            case "pupil" -> addPupil(parts);
            case "staff" -> addStaff(parts);
            case "roster incomplete" -> defects.add(parts.get(1));
            case "school closed" -> open = false;
            case "account" -> addAccount(parts);
            case "app group" -> addAppGroup(parts);
            case "administrator" -> administrators.add(parts.get(1));
            case "licence" ->
                    licence =
                            new Licence.Limited(
                                    Integer.parseInt(parts.get(1)),
                                    Integer.parseInt(parts.get(2)),
                                    null);
            case "link" -> links.add(DeRegenboog.link(account(parts, 1), person(parts, 2)));
            case "may go" -> decisions.add(new Decision.MayGo(account(parts, 1), NOW, "test"));
            case "until merged" ->
                    decisions.add(new Decision.KeepUntilMerged(account(parts, 1), NOW, "test"));
            case "not the same" ->
                    decisions.add(
                            new Decision.NotSame(account(parts, 1), person(parts, 2), NOW, "test"));
            case "ours" -> addOurs(parts);
            case "our group" ->
                    ourGroups.add(
                            new ManagedGroup(
                                    parts.get(1),
                                    keys(parts.get(2)),
                                    new AppGroupId(parts.get(3))));
            case "removed before" -> addRemoved(parts);
            default -> choose(where, parts);
        }
    }

    private void choose(String where, List<String> parts) {
        switch (parts.getFirst()) {
            case "mode" -> selection = selection.withMode(Mode.valueOf(upper(parts.get(1))));
            case "added" -> selection = selection.withAdded(people(parts.get(1)));
            case "left out" -> selection = selection.withLeftOut(people(parts.get(1)));
            case "teachers" -> selection = selection.withTeachers(people(parts.get(1)));
            case "kept leavers" -> selection = selection.withKeptLeavers(people(parts.get(1)));
            case "combined groups" -> selection = selection.withCombinedGroups(true);
            case "keep recognised teachers" ->
                    selection = selection.withKeepRecognisedTeachers(true);
            case "occasion" -> occasion = Occasion.valueOf(upper(parts.get(1)));
            case "permission off" -> permitted = false;
            case "day" -> day = LocalDate.parse(parts.get(1));
            default -> throw new IllegalArgumentException("what does this mean? " + where);
        }
    }

    private void addGroup(List<String> parts) {
        groups.add(
                new Group(
                        new LasKey(parts.get(1)),
                        GroupType.valueOf(upper(parts.get(2))),
                        parts.get(3),
                        year(parts, 4)));
    }

    /// pupil; number; call name; prefix; surname; year; home group; combined groups; ECK iD or
    /// none; LAS key
    private void addPupil(List<String> parts) {
        PersonId id = person(parts, 1);
        pupils.add(
                new Pupil(
                        id,
                        get(parts, 8).isEmpty()
                                ? DeRegenboog.eckId(id)
                                : get(parts, 8).equals("none") ? null : new EckId(get(parts, 8)),
                        key(parts, 9),
                        PersonName.of(parts.get(2), parts.get(3), parts.get(4)),
                        year(parts, 5),
                        get(parts, 6).isEmpty() ? null : new LasKey(get(parts, 6)),
                        keys(get(parts, 7))));
    }

    /// staff; number; call name; prefix; surname; e-mail address; groups; roles; last day
    private void addStaff(List<String> parts) {
        Set<Role> roles =
                words(get(parts, 7)).stream()
                        .filter(word -> !word.equals("none"))
                        .map(word -> Role.valueOf(upper(word)))
                        .collect(Collectors.toSet());
        staff.add(
                new StaffMember(
                        person(parts, 1),
                        null,
                        null,
                        PersonName.of(parts.get(2), parts.get(3), parts.get(4)),
                        get(parts, 5).isEmpty() ? null : get(parts, 5),
                        get(parts, 8).isEmpty() ? null : LocalDate.parse(get(parts, 8)),
                        get(parts, 7).isEmpty() ? Set.of(Role.TEACHER) : roles,
                        Set.of(),
                        keys(get(parts, 6)),
                        List.of()));
    }

    /// account; id; kind; given; family; user name; number we gave; inactive; e-mail address
    private void addAccount(List<String> parts) {
        accounts.add(
                new Account(
                        account(parts, 1),
                        get(parts, 6).isEmpty() ? null : get(parts, 6),
                        parts.get(5),
                        AccountName.of(parts.get(3), parts.get(4)),
                        AccountKind.valueOf(upper(parts.get(2))),
                        !get(parts, 7).equals("inactive"),
                        null,
                        null,
                        null,
                        "",
                        get(parts, 8).isEmpty() ? null : get(parts, 8),
                        Set.of(),
                        Work.NONE,
                        null));
    }

    /// app group; id; name; members; id we gave
    private void addAppGroup(List<String> parts) {
        Set<AccountId> members =
                words(get(parts, 3)).stream().map(AccountId::new).collect(Collectors.toSet());
        appGroups.add(
                new AppGroup(
                        new AppGroupId(parts.get(1)),
                        get(parts, 4).isEmpty() ? null : get(parts, 4),
                        parts.get(2),
                        null,
                        null,
                        null,
                        members));
    }

    /// ours; account; number; kind; year; home group; LAS key; year, group before; day it changed
    private void addOurs(List<String> parts) {
        PersonId person = person(parts, 2);
        ours.add(
                new ManagedAccount(
                        account(parts, 1),
                        person,
                        AccountKind.valueOf(upper(parts.get(3))),
                        false,
                        true,
                        DeRegenboog.eckId(person),
                        key(parts, 6),
                        year(parts, 4),
                        key(parts, 5),
                        null,
                        null,
                        get(parts, 7).isEmpty()
                                ? null
                                : new Former(
                                        year(parts, 7),
                                        key(parts, 8),
                                        LocalDate.parse(get(parts, 9))),
                        KnownKeys.NONE.with(
                                DeRegenboog.eckId(person), key(parts, 6), DeRegenboog.TODAY),
                        null));
    }

    private void addRemoved(List<String> parts) {
        deactivated.add(
                new DeactivatedAccount(
                        account(parts, 1),
                        person(parts, 2),
                        AccountKind.PUPIL,
                        NOW,
                        DeRegenboog.TODAY.plusDays(20),
                        new Cause.LeftRoster(),
                        null));
    }

    private static @Nullable YearGroup year(List<String> parts, int index) {
        return get(parts, index).isEmpty() ? null : new YearGroup(get(parts, index));
    }

    private static @Nullable LasKey key(List<String> parts, int index) {
        return get(parts, index).isEmpty() ? null : new LasKey(get(parts, index));
    }

    private static String get(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private static AccountId account(List<String> parts, int index) {
        return new AccountId(parts.get(index));
    }

    private static PersonId person(List<String> parts, int index) {
        return PersonId.parse(parts.get(index));
    }

    private static Set<PersonId> people(String text) {
        return words(text).stream().map(PersonId::parse).collect(Collectors.toSet());
    }

    private static List<LasKey> keys(String text) {
        return words(text).stream().map(LasKey::new).toList();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
