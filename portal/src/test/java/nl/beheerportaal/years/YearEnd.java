package nl.beheerportaal.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a simulated school goes over to the next year, and on which days.
final class YearEnd {
    /// In which order an administration does it.
    enum Style {
        ALL_IN_ONE_NIGHT,
        GROUP_EIGHT_FIRST,
        YEARS_FIRST_GROUPS_LATER,
        YEAR_BY_YEAR,
        AFTER_THE_SUMMER
    }

    private final SchoolLife school;
    private final Style style;
    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    YearEnd(SchoolLife school, int calendarYear) {
        this.school = school;
        this.style = Style.values()[school.random.nextInt(Style.values().length)];
        LocalDate july = LocalDate.of(calendarYear, 7, 1);
        LocalDate change = july.plusDays(20 + school.random.nextInt(35));
        switch (style) {
            case ALL_IN_ONE_NIGHT -> on(change, this::everything);
            case GROUP_EIGHT_FIRST -> {
                on(july.plusDays(school.random.nextInt(18)), this::groupEightLeaves);
                on(change, this::everything);
            }
            case YEARS_FIRST_GROUPS_LATER -> {
                on(change, this::everything);
                on(change.plusDays(3 + school.random.nextInt(8)), this::shuffleParallelGroups);
            }
            case YEAR_BY_YEAR -> {
                on(change, this::groupEightLeaves);
                on(change, this::newRooms);
                for (int year = 7; year >= 1; year--) {
                    int each = year;
                    on(change.plusDays(8L - year), () -> goUp(each));
                }
            }
            case AFTER_THE_SUMMER ->
                    on(
                            LocalDate.of(calendarYear, 9, 1 + school.random.nextInt(10)),
                            () -> {
                                everything();
                            });
        }
        LocalDate start = LocalDate.of(calendarYear, 8, 20 + school.random.nextInt(10));
        on(july, school::summerBegins);
        on(LocalDate.of(calendarYear, 9, 8), school::summerEnds);
        on(july.plusDays(5), () -> movers(0.012));
        on(start, () -> movers(0.008));
        on(start, this::newcomers);
        on(LocalDate.of(calendarYear, 8, 1), this::staff);
    }

    Style style() {
        return style;
    }

    /// What happens in the administration after that day and up to the other.
    void pass(LocalDate after, LocalDate until) {
        days.subMap(after, false, until, true)
                .values()
                .forEach(each -> each.forEach(Runnable::run));
    }

    List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    private void on(LocalDate day, Runnable what) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(what);
    }

    private void everything() {
        groupEightLeaves();
        newRooms();
        for (int year = 7; year >= 1; year--) {
            goUp(year);
        }
    }

    private void groupEightLeaves() {
        List<Child> leaving = new ArrayList<>();
        for (Child child : school.ofYear(8)) {
            if (!school.chance(60)) {
                leaving.add(child);
            }
        }
        school.children.removeAll(leaving);
    }

    /// The rooms of next year; who is in one of this year stays there until the year goes up.
    private void newRooms() {
        if (school.keys == SchoolLife.Keys.OF_THE_CHILDREN && isOfOneYear()) {
            List<ClassRoom> next = new ArrayList<>();
            Map<ClassRoom, ClassRoom> follows = new HashMap<>();
            for (ClassRoom room : school.rooms) {
                if (room.first < 8) {
                    ClassRoom up =
                            new ClassRoom(room.key, up(room), room.first + 1, room.first + 1);
                    follows.put(room, up);
                    next.add(up);
                }
            }
            for (ClassRoom room : school.rooms) {
                if (room.first == 1) {
                    next.add(new ClassRoom(school.freshKey(), room.name, 1, 1));
                }
            }
            school.rooms = next;
            follow(follows);
        } else if (school.keys != SchoolLife.Keys.OF_THE_PLACE) {
            Map<ClassRoom, ClassRoom> follows = new HashMap<>();
            List<ClassRoom> next = school.makeRooms();
            for (int i = 0; i < next.size(); i++) {
                follows.put(school.rooms.get(i), next.get(i));
            }
            school.rooms = next;
            follow(follows);
        }
    }

    private void follow(Map<ClassRoom, ClassRoom> follows) {
        for (Child child : school.children) {
            ClassRoom next = follows.get(child.room);
            child.room = next == null ? school.emptiest(child.year) : next;
        }
    }

    private void goUp(int year) {
        for (Child child : school.ofYear(year)) {
            boolean stays = school.chance(year == 1 ? 9 : 40);
            if (!stays) {
                child.year = year + 1;
            }
            if (!child.room.takes(child.year)) {
                child.room = sameLetter(child);
            }
        }
    }

    /// Children of one group stay together where they can.
    private ClassRoom sameLetter(Child child) {
        String name = child.room.name;
        char letter = name.charAt(name.length() - 1);
        return school.rooms.stream()
                .filter(room -> room.takes(child.year))
                .filter(room -> room.name.charAt(room.name.length() - 1) == letter)
                .findFirst()
                .orElseGet(() -> school.emptiest(child.year));
    }

    private void shuffleParallelGroups() {
        for (Child child : school.children) {
            if (school.chance(3)) {
                child.room = school.emptiest(child.year);
            }
        }
    }

    /// Families that move in the summer; all those of a summer go together on the first of
    /// September.
    private void movers(double share) {
        List<Child> who =
                school.children.stream()
                        .filter(child -> child.year < 8 && !school.chance(2))
                        .toList();
        school.leave(
                Math.min(
                        school.about(school.children.size() * share),
                        2 + school.children.size() / 50),
                who);
    }

    private void newcomers() {
        int most = Math.max(2, school.children.size() / 50);
        for (int i = 0; i < Math.min(most, school.about(school.children.size() * 0.015)); i++) {
            school.arrive(2 + school.random.nextInt(7));
        }
        for (int i = 0; i < school.about(school.children.size() * 0.05); i++) {
            school.arrive(1);
        }
    }

    private void staff() {
        int count = school.teachers.count();
        for (int i = 0; i < school.about(count * 0.08); i++) {
            school.teachers.giveNotice(days.firstKey().withMonth(7).withDayOfMonth(31));
        }
        for (int i = 0; i < Math.min(2, school.about(count * 0.04)); i++) {
            school.teachers.vanish();
        }
        for (int i = 0; i < Math.min(3, school.about(count * 0.1)); i++) {
            school.teachers.begin(nl.beheerportaal.core.roster.Role.TEACHER);
        }
    }

    private boolean isOfOneYear() {
        return school.rooms.stream().allMatch(room -> room.first == room.last);
    }

    private static String up(ClassRoom room) {
        return room.name.replace("Groep " + room.first, "Groep " + (room.first + 1));
    }
}
