package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// The seats of a licence. A plan that a person reviews is checked as a whole, on its end state; an
/// automatic run takes only seats that are free, or that its own removals free.
final class Seats {
    private final Situation situation;
    private final Map<AccountKind, Integer> free = new EnumMap<>(AccountKind.class);
    private final Map<AccountKind, List<PersonId>> waiting = new EnumMap<>(AccountKind.class);

    /// @param going removals of the same run; of these the executor lets the explained ones go
    ///   first when the app has no seat left, and the others last, so that their seats are free
    ///   tomorrow
    Seats(Situation situation, List<Step> going) {
        this.situation = situation;
        if (!situation.occasion().byItself()
                || !(situation.world().app().licence() instanceof Licence.Limited limited)) {
            return;
        }
        free.put(
                AccountKind.PUPIL,
                limited.pupils()
                        - situation.world().app().activePupils().size()
                        + left(going, AccountKind.PUPIL));
        free.put(
                AccountKind.TEACHER,
                limited.teachers()
                        - situation.world().app().activeTeachers().size()
                        + left(going, AccountKind.TEACHER));
    }

    private static int left(List<Step> going, AccountKind kind) {
        return (int)
                going.stream()
                        .filter(step ->
                                step instanceof Step.DeactivateAccount gone
                                        && gone.kind() == kind
                                        && gone.cause().explained())
                        .count();
    }

    /// Whether somebody got no seat.
    boolean shortOf() {
        return !waiting.isEmpty();
    }

    /// Takes a seat for somebody who will be active; false when none is free.
    boolean take(AccountKind kind, PersonId person) {
        Integer left = free.get(kind);
        if (left == null) {
            return true;
        }
        if (left <= 0) {
            waiting.computeIfAbsent(kind, _ -> new ArrayList<>()).add(person);
            return false;
        }
        free.put(kind, left - 1);
        return true;
    }

    /// The people who got no seat.
    List<Hold> holds() {
        List<Hold> holds = new ArrayList<>();
        waiting.forEach((kind, people) ->
                holds.add(new Hold.NoSeatLeft(kind, seats(kind, situation), people)));
        return holds;
    }

    /// Whether everybody fits who is active when the plan is carried out.
    static List<Hold> exceeded(Situation situation, List<Step> steps) {
        List<Hold> holds = new ArrayList<>();
        if (situation.occasion().byItself()) {
            return holds;
        }
        for (AccountKind kind : List.of(AccountKind.PUPIL, AccountKind.TEACHER)) {
            int needed = (int) steps.stream().filter(step -> isActive(step, kind)).count();
            Integer seats = seatsOrNull(kind, situation);
            if (seats != null && needed > seats) {
                holds.add(new Hold.LicenceExceeded(kind, seats, needed));
            }
        }
        return holds;
    }

    private static boolean isActive(Step step, AccountKind kind) {
        return switch (step) {
            case Step.KeepAccount keep -> keep.kind() == kind;
            case Step.LeaveAccount leave -> leave.kind() == kind;
            case Step.CreateAccount create -> create.kind() == kind;
            case Step.UpdateAccount update -> update.kind() == kind;
            case Step.RestoreAccount restore -> restore.kind() == kind;
            case Step.ReleaseAccount _, Step.PutBack _, Step.DeactivateAccount _, Step.OfGroup _ ->
                    false;
        };
    }

    private static int seats(AccountKind kind, Situation situation) {
        Integer seats = seatsOrNull(kind, situation);
        return seats == null ? Integer.MAX_VALUE : seats;
    }

    private static @Nullable Integer seatsOrNull(AccountKind kind, Situation situation) {
        return switch (situation.world().app().licence()) {
            case Licence.WholeSchool _ -> null;
            case Licence.Limited limited ->
                    switch (kind) {
                        case PUPIL -> limited.pupils();
                        case TEACHER -> limited.teachers();
                        case OTHER -> null;
                    };
        };
    }
}
