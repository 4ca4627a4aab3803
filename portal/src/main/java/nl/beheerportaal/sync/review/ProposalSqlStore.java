package nl.beheerportaal.sync.review;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.PlanSummary;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.SqlTime;
import nl.beheerportaal.school.SchoolScope;

/// The newest plan of each review in table `proposal`; beside the plan, plain, what the helpdesk
/// may see of it: why it waits and how many it would remove.
public final class ProposalSqlStore implements ProposalStore {
    private final Database database;
    private final EncryptedJson json;

    public ProposalSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void save(SchoolScope scope, AppId app, Occasion occasion, Proposal proposal) {
        Plan plan = proposal.plan();
        PlanSummary summary = plan.summary();
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into proposal (school_id, app, occasion, fingerprint, content,
                            rests_on, holds, pupils_out, teachers_out)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id, app, occasion) do update
                            set fingerprint = excluded.fingerprint,
                                content = excluded.content,
                                rests_on = excluded.rests_on,
                                holds = excluded.holds,
                                pupils_out = excluded.pupils_out,
                                teachers_out = excluded.teachers_out,
                                made = now()
                        """)
                .params(
                        scope.school().value(),
                        app.value(),
                        occasion.name(),
                        plan.fingerprint(),
                        json.write(Proposal.class, proposal, place(scope, app, occasion)),
                        SqlTime.of(plan.basis().rosterRead()),
                        plan.holds().stream()
                                .map(hold -> hold.getClass().getSimpleName())
                                .toArray(String[]::new),
                        summary.pupils().removed().size(),
                        summary.teachers().removed().size())
                .update();
    }

    @Override
    public Optional<Proposal> find(SchoolScope scope, AppId app, Occasion occasion) {
        return database.ofSchool(scope.school().value())
                .sql(
                        """
                        select content from proposal
                        where school_id = ? and app = ? and occasion = ?
                        """)
                .params(scope.school().value(), app.value(), occasion.name())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(content -> json.read(Proposal.class, content, place(scope, app, occasion)));
    }

    private static String place(SchoolScope scope, AppId app, Occasion occasion) {
        return scope.school() + "/proposal/" + app + "/" + occasion;
    }
}
