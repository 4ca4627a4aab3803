package nl.beheerportaal.core.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What Basispoort said about one school at one moment (`GET instellingen/{id}`, `basispoort.md`
/// §1.2).
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

    /// Whether everybody of an active school has gone at once. That is a mistake at the source
    /// until a person says otherwise, however well the answer is formed (PRODUCT §6.2).
    public boolean isEmptiedSince(RosterSnapshot before) {
        return active
                && ((pupils.isEmpty() && !before.pupils.isEmpty())
                        || (staff.isEmpty() && !before.staff.isEmpty()));
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
