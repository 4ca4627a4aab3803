package nl.basispoortsimulator.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import nl.basispoortsimulator.world.Dice;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import org.jspecify.annotations.Nullable;

/// What happens to whole rosters, each as a function from a school to a school.
final class RosterEdits {
    private static final List<String> SECOND_NAMES =
            List.of(
                    "Johannes",
                    "Maria",
                    "Cornelis",
                    "Wilhelmina",
                    "Hendrik",
                    "Elisabeth",
                    "Pieter");

    private RosterEdits() {}

    /// Another administration system: every LAS key is another one, of people and groups.
    static School newLasKeys(School school) {
        List<Group> groups = rekeyed(school.groups());
        List<Group> subgroups = rekeyed(school.subgroups());
        return school.withRoster(
                groups,
                subgroups,
                school.pupils().stream()
                        .map(pupil ->
                                pupil.withKeys(pupil.id(), pupil.eckId(), rekeyed(pupil.lasKey()))
                                        .withGroup(rekeyed(pupil.group()), pupil.yearGroup())
                                        .withSubgroups(rekeyedKeys(pupil.subgroups())))
                        .toList(),
                school.staff().stream()
                        .map(member ->
                                member.withKeys(member.id(), rekeyed(member.lasKey()))
                                        .withGroups(
                                                rekeyedKeys(member.groups()),
                                                rekeyedKeys(member.subgroups())))
                        .toList());
    }

    /// Other LAS keys for the groups alone, as `{key} {label}`.
    static School newGroupKeys(School school, String label) {
        UnaryOperator<String> other = key -> key + " " + label;
        List<Group> groups =
                school.groups().stream()
                        .map(group ->
                                new Group(
                                        group.key() == null ? null : other.apply(group.key()),
                                        group.name(),
                                        group.yearGroup(),
                                        group.description()))
                        .toList();
        return school.withRoster(
                groups,
                school.subgroups(),
                school.pupils().stream()
                        .map(pupil ->
                                pupil.withGroup(
                                        pupil.group() == null ? null : other.apply(pupil.group()),
                                        pupil.yearGroup()))
                        .toList(),
                school.staff().stream()
                        .map(member ->
                                member.withGroups(
                                        member.groups().stream().map(other).toList(),
                                        member.subgroups()))
                        .toList());
    }

    static School newIds(School school, AtomicLong next) {
        return school.withPupils(
                        school.pupils().stream()
                                .map(pupil ->
                                        pupil.withKeys(
                                                next.getAndIncrement(),
                                                pupil.eckId(),
                                                pupil.lasKey()))
                                .toList())
                .withStaff(
                        school.staff().stream()
                                .map(member ->
                                        member.withKeys(next.getAndIncrement(), member.lasKey()))
                                .toList());
    }

    /// Takes the ECK iD of every so-many-th pupil away.
    static School withoutEckIds(School school, int every) {
        return changed(school, every, pupil -> pupil.withKeys(pupil.id(), null, pupil.lasKey()));
    }

    /// Gives one to whoever has none; always the same one for the same id.
    static School withEckIds(School school) {
        return changed(
                school,
                1,
                pupil ->
                        pupil.eckId() != null
                                ? pupil
                                : pupil.withKeys(
                                        pupil.id(),
                                        "https://ketenid.nl/201703/"
                                                + new Dice(pupil.id()).hex(128),
                                        pupil.lasKey()));
    }

    /// A doubled letter in the surname taken out, or put in, for about ten pupils.
    static School correctedNames(School school) {
        int every = Math.max(1, school.pupils().size() / 10);
        return changed(
                school,
                every,
                pupil -> {
                    Name name = pupil.name();
                    String surname = Objects.requireNonNullElse(name.surname(), "");
                    String corrected =
                            surname.endsWith("n")
                                    ? surname + "s"
                                    : surname + surname.charAt(surname.length() - 1);
                    return pupil.withName(
                            new Name(name.given(), name.prefix(), corrected, name.initials()));
                });
    }

    static School prefixInSurname(School school) {
        return changed(
                school,
                1,
                pupil ->
                        pupil.withName(
                                new Name(
                                        pupil.name().given(),
                                        null,
                                        pupil.name().family(),
                                        pupil.name().initials())));
    }

    static School fullFirstNames(School school) {
        return changed(
                school,
                1,
                pupil -> {
                    Name name = pupil.name();
                    String second = new Dice(pupil.id()).of(SECOND_NAMES);
                    return pupil.withName(
                            new Name(
                                    name.given() + " " + second,
                                    name.prefix(),
                                    name.surname(),
                                    name.initials()));
                });
    }

    static School duplicated(School school, AtomicLong next) {
        List<Pupil> pupils = new ArrayList<>(school.pupils());
        school.pupils().stream()
                .limit(5)
                .map(pupil -> pupil.withKeys(next.getAndIncrement(), pupil.eckId(), pupil.lasKey()))
                .forEach(pupils::add);
        return school.withPupils(pupils);
    }

    private static School changed(School school, int every, UnaryOperator<Pupil> change) {
        List<Pupil> pupils = new ArrayList<>(school.pupils());
        for (int i = 0; i < pupils.size(); i += every) {
            pupils.set(i, change.apply(pupils.get(i)));
        }
        return school.withPupils(pupils);
    }

    private static List<Group> rekeyed(List<Group> groups) {
        return groups.stream()
                .map(group ->
                        new Group(
                                rekeyed(group.key()),
                                group.name(),
                                group.yearGroup(),
                                group.description()))
                .toList();
    }

    private static List<String> rekeyedKeys(List<String> keys) {
        return keys.stream().map(key -> "L" + key).toList();
    }

    private static @Nullable String rekeyed(@Nullable String key) {
        return key == null ? null : "L" + key;
    }
}
