package nl.beheerportaal.web.door;

import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.words.Language;
import org.jspecify.annotations.Nullable;

/// The language each coordinator chose, for the pages on any computer and for mail.
public interface Languages {
    void choose(SignedIn who, Language language);

    /// Null for somebody who never chose.
    @Nullable Language of(SignedIn who);
}
