package nl.beheerportaal.core.plan;

import java.util.Comparator;
import java.util.List;

/// One thing that a plan rests on: a person, account or group as it was read.
///
/// @param id tells facts of one kind apart
/// @param shown what to call it on a screen; not part of the fact
/// @param values one per aspect of the kind, in its order
public record Fact(Kind kind, String id, String shown, List<String> values) {
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::kind).thenComparing(Fact::id);

    public Fact {
        values = List.copyOf(values);
        if (values.size() != kind.aspects.size()) {
            throw new IllegalArgumentException("a fact has one value per aspect");
        }
    }

    /// What a fact is about. The aspects are what people are told when one moved.
    public enum Kind {
        /// What was asked for: mode, switches and which steps follow from it.
        WISH(Aspect.MODE, Aspect.STEPS),
        SCHOOL(Aspect.STATE),
        LICENCE(Aspect.STATE),
        PUPIL(Aspect.PRESENCE, Aspect.NAME, Aspect.KEYS, Aspect.YEAR, Aspect.GROUPS),
        TEACHER(Aspect.PRESENCE, Aspect.NAME, Aspect.KEYS, Aspect.ROLES, Aspect.GROUPS),
        ROSTER_GROUP(Aspect.NAME, Aspect.YEAR),
        ACCOUNT(
                Aspect.PRESENCE,
                Aspect.NAME,
                Aspect.KEYS,
                Aspect.STATE,
                Aspect.YEAR,
                Aspect.GROUPS),
        APP_GROUP(Aspect.NAME, Aspect.KEYS, Aspect.YEAR);

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Aspect> aspects;

        Kind(Aspect... aspects) {
            this.aspects = List.of(aspects);
        }

        public List<Aspect> aspects() {
            return aspects;
        }
    }

    /// A side of a fact that can move by itself.
    public enum Aspect {
        PRESENCE,
        NAME,
        KEYS,
        YEAR,
        GROUPS,
        ROLES,
        STATE,
        MODE,
        STEPS
    }

    /// Hides the values: keys are among them.
    @Override
    public String toString() {
        return "Fact[%s %s]".formatted(kind, id);
    }
}
