package nl.basispoortsimulator.schoolside;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;
import org.jspecify.annotations.Nullable;

/// A pupil or a member of staff, as the sign-in page shows them.
///
/// @param roles empty for a pupil
record Person(
        long id,
        Name name,
        boolean pupil,
        List<String> roles,
        String group,
        @Nullable String eckId) {

    static Stream<Person> of(School school) {
        return Stream.concat(
                school.staff().stream().map(member -> of(school, member)),
                school.pupils().stream().map(pupil -> of(school, pupil)));
    }

    static Optional<Person> find(School school, long id) {
        return school.staffMember(id)
                .map(member -> of(school, member))
                .or(() -> school.pupil(id).map(pupil -> of(school, pupil)));
    }

    boolean coordinator() {
        return roles.contains("ICTCoordinator");
    }

    /// What stands behind the name: the roles, or the group.
    String what() {
        return pupil ? "leerling, " + group : String.join(", ", roles);
    }

    private static Person of(School school, StaffMember member) {
        String groups =
                String.join(
                        ", ", member.groups().stream().map(key -> groupName(school, key)).toList());
        return new Person(
                member.id(), member.name(), false, member.roles(), groups, member.eckId());
    }

    private static Person of(School school, Pupil pupil) {
        return new Person(
                pupil.id(),
                pupil.name(),
                true,
                List.of(),
                groupName(school, pupil.group()),
                pupil.eckId());
    }

    private static String groupName(School school, @Nullable String key) {
        return school.group(key)
                .map(group -> Objects.requireNonNullElse(group.name(), ""))
                .orElse("geen groep");
    }
}
