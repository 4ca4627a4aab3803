package nl.beheerportaal.core.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the source, Basispoort, said about one school at one moment (`GET instellingen/{id}`,
/// `basispoort.md` §1.2).
///
/// @param active false when the school is closed or merged
/// @param mergedInto the surviving school after a merger
/// @param mutated when the data last changed, by Basispoort's clock
/// @param generated when the answer was made, by Basispoort's clock; older than `fetched` for a
///   cached answer
/// @param fetched when we read it, by our clock
public record RosterSnapshot(
        SchoolNumber school,
        boolean active,
        @Nullable SchoolNumber mergedInto,
        List<Group> groups,
        List<Pupil> pupils,
        List<StaffMember> staff,
        Instant mutated,
        Instant generated,
        Instant fetched,
        Completeness completeness) {
    public RosterSnapshot {
        groups = List.copyOf(groups);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
    }

    /// The same answer, believed otherwise.
    public RosterSnapshot with(Completeness other) {
        return new RosterSnapshot(
                school,
                active,
                mergedInto,
                groups,
                pupils,
                staff,
                mutated,
                generated,
                fetched,
                other);
    }

    /// The same data in a later answer.
    public RosterSnapshot readAgain(Instant made, Instant read) {
        return saidAgain(mutated, made, read);
    }

    /// The same data in another answer, which calls something changed that does not matter here.
    public RosterSnapshot saidAgain(Instant changed, Instant made, Instant read) {
        return new RosterSnapshot(
                school,
                active,
                mergedInto,
                groups,
                pupils,
                staff,
                changed,
                made,
                read,
                completeness);
    }

    /// What it says, apart from when: equal when nothing changed, whatever the order. SHA-256 in
    /// hex.
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /// Everybody, pupils first.
    public List<Person> people() {
        return Stream.<Person>concat(pupils.stream(), staff.stream()).toList();
    }

    /// Whether the school is neither closed nor merged into another.
    public boolean isOpen() {
        return active && mergedInto == null;
    }

    public boolean isComplete() {
        return completeness.isComplete();
    }

    /// Pupils by their number; the first wins when Basispoort repeats one.
    public Map<PersonId, Pupil> pupilsById() {
        return byKey(pupils, Pupil::id);
    }

    /// Staff by their number; the first wins when Basispoort repeats one.
    public Map<PersonId, StaffMember> staffById() {
        return byKey(staff, StaffMember::id);
    }

    /// Groups by their LAS key.
    public Map<LasKey, Group> groupsByKey() {
        return byKey(groups, Group::key);
    }

    public Optional<StaffMember> staffMember(PersonId id) {
        return staff.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                key, Function.identity(), (first, _) -> first));
    }
}
