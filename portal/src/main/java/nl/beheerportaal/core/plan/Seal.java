package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.Digest;
import org.jspecify.annotations.Nullable;

/// Exactly the facts a plan's decisions and steps rest on, in canonical order (PRODUCT §6.1). Work
/// counters, last use and answer times are not among them, nor people and accounts the plan says
/// nothing about.
///
/// @param fingerprint SHA-256 over all of it, in hex
public record Seal(String fingerprint, List<Fact> facts) {
    public Seal {
        facts = List.copyOf(facts);
    }

    static Seal of(List<Fact> facts) {
        List<Fact> sorted = facts.stream().sorted(Fact.ORDER).toList();
        Digest digest = new Digest();
        for (Fact fact : sorted) {
            digest.add(fact.kind().name());
            digest.add(fact.id());
            digest.add(Integer.toString(fact.values().size()));
            fact.values().forEach(digest::add);
        }
        return new Seal(digest.hex(), sorted);
    }

    /// The seal of the same plan of a run without a person, without these removals.
    Seal without(List<Step.DeactivateAccount> removals, List<Step> rest) {
        Set<Key> gone = new HashSet<>();
        for (Step.DeactivateAccount step : removals) {
            gone.add(new Key(Fact.Kind.ACCOUNT, step.account().value()));
            if (step.person() != null) {
                gone.add(
                        new Key(
                                step.kind() == AccountKind.TEACHER
                                        ? Fact.Kind.TEACHER
                                        : Fact.Kind.PUPIL,
                                step.person().toString()));
            }
        }
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.kind() == Fact.Kind.WISH) {
                kept.add(
                        new Fact(
                                fact.kind(),
                                fact.id(),
                                fact.shown(),
                                List.of(fact.values().getFirst(), acting(rest))));
            } else if (!gone.contains(new Key(fact.kind(), fact.id()))) {
                kept.add(fact);
            }
        }
        return of(kept);
    }

    /// Which steps act, in a fixed order.
    static String acting(List<Step> steps) {
        return steps.stream()
                .filter(Step::acts)
                .map(Step::id)
                .sorted()
                .map(StepId::value)
                .collect(Collectors.joining(" "));
    }

    /// What moved between two moments, for people; empty when nothing did.
    public static List<Moved> difference(Seal then, Seal now) {
        if (then.fingerprint.equals(now.fingerprint)) {
            return List.of();
        }
        Map<Key, @Nullable Fact> before = byKey(then);
        Map<Key, @Nullable Fact> after = byKey(now);
        List<Moved> moved = new ArrayList<>();
        before.forEach((key, fact) -> {
            Fact other = after.get(key);
            if (other == null) {
                moved.add(moved(Objects.requireNonNull(fact), Moved.How.GONE, List.of()));
            } else if (fact != null && !fact.values().equals(other.values())) {
                moved.add(moved(other, Moved.How.CHANGED, changed(fact, other)));
            }
        });
        after.forEach((key, fact) -> {
            if (fact != null && !before.containsKey(key)) {
                moved.add(moved(fact, Moved.How.APPEARED, List.of()));
            }
        });
        return List.copyOf(moved);
    }

    private static Moved moved(Fact fact, Moved.How how, List<Fact.Aspect> aspects) {
        return new Moved(fact.kind(), fact.id(), fact.shown(), how, aspects);
    }

    private static List<Fact.Aspect> changed(Fact before, Fact after) {
        List<Fact.Aspect> aspects = new ArrayList<>();
        for (int i = 0; i < before.values().size(); i++) {
            if (!before.values().get(i).equals(after.values().get(i))) {
                aspects.add(before.kind().aspects().get(i));
            }
        }
        return aspects;
    }

    private static Map<Key, @Nullable Fact> byKey(Seal seal) {
        Map<Key, @Nullable Fact> facts = new TreeMap<>();
        seal.facts.forEach(fact -> facts.put(new Key(fact.kind(), fact.id()), fact));
        return facts;
    }

    private record Key(Fact.Kind kind, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : id.compareTo(other.id);
        }
    }

    @Override
    public String toString() {
        return "Seal[" + fingerprint + "]";
    }
}
