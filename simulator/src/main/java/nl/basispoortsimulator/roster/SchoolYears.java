package nl.basispoortsimulator.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.basispoortsimulator.world.Dice;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import org.jspecify.annotations.Nullable;

/// One school year on, or one back. Both are the same each time for the same school.
public final class SchoolYears {
    private SchoolYears() {}

    /// The first of August: everyone moves up within the same kind of groups, group 8 leaves, new
    /// children fill group 1, and the groups keep their LAS keys but get this year's names.
    ///
    /// @param firstNewId ids of the new children count up from here
    public static School nextYear(School school, String label, long firstNewId) {
        Dice dice = new Dice(school.id() + firstNewId);
        Map<String, List<Group>> byYear = groupsByYear(school);
        List<Pupil> pupils = new ArrayList<>();
        for (Pupil pupil : school.pupils()) {
            int year = year(pupil);
            if (year > 0 && year < 8) {
                String next = String.valueOf(year + 1);
                pupils.add(pupil.withGroup(groupOf(byYear, next, pupil), next));
            } else if (year != 8) {
                pupils.add(pupil);
            }
        }
        long leavers = school.pupils().stream().filter(pupil -> year(pupil) == 8).count();
        for (int i = 0; i < leavers; i++) {
            pupils.add(newcomer(school, byYear, dice, firstNewId + i));
        }
        List<Group> groups = school.groups().stream().map(group -> renamed(group, label)).toList();
        return school.withRoster(groups, school.subgroups(), pupils, school.staff());
    }

    /// A year ago: everyone one year younger, group 1 not there yet, group 8 full of children who
    /// have left since.
    static School lastYear(School school) {
        Map<String, List<Group>> byYear = groupsByYear(school);
        Dice dice = new Dice(school.id() + 1);
        List<Pupil> pupils = new ArrayList<>();
        for (Pupil pupil : school.pupils()) {
            int year = year(pupil);
            if (year > 1) {
                String before = String.valueOf(year - 1);
                pupils.add(pupil.withGroup(groupOf(byYear, before, pupil), before));
            }
        }
        long inGroupEight = school.pupils().stream().filter(pupil -> year(pupil) == 8).count();
        for (int i = 0; i < inGroupEight; i++) {
            Pupil child = newcomer(school, byYear, dice, 900_000 + school.id() % 1_000 * 200 + i);
            pupils.add(child.withGroup(groupOf(byYear, "8", child), "8"));
        }
        return school.withPupils(pupils);
    }

    /// A mass end of contracts: everyone's end date is that day.
    public static School allStaffEnded(School school, String endDate) {
        return school.withStaff(
                school.staff().stream().map(member -> member.withEndDate(endDate)).toList());
    }

    /// Another child for this school, with names borrowed from two children who are there.
    public static Pupil newcomer(School school, long id) {
        return newcomer(school, groupsByYear(school), new Dice(id), id);
    }

    private static Pupil newcomer(
            School school, Map<String, List<Group>> byYear, Dice dice, long id) {
        Name given = dice.of(school.pupils()).name();
        Name family = dice.of(school.pupils()).name();
        Pupil child =
                new Pupil(
                        id,
                        "https://ketenid.nl/201703/" + dice.hex(128),
                        "N" + id,
                        new Name(
                                given.given(), family.prefix(), family.surname(), given.initials()),
                        "1",
                        null,
                        List.of());
        return child.withGroup(groupOf(byYear, "1", child), "1");
    }

    private static Map<String, List<Group>> groupsByYear(School school) {
        Map<String, List<Group>> byYear = new TreeMap<>();
        for (Group group : school.groups()) {
            for (int year = 1; year <= 8; year++) {
                String text = String.valueOf(year);
                boolean holds =
                        text.equals(group.yearGroup())
                                || school.pupils().stream()
                                        .anyMatch(pupil ->
                                                text.equals(pupil.yearGroup())
                                                        && Objects.equals(
                                                                pupil.group(), group.key()));
                if (holds) {
                    byYear.computeIfAbsent(text, each -> new ArrayList<>()).add(group);
                }
            }
        }
        return byYear;
    }

    /// Children of one group stay together: the parallel group at the same place, as far as there
    /// is.
    private static @Nullable String groupOf(
            Map<String, List<Group>> byYear, String year, Pupil pupil) {
        List<Group> groups = byYear.getOrDefault(year, List.of());
        if (groups.isEmpty()) {
            return pupil.group();
        }
        int place = 0;
        List<Group> now =
                byYear.getOrDefault(Objects.requireNonNullElse(pupil.yearGroup(), ""), List.of());
        for (int i = 0; i < now.size(); i++) {
            if (Objects.equals(now.get(i).key(), pupil.group())) {
                place = i;
            }
        }
        return groups.get(place % groups.size()).key();
    }

    private static Group renamed(Group group, String label) {
        return new Group(
                group.key(),
                group.name() == null || label.isEmpty() ? group.name() : group.name() + " " + label,
                group.yearGroup(),
                group.description());
    }

    private static int year(Pupil pupil) {
        String year = pupil.yearGroup();
        return year != null && year.matches("[1-8]") ? Integer.parseInt(year) : 0;
    }
}
