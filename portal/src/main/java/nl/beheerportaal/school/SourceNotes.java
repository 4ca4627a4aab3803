package nl.beheerportaal.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beheerportaal.core.roster.Doubt;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// What the portal noted of the source, beside what it said: which schools closed or went into
/// another (`gefuseerdNaar`), and why a roster is not believed. Numbers and states, never people.
public interface SourceNotes {
    /// Keeps how the scope's school stands. Called inside its transaction.
    ///
    /// @param now becomes the moment of the merger when the school was not known to be merged so
    void note(SchoolScope scope, boolean active, @Nullable SchoolNumber mergedInto, Instant now);

    /// When a school of the portal was last seen to have gone into the one with that number. Of the
    /// other school nothing is told but that. Called inside a transaction of the fleet.
    Optional<Instant> lastInto(FleetScope scope, SchoolNumber survivor);

    /// Keeps why the newest roster is not believed. Called inside the school's transaction.
    ///
    /// @param doubts empty when it is
    void doubt(SchoolScope scope, List<Doubt> doubts, Instant now);

    /// Why the newest roster is not believed; nothing when it is. Called inside the school's
    /// transaction.
    Optional<Doubted> doubted(SchoolScope scope);

    /// Which doubts, by their simple names, the coordinators were told of at that moment or later.
    /// Called inside the school's transaction.
    Set<String> told(SchoolScope scope, Instant since);

    /// Notes that they were told of these. Called inside the school's transaction.
    void tell(SchoolScope scope, Set<String> reasons, Instant now);

    /// @param reasons simple names of the doubts, the first to be told first
    /// @param code the same with their numbers, for the helpdesk
    /// @param acceptable whether a person may say that the roster is right all the same
    /// @param since when it began
    record Doubted(List<String> reasons, String code, boolean acceptable, Instant since) {
        public Doubted {
            reasons = List.copyOf(reasons);
        }

        public static Doubted of(List<Doubt> doubts, Instant since) {
            return new Doubted(
                    doubts.stream().map(doubt -> doubt.getClass().getSimpleName()).toList(),
                    String.join("; ", doubts.stream().map(Doubt::code).toList()),
                    doubts.stream().allMatch(Doubt::personMayAccept),
                    since);
        }
    }
}
