package nl.beheerportaal.web.run;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.sync.run.Run;
import nl.beheerportaal.sync.run.RunHead;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.web.frame.AppLook;

/// The digests of runs. A plan and its steps are large, and a run that ended never changes: so each
/// is read once and its digest remembered, for the runs that were asked for last.
public final class RunDigests {
    private static final int REMEMBERED = 2_000;

    private final Overview overview;
    private final Map<Key, RunDigest> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, RunDigest> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public RunDigests(Overview overview) {
        this.overview = overview;
    }

    private record Key(SchoolId school, RunId run) {}

    /// @param head as the school's own list of runs has it
    public RunDigest of(SchoolScope scope, RunHead head) {
        Key key = new Key(scope.school(), head.id());
        synchronized (known) {
            RunDigest found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        RunFacts facts = facts(scope, head);
        RunDigest made = RunDigest.of(facts);
        if (facts.run().state().ended()) {
            synchronized (known) {
                known.put(key, made);
            }
        }
        return made;
    }

    /// A run in a list.
    public RunLine line(SchoolScope scope, RunHead head, AppLook app) {
        return RunLine.of(app, head, of(scope, head));
    }

    /// The run with its plan and steps, for a page that shows how far they are.
    public RunFacts facts(SchoolScope scope, RunHead head) {
        Run run = overview.run(scope, head.id()).orElseThrow();
        return new RunFacts(run, overview.entries(scope, head.id()));
    }
}
