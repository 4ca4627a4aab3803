package nl.beheerportaal.sync.support;

import java.time.Instant;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.Settled;
import nl.beheerportaal.sync.run.Surroundings;

/// The surroundings of a run, of which what its first act read is kept.
public final class KeptQuestions implements Surroundings {
    private final Surroundings others;
    private final RunQuestionStore questions;

    public KeptQuestions(Surroundings others, RunQuestionStore questions) {
        this.others = others;
        this.questions = questions;
    }

    @Override
    public void compared(SchoolScope scope, RunId run, World world, Instant now) {
        questions.keep(scope, run, world, now);
    }

    @Override
    public Fetched<World> world(SchoolScope scope, AppId app, Occasion occasion) {
        return others.world(scope, app, occasion);
    }

    @Override
    public Plan plan(SchoolScope scope, Plan sealed, World world) {
        return others.plan(scope, sealed, world);
    }

    @Override
    public Fetched<World> world(SchoolScope scope, Plan sealed) {
        return others.world(scope, sealed);
    }

    @Override
    public AppAddress address(SchoolScope scope, AppId app) {
        return others.address(scope, app);
    }

    @Override
    public Settled ours(SchoolScope scope, AppId app) {
        return others.ours(scope, app);
    }

    @Override
    public void settle(SchoolScope scope, AppId app, Settled settled) {
        others.settle(scope, app, settled);
    }
}
