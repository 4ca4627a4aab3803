package nl.beheerportaal.core.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Decision.KeepUntilMerged;
import nl.beheerportaal.core.match.Decision.MayGo;
import nl.beheerportaal.core.match.Decision.NotSame;
import nl.beheerportaal.core.roster.PersonId;

/// What people decided for one school and one app, apart from links. One decision per subject:
/// deciding the same again replaces who and when; *may go* and *keep until merged* replace each
/// other.
///
/// @param all sorted by account, then kind, then person, whatever order it was given in
public record Decisions(List<Decision> all) {
    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::account)
                    .thenComparingInt(Decisions::kind)
                    .thenComparing(Decisions::person)
                    .thenComparing(Decision::since)
                    .thenComparing(Decision::by);

    public Decisions {
        all = all.stream().sorted(ORDER).toList();
    }

    public static Decisions none() {
        return new Decisions(List.of());
    }

    public static Decisions of(Collection<? extends Decision> decisions) {
        return decisions.stream()
                .<Decisions>reduce(none(), (sum, each) -> sum.with(each), (_, last) -> last);
    }

    public Decisions with(Decision decision) {
        return new Decisions(Stream.concat(others(decision), Stream.of(decision)).toList());
    }

    /// Releases a decision; who and when do not matter.
    public Decisions without(Decision decision) {
        return new Decisions(others(decision).toList());
    }

    public boolean notSame(AccountId account, PersonId person) {
        return all.stream()
                .anyMatch(decision ->
                        decision instanceof NotSame notSame
                                && notSame.account().equals(account)
                                && notSame.person().equals(person));
    }

    public boolean mayGo(AccountId account) {
        return all.stream()
                .anyMatch(decision ->
                        decision instanceof MayGo && decision.account().equals(account));
    }

    public boolean keptUntilMerged(AccountId account) {
        return all.stream()
                .anyMatch(decision ->
                        decision instanceof KeepUntilMerged && decision.account().equals(account));
    }

    private Stream<Decision> others(Decision decision) {
        return all.stream().filter(each -> !sameSubject(each, decision));
    }

    private static boolean sameSubject(Decision one, Decision other) {
        return one.account().equals(other.account())
                && (kind(one) == 0) == (kind(other) == 0)
                && person(one).equals(person(other));
    }

    private static int kind(Decision decision) {
        return switch (decision) {
            case NotSame _ -> 0;
            case MayGo _ -> 1;
            case KeepUntilMerged _ -> 2;
        };
    }

    private static PersonId person(Decision decision) {
        return decision instanceof NotSame notSame ? notSame.person() : new PersonId(0);
    }
}
