package nl.beheerportaal.core.match;

import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;

/// What the matcher found for one account that nobody linked yet.
public sealed interface Match {
    /// Most candidates an account ever gets.
    int MOST_CANDIDATES = 5;

    AccountId account();

    /// The pupils it may belong to, best first, at most five; for the order of the by-hand list
    /// too.
    List<Candidate> candidates();

    /// *Automatisch koppelen* links it. `certificate` says why.
    record Certain(AccountId account, List<Candidate> candidates, Certificate certificate)
            implements Match {
        public Certain {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
                throw new IllegalArgumentException("a certain match has one to five candidates");
            }
        }

        public Candidate best() {
            return candidates.getFirst();
        }

        public PersonId person() {
            return best().person();
        }
    }

    /// Worth looking at; never empty.
    record Suggested(AccountId account, Bundle bundle, List<Candidate> candidates)
            implements Match {
        public Suggested {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
                throw new IllegalArgumentException("a suggestion has one to five candidates");
            }
        }

        public Candidate best() {
            return candidates.getFirst();
        }
    }

    /// Most likely a child that left school; the candidates are improbable.
    record ProbablyLeft(AccountId account, List<Candidate> candidates) implements Match {
        public ProbablyLeft {
            candidates = List.copyOf(candidates);
        }
    }

    /// Nothing to suggest: nobody is like it, or a person decided about the account. The candidates
    /// serve the by-hand list only.
    record Nothing(AccountId account, List<Candidate> candidates) implements Match {
        public Nothing {
            candidates = List.copyOf(candidates);
        }
    }
}
