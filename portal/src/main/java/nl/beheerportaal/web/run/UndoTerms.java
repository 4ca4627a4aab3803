package nl.beheerportaal.web.run;

import java.time.Clock;
import java.time.LocalDate;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.web.words.Moments;
import org.jspecify.annotations.Nullable;

/// Knows until when runs can be undone: as long as whom they removed can be put back.
public final class UndoTerms {
    private final Limits limits;
    private final Clock clock;

    public UndoTerms(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Null for a run that has not ended or that changed nothing.
    public @Nullable UndoTerm of(RunDigest run) {
        if (!run.wrote()) {
            return null;
        }
        LocalDate until = limits.restorableUntil(run.day());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        return new UndoTerm(until, !today.isAfter(until));
    }

    @Nullable UndoTerm of(RunFacts facts) {
        return of(RunDigest.of(facts));
    }
}
