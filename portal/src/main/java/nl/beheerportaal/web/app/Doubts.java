package nl.beheerportaal.web.app;

import java.util.Optional;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SourceNotes;

/// Why Basispoort's newest roster of a school is not believed.
@FunctionalInterface
public interface Doubts {
    Optional<SourceNotes.Doubted> of(SchoolScope scope);
}
