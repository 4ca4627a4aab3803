package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.TileRequests;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunState;
import nl.beheerportaal.sync.run.RunStore;
import nl.beheerportaal.sync.run.StepEntry;

/// A store of runs that, in the same transaction, also puts in force what a run was confirmed with,
/// records what happened, writes to the coordinators, and asks that tiles follow. So a run that
/// exists is on record, a run that ended was told, and whoever it let in or out gets or loses the
/// tile, wherever a crash falls.
public final class RecordedRuns implements RunStore {
    private final RunStore runs;
    private final Promotion promotion;
    private final AuditLog audit;
    private final RunLetters letters;
    private final TileRequests tiles;

    public RecordedRuns(
            RunStore runs,
            Promotion promotion,
            AuditLog audit,
            RunLetters letters,
            TileRequests tiles) {
        this.runs = runs;
        this.promotion = promotion;
        this.audit = audit;
        this.letters = letters;
        this.tiles = tiles;
    }

    @Override
    public boolean create(SchoolScope scope, Run run) {
        boolean created = runs.create(scope, run);
        if (created) {
            record(scope, List.of(RunRecords.created(scope, run)), run.created());
        }
        return created;
    }

    @Override
    public boolean begin(SchoolScope scope, RunId id, long epoch, Instant now) {
        boolean waiting = isWaiting(scope, id);
        boolean begun = runs.begin(scope, id, epoch, now);
        if (begun && waiting) {
            Run run = runs.find(scope, id).orElseThrow();
            boolean inForce = promotion.promote(scope, run, now);
            record(scope, List.of(RunRecords.begun(scope, run, inForce)), now);
        }
        return begun;
    }

    @Override
    public boolean end(SchoolScope scope, RunId id, long epoch, Ending ending, Instant now) {
        boolean waiting = isWaiting(scope, id);
        boolean ended = runs.end(scope, id, epoch, ending, now);
        if (ended) {
            Run run = runs.find(scope, id).orElseThrow();
            if (waiting) {
                promotion.drop(scope, run.app());
            } else {
                tiles.ask(scope, now);
            }
            List<StepEntry> entries = runs.entries(scope, id);
            record(scope, RunRecords.ended(scope, run, entries, ending), now);
            letters.ended(scope, run, entries, ending, now);
        }
        return ended;
    }

    @Override
    public Optional<Run> find(SchoolScope scope, RunId id) {
        return runs.find(scope, id);
    }

    @Override
    public Optional<Run> unfinished(SchoolScope scope, AppId app) {
        return runs.unfinished(scope, app);
    }

    @Override
    public List<RunHead> latest(SchoolScope scope, AppId app, int limit) {
        return runs.latest(scope, app, limit);
    }

    @Override
    public List<Run> since(SchoolScope scope, AppId app, Instant created) {
        return runs.since(scope, app, created);
    }

    @Override
    public OptionalLong claim(SchoolScope scope, RunId id, String node, Instant now) {
        return runs.claim(scope, id, node, now);
    }

    @Override
    public List<StepEntry> entries(SchoolScope scope, RunId id) {
        return runs.entries(scope, id);
    }

    @Override
    public boolean write(SchoolScope scope, RunId id, long epoch, List<StepEntry> entries) {
        return runs.write(scope, id, epoch, entries);
    }

    private boolean isWaiting(SchoolScope scope, RunId id) {
        return runs.find(scope, id).filter(run -> run.state() == RunState.WAITING).isPresent();
    }

    private void record(
            SchoolScope scope, List<nl.beheerportaal.audit.AuditEvent> events, Instant now) {
        audit.append(scope.school(), events, now);
    }
}
