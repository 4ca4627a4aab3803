package nl.beheerportaal.sync.review;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.school.SchoolScope;

/// The newest plan of each review in table `proposal`.
public final class ProposalSqlStore implements ProposalStore {
    private final Database database;
    private final EncryptedJson json;

    public ProposalSqlStore(Database database, EncryptedJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void save(SchoolScope scope, AppId app, Occasion occasion, Proposal proposal) {
        database.ofSchool(scope.school().value())
                .sql(
                        """
                        insert into proposal (school_id, app, occasion, fingerprint, content)
                        values (?, ?, ?, ?, ?)
                        on conflict (school_id, app, occasion) do update
                            set fingerprint = excluded.fingerprint,
                                content = excluded.content,
                                made = now()
                        """)
                .params(
                        scope.school().value(),
                        app.value(),
                        occasion.name(),
                        proposal.plan().fingerprint(),
                        json.write(Proposal.class, proposal, place(scope, app, occasion)))
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
