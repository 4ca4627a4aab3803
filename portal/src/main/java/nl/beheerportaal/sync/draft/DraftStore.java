package nl.beheerportaal.sync.draft;

import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.school.SchoolScope;

/// The drafts of each school and app: one for the wizard, and one for the changes that *Alles
/// synchroniseren* shows in selective mode.
public interface DraftStore {
    Optional<Draft> find(SchoolScope scope, AppId app, Occasion occasion);

    /// Keeps a draft.
    ///
    /// @return false when somebody else saved one since `expectedVersion` (0: there was none)
    boolean save(
            SchoolScope scope, AppId app, Occasion occasion, Draft draft, long expectedVersion);

    /// Forgets the draft; nothing happens when there is none.
    void delete(SchoolScope scope, AppId app, Occasion occasion);
}
