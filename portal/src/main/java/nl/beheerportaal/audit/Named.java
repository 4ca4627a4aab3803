package nl.beheerportaal.audit;

import java.time.Instant;

/// What a reference in the chain stands for.
public sealed interface Named {
    record Known(Subject subject, String name) implements Named {
        @Override
        public String toString() {
            return "Known[hidden " + subject.kind() + "]";
        }
    }

    /// *gewist op …*
    record Erased(Instant at) implements Named {}
}
