package nl.beheerportaal.core.roster;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a roster says, in one value: equal for two answers that say the same of the same people and
/// groups, whatever the order and whenever they were made. Nobody can be read from it.
final class Fingerprint {
    private Fingerprint() {}

    static String of(RosterSnapshot roster) {
        Digest digest = new Digest();
        digest.add(roster.school() + "|" + roster.active() + "|" + roster.mergedInto());
        add(digest, "groups", roster.groups(), Fingerprint::group);
        add(digest, "pupils", roster.pupils(), Fingerprint::pupil);
        add(digest, "staff", roster.staff(), Fingerprint::member);
        return digest.hex();
    }

    /// Each by a digest of its own, so that no two lists are written the same way.
    private static <T> void add(
            Digest digest, String name, List<T> values, Function<T, String> of) {
        digest.add(name);
        values.stream().map(of).sorted().forEach(digest::add);
    }

    private static String group(Group group) {
        return Digest.of(
                group.key().value(), group.type().name(), group.name(), text(group.yearGroup()));
    }

    private static String pupil(Pupil pupil) {
        return Digest.of(
                person(pupil),
                text(pupil.yearGroup()),
                text(pupil.homeGroup()),
                list(pupil.combinedGroups().stream()));
    }

    private static String member(StaffMember member) {
        return Digest.of(
                person(member),
                text(member.email()),
                text(member.endDate()),
                list(member.roles().stream()),
                list(member.unknownRoles().stream()),
                list(member.groups().stream()),
                list(member.combinedGroups().stream()));
    }

    private static String person(Person person) {
        PersonName name = person.name();
        EckId eckId = person.eckId();
        return Digest.of(
                person.id().toString(),
                eckId == null ? "" : eckId.value(),
                text(person.lasKey()),
                name.callName(),
                name.namePrefix(),
                name.surname(),
                name.initials());
    }

    private static String list(Stream<?> values) {
        return Digest.of(values.map(String::valueOf).sorted().toArray(String[]::new));
    }

    /// Nothing and an empty text are one and the same on a roster.
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
