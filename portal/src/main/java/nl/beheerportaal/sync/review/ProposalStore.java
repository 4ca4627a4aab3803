package nl.beheerportaal.sync.review;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.school.SchoolScope;

/// The newest plan shown for review, per school, app and occasion. Whoever confirms names its
/// fingerprint, so an older one that somebody else's page replaced is not found and is shown again.
public interface ProposalStore {
    void save(SchoolScope scope, AppId app, Occasion occasion, Proposal proposal);

    Optional<Proposal> find(SchoolScope scope, AppId app, Occasion occasion);
}
