package nl.beheerportaal.core.roster;

import java.util.List;

/// Whether what an outside system said is all there is. Absence is believed only from a complete
/// answer (PRODUCT §6.2).
public sealed interface Completeness {
    static Completeness complete() {
        return new Complete();
    }

    default boolean isComplete() {
        return this instanceof Complete;
    }

    /// All there is was read.
    record Complete() implements Completeness {}

    /// Something is missing or contradictory.
    ///
    /// @param defects what is missing or contradictory, each a short English sentence with our ids
    ///   only
    record Incomplete(List<String> defects) implements Completeness {
        public Incomplete {
            defects = List.copyOf(defects);
            if (defects.isEmpty()) {
                throw new IllegalArgumentException("an incomplete answer says what it lacks");
            }
        }
    }

    /// All there is was read, and as a whole it cannot be true ([Sanity]).
    record Doubted(List<Doubt> doubts) implements Completeness {
        public Doubted {
            doubts = List.copyOf(doubts);
            if (doubts.isEmpty()) {
                throw new IllegalArgumentException("a doubt has a reason");
            }
        }
    }
}
