package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.StaffMember;
import nl.basispoortsimulator.world.SchoolSpec.FixedMember;
import org.jspecify.annotations.Nullable;

/// Fills a school with staff: the people of the story, then teachers with a group, care
/// coordinators, trainees and substitutes.
final class StaffMaker {
    /// Between the ids of the first, who are people of the story: their ids outlive a change of the
    /// dice, because scripts name them.
    private static final List<Integer> STEPS = List.of(8, 5, 8, 4, 9);

    private final SchoolSpec spec;
    private final NameLists names;
    private final Dice dice;
    private final List<Group> groups;
    private final List<StaffMember> staff = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private long lastId;

    StaffMaker(SchoolSpec spec, NameLists names, Dice dice, List<Group> groups) {
        this.spec = spec;
        this.names = names;
        this.dice = dice;
        this.groups = groups;
        this.lastId = spec.firstPupilId() + 9_000 + (spec.size() > 1_000 ? 10_000 : 0);
    }

    List<StaffMember> staff() {
        for (FixedMember member : spec.members()) {
            List<String> keys =
                    groups.stream()
                            .filter(group -> member.groups().contains(group.name()))
                            .map(group -> Objects.requireNonNull(group.key()))
                            .toList();
            add(member.given(), member.prefix(), member.surname(), member.roles(), keys);
        }
        for (int i = 0; staff.size() < spec.staff(); i++) {
            addDrawn(i);
        }
        return Irregularities.staff(staff);
    }

    private void addDrawn(int turn) {
        List<String> roles =
                switch (turn % 11) {
                    case 6 -> List.of("IBRTer");
                    case 8 -> List.of("Stagiair");
                    case 9 -> List.of("Inval");
                    case 10 -> List.of("Leerkracht", "IBRTer");
                    default -> List.of("Leerkracht");
                };
        boolean everywhere = roles.getFirst().equals("IBRTer") || groups.isEmpty();
        List<String> keys =
                everywhere
                        ? List.of()
                        : List.of(
                                Objects.requireNonNull(groups.get(turn * 5 % groups.size()).key()));
        NameLists.Surname surname = names.surname(dice, dice.chance(0.86) ? "dutch" : "frisian");
        String given = names.staffGiven(dice);
        if (taken.add(given + surname.name())) {
            add(given, surname.prefix(), surname.name(), roles, keys);
        } else {
            addDrawn(turn);
        }
    }

    private void add(
            String given,
            @Nullable String prefix,
            String surname,
            List<String> roles,
            List<String> keys) {
        lastId += staff.size() < STEPS.size() ? STEPS.get(staff.size()) : dice.between(1, 9);
        Name name = new Name(given, prefix, surname, given.charAt(0) + ".");
        taken.add(given + surname);
        staff.add(
                new StaffMember(
                        lastId,
                        "https://ketenid.nl/201703/" + dice.hex(128),
                        String.valueOf(spec.id() % 1000 * 1_000 + 70_000_000 + staff.size()),
                        name,
                        email(name),
                        null,
                        roles,
                        keys,
                        List.of()));
    }

    /// `m.devries@school.example`.
    private String email(Name name) {
        String local = name.given() == null ? "" : RosterMaker.fold(name.given()).substring(0, 1);
        return local
                + "."
                + RosterMaker.fold(name.family()).replaceAll("[^a-z]", "")
                + "@"
                + spec.domain();
    }
}
