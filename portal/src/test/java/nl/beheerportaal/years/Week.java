package nl.beheerportaal.years;

import java.time.LocalDate;
import java.util.Map;
import nl.beheerportaal.core.roster.Role;
import org.jspecify.annotations.Nullable;

/// What happens in one week at a simulated school, in and out of term.
final class Week {
    private static final Map<String, String> CORRECTED =
            Map.of("Noor", "Noortje", "Daan", "Daniël", "Lotte", "Charlotte", "Bram", "Abraham");

    private final SchoolLife school;

    Week(SchoolLife school) {
        this.school = school;
    }

    void pass(LocalDate today, boolean term) {
        double pupils = school.children.size();
        if (term) {
            school.leave(Math.min(3, school.about(pupils * 0.03 / 40)), school.children);
            for (int i = 0; i < Math.min(3, school.about(pupils * 0.03 / 40)); i++) {
                school.arrive(2 + school.random.nextInt(7));
            }
            for (int i = 0; i < school.about(pupils * 0.06 / 40); i++) {
                school.arrive(1);
            }
            staff(today);
        }
        for (int i = 0; i < school.about(pupils * 0.002); i++) {
            correct(school.anybody());
        }
        if (school.chance(6)) {
            comeBack();
        }
        if (school.chance(40)) {
            renameAllGroups();
        }
        school.teachers.tidy(today);
    }

    private void staff(LocalDate today) {
        if (school.chance(8)) {
            school.teachers.giveNotice(today.plusDays(20));
        }
        if (school.chance(10)) {
            school.teachers.begin(school.chance(2) ? Role.TRAINEE : Role.SUBSTITUTE);
        }
        if (school.chance(14)) {
            school.teachers.vanish();
        }
    }

    private void correct(@Nullable Child child) {
        if (child == null) {
            return;
        }
        switch (school.random.nextInt(6)) {
            case 0 -> child.hasEckId = true;
            case 1 -> child.room = school.emptiest(child.year);
            case 2 -> child.lasKey = "c" + school.freshKey();
            case 3 -> {
                if (child.hasEckId) {
                    child.number = school.freshNumber();
                }
            }
            default -> child.callName = CORRECTED.getOrDefault(child.callName, child.callName);
        }
    }

    /// Moved away, and back after all.
    private void comeBack() {
        if (!school.left.isEmpty()) {
            Child child = school.left.remove(school.left.size() - 1);
            if (child.year <= 8) {
                child.room = school.emptiest(child.year);
                school.children.add(child);
            }
        }
    }

    private void renameAllGroups() {
        for (ClassRoom room : school.rooms) {
            room.name =
                    room.name.startsWith("Groep ") ? "Klas " + room.name.substring(6) : room.name;
        }
    }

    /// Another administration: every key is new, and perhaps every number.
    void changeLas(boolean numbers) {
        school.rooms.forEach(room -> room.key = school.freshKey());
        for (Child child : school.children) {
            child.lasKey = "las2-" + child.lasKey;
            if (numbers && child.hasEckId) {
                child.number = school.freshNumber();
            }
        }
    }
}
