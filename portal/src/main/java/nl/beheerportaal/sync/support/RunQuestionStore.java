package nl.beheerportaal.sync.support;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunId;

/// What each run was planned from: both sides as its first act read them, and what was confirmed.
/// Kept for [#KEPT_DAYS] days, so that a run somebody asks about can be planned again.
public interface RunQuestionStore {
    /// Longer than a run can be undone, so that an undo can be explained too.
    int KEPT_DAYS = 60;

    /// Keeps it, instead of an earlier reading for the same run; forgets what is older than it may
    /// be. Called inside a transaction of the school.
    void keep(SchoolScope scope, RunId run, World world, Instant now);

    /// Nothing when the run never read both sides, or when it is too long ago.
    Optional<World> find(SchoolScope scope, RunId run);
}
