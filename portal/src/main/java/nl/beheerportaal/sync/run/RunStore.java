package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;

/// Runs and the states of their steps. Everything a node writes about a run names the epoch under
/// which it took the run; a node that was overtaken writes nothing and learns so.
///
/// Every method is called inside a transaction of the school. What a method returned true for is
/// durable when that transaction has ended.
public interface RunStore {
    /// Keeps a new run.
    ///
    /// @return false when this app of the school has a run that has not ended; nothing is kept then
    boolean create(SchoolScope scope, Run run);

    Optional<Run> find(SchoolScope scope, RunId id);

    /// The run of this app that has not ended.
    Optional<Run> unfinished(SchoolScope scope, AppId app);

    /// Newest first.
    List<RunHead> latest(SchoolScope scope, AppId app, int limit);

    /// The runs of this app made from that moment on, oldest first.
    List<Run> since(SchoolScope scope, AppId app, Instant created);

    /// Takes a run over: raises its epoch. Waits for a write under the older epoch that is under
    /// way.
    ///
    /// @return the new epoch; nothing when there is no such run or it has ended
    OptionalLong claim(SchoolScope scope, RunId id, String node, Instant now);

    /// The newest state of every step that has one.
    List<StepEntry> entries(SchoolScope scope, RunId id);

    /// Keeps these as the newest states of their steps.
    ///
    /// @return false when the epoch is no longer the run's or the run has ended; nothing is kept
    ///   then
    boolean write(SchoolScope scope, RunId id, long epoch, List<StepEntry> entries);

    /// The sealed facts still hold: from [RunState#WAITING] to [RunState#RUNNING].
    ///
    /// @return false when the epoch is no longer the run's or the run has ended
    boolean begin(SchoolScope scope, RunId id, long epoch, Instant now);

    /// Ends the run.
    ///
    /// @return false when the epoch is no longer the run's or the run has ended already
    boolean end(SchoolScope scope, RunId id, long epoch, Ending ending, Instant now);
}
