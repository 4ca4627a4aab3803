package nl.beheerportaal.core.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether everybody stands on the list once, with a name.
final class SanityOfPeople {
    private final RosterSnapshot now;
    private final @Nullable RosterSnapshot before;
    private final Measures measures;

    SanityOfPeople(RosterSnapshot now, @Nullable RosterSnapshot before, Measures measures) {
        this.measures = measures;
        this.now = now;
        this.before = before;
    }

    void add(List<Doubt> doubts) {
        int of = now.people().size();
        int twice = underTwoNumbers(now.pupils()) + underTwoNumbers(now.staff());
        int known =
                before == null
                        ? 0
                        : underTwoNumbers(before.pupils()) + underTwoNumbers(before.staff());
        int sameNumber = sameNumber(now);
        if (sameNumber > 0 || (twice >= measures.twice() && twice > known)) {
            doubts.add(new Doubt.DuplicatePeople(Math.max(twice, sameNumber), of));
        }
        int nameless = nameless(now);
        if (measures.nameless().newlyExceeds(nameless, before == null ? 0 : nameless(before), of)) {
            doubts.add(new Doubt.Nameless(nameless, of));
        }
    }

    private static int nameless(RosterSnapshot roster) {
        return (int) roster.people().stream().filter(person -> person.name().isEmpty()).count();
    }

    private static int sameNumber(RosterSnapshot roster) {
        Set<PersonId> seen = new HashSet<>();
        return (int) roster.people().stream().filter(person -> !seen.add(person.id())).count();
    }

    /// ECK iD and LAS key are of one person each, within one school.
    private static int underTwoNumbers(List<? extends Person> people) {
        Set<EckId> eckIds = new HashSet<>();
        Set<LasKey> lasKeys = new HashSet<>();
        Set<PersonId> numbers = new HashSet<>();
        int twice = 0;
        for (Person person : people) {
            boolean again = person.eckId() != null && !eckIds.add(person.eckId());
            again |= person.lasKey() != null && !lasKeys.add(person.lasKey());
            twice += numbers.add(person.id()) && again ? 1 : 0;
        }
        return twice;
    }
}
