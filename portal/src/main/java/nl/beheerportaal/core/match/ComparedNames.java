package nl.beheerportaal.core.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two sides of a school prepared, and the names of every account compared with those of every
/// pupil: each account once, when it is first asked for. Safe for several threads.
final class ComparedNames {
    private final School school;
    private final Frequencies frequencies;
    private final NameScoring scoring;
    private final @Nullable List<Pair>[] pairs;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ComparedNames(School school) {
        this.school = school;
        frequencies = new Frequencies(school);
        scoring = new NameScoring(school, frequencies);
        pairs = new List[school.accounts().size()];
    }

    School school() {
        return school;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    /// The pairs of one account that matter by name, best first.
    synchronized List<Pair> pairs(int account) {
        List<Pair> known = pairs[account];
        if (known == null) {
            known = List.copyOf(scoring.pairs(account));
            pairs[account] = known;
        }
        return known;
    }
}
