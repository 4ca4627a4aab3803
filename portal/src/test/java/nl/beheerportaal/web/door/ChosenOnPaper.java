package nl.beheerportaal.web.door;

import java.util.HashMap;
import java.util.Map;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.web.words.Language;
import org.jspecify.annotations.Nullable;

/// Chosen languages, kept in memory.
public final class ChosenOnPaper implements Languages {
    private final Map<Long, Language> chosen = new HashMap<>();

    @Override
    public void choose(SignedIn who, Language language) {
        chosen.put(who.person(), language);
    }

    @Override
    public @Nullable Language of(SignedIn who) {
        return chosen.get(who.person());
    }
}
