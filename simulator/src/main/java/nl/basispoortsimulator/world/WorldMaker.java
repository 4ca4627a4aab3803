package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;

/// Makes the world from a seed. Each school and each account draws from dice of its own, so that a
/// change in one leaves the others as they were.
public final class WorldMaker {
    private WorldMaker() {}

    public static World make(long seed) {
        NameLists names = NameLists.read();
        List<School> schools = new ArrayList<>();
        for (SchoolSpec spec : SchoolSpecs.all()) {
            schools.add(school(spec, names, seed));
        }
        Map<Long, School> byId =
                schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
        List<AppAccount> accounts = new ArrayList<>();
        for (AccountSpec spec : AccountSpec.all()) {
            Dice dice = new Dice(seed * 31 + spec.school() + spec.app().hashCode());
            School school = java.util.Objects.requireNonNull(byId.get(spec.school()));
            accounts.add(new AccountMaker(spec, school, names, dice).make());
        }
        Dice dice = new Dice(seed + 7);
        return new World(
                seed,
                schools,
                List.of(
                        new LearningApp(
                                "taalblobs", "Taalblobs", "taalblobs-gids-" + dice.token(32)),
                        new LearningApp(
                                "rekenblobs", "Rekenblobs", "rekenblobs-gids-" + dice.token(32))),
                accounts);
    }

    private static School school(SchoolSpec spec, NameLists names, long seed) {
        Dice dice = new Dice(seed * 17 + spec.id());
        RosterMaker maker = new RosterMaker(spec, names, dice);
        List<Group> groups = maker.groups();
        List<Group> subgroups = maker.subgroups();
        List<Pupil> pupils = maker.pupils(groups, subgroups);
        List<StaffMember> staff =
                new StaffMaker(spec, names, new Dice(seed * 19 + spec.id()), groups).staff();
        boolean open = spec.size() > 0;
        return new School(
                spec.id(),
                dice.uuid(),
                spec.name(),
                spec.address(),
                spec.brin(),
                spec.branch(),
                spec.brin() == null || spec.brin().isEmpty() ? null : "SK" + spec.brin(),
                "4" + spec.id() % 10_000,
                "administratie@" + spec.domain(),
                open,
                open ? null : SchoolSpecs.ZEVENSPRONG,
                groups,
                subgroups,
                pupils,
                staff);
    }
}
