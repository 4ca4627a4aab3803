package nl.beheerportaal.core.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether the people of a roster are the people of the one before. Knows everybody by number, by
/// ECK iD and by name, so that neither another LAS nor a correction of names makes strangers.
final class SanityOfIdentity {
    private final RosterSnapshot now;
    private final RosterSnapshot before;
    private final Measures measures;

    SanityOfIdentity(RosterSnapshot now, RosterSnapshot before, Measures measures) {
        this.measures = measures;
        this.now = now;
        this.before = before;
    }

    void add(List<Doubt> doubts) {
        if (otherSchool(doubts)) {
            return;
        }
        kinds(doubts);
        names(doubts);
        keys(doubts);
        years(doubts);
    }

    /// Fewer than a quarter of the smaller of the two is known.
    private boolean otherSchool(List<Doubt> doubts) {
        int of = Math.min(now.people().size(), before.people().size());
        boolean byName = !keyed(now) || !keyed(before);
        Set<Object> marks = new HashSet<>();
        before.people().forEach(person -> marks.addAll(marks(person, byName)));
        int known =
                (int)
                        now.people().stream()
                                .filter(person ->
                                        marks(person, byName).stream().anyMatch(marks::contains))
                                .count();
        boolean strange = of >= 5 && known * 4 < of;
        if (strange) {
            doubts.add(new Doubt.OtherSchool(known, of));
        }
        return strange;
    }

    /// Whether ECK iDs tell who somebody is; then names, which schools share, need not.
    private static boolean keyed(RosterSnapshot roster) {
        long keys = roster.pupils().stream().filter(pupil -> pupil.eckId() != null).count();
        return keys * 2 > roster.pupils().size();
    }

    private static Set<Object> marks(Person person, boolean byName) {
        Set<Object> marks = new HashSet<>();
        marks.add(person.id());
        if (person.eckId() != null) {
            marks.add(person.eckId());
        }
        String name = byName ? RoughName.of(person.name()).mark() : null;
        if (name != null) {
            marks.add(name);
        }
        return marks;
    }

    private void kinds(List<Doubt> doubts) {
        int swapped =
                common(before.pupilsById(), now.staffById())
                        + common(before.staffById(), now.pupilsById());
        if (measures.kindsSwapped().exceeds(swapped, now.people().size())) {
            doubts.add(new Doubt.KindsSwapped(swapped, now.people().size()));
        }
    }

    private static int common(Map<PersonId, ?> one, Map<PersonId, ?> other) {
        return (int) one.keySet().stream().filter(other::containsKey).count();
    }

    private void names(List<Doubt> doubts) {
        Map<PersonId, Person> older = byId(before);
        int known = 0;
        int strange = 0;
        for (Person person : now.people()) {
            Person then = older.get(person.id());
            if (then != null && !then.name().isEmpty() && !person.name().isEmpty()) {
                known++;
                strange += RoughName.of(then.name()).resembles(person.name()) ? 0 : 1;
            }
        }
        if (measures.namesMixedUp().exceeds(strange, known)) {
            doubts.add(new Doubt.NamesMixedUp(strange, known));
        }
    }

    /// A number that got another ECK iD is a correction; the ECK iD of somebody who is still there
    /// is not.
    private void keys(List<Doubt> doubts) {
        Map<PersonId, Person> older = byId(before);
        Map<PersonId, Person> current = byId(now);
        Map<EckId, PersonId> owners = new HashMap<>();
        before.people().stream()
                .filter(person -> person.eckId() != null)
                .forEach(person ->
                        owners.putIfAbsent(Objects.requireNonNull(person.eckId()), person.id()));
        int mixed = 0;
        for (Person person : now.people()) {
            PersonId owner = person.eckId() == null ? null : owners.get(person.eckId());
            Person then = older.get(person.id());
            boolean another =
                    owner != null
                            && then != null
                            && !owner.equals(person.id())
                            && !Objects.equals(then.eckId(), person.eckId())
                            && current.containsKey(owner);
            mixed += another ? 1 : 0;
        }
        if (measures.keysMixedUp().exceeds(mixed, now.people().size())) {
            doubts.add(new Doubt.KeysMixedUp(mixed, now.people().size()));
        }
    }

    private void years(List<Doubt> doubts) {
        Map<PersonId, Pupil> older = before.pupilsById();
        int known = 0;
        int back = 0;
        for (Pupil pupil : now.pupils()) {
            int then = year(older.get(pupil.id()));
            int year = year(pupil);
            if (then > 0 && year > 0) {
                known++;
                back += year == then - 1 ? 1 : 0;
            }
        }
        if (measures.lastYears().exceeds(back, known)) {
            doubts.add(new Doubt.LastYears(back, known));
        }
    }

    private static int year(@Nullable Pupil pupil) {
        YearGroup year = pupil == null ? null : pupil.yearGroup();
        return year == null ? 0 : year.number().orElse(0);
    }

    private static Map<PersonId, Person> byId(RosterSnapshot roster) {
        Map<PersonId, Person> people = new HashMap<>();
        roster.people().forEach(person -> people.putIfAbsent(person.id(), person));
        return people;
    }
}
