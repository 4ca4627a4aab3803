package nl.beheerportaal.web.link;

import java.util.List;
import nl.beheerportaal.core.match.Candidate;

/// Lets the gallery mark names as the page does.
public final class MarksForTests {
    private MarksForTests() {}

    /// The name in the app, and the name in Basispoort.
    public static List<NameView> of(String typed, String name, Candidate candidate) {
        Marks marks = Marks.of(typed, name, candidate);
        return List.of(marks.typed(), marks.registered());
    }
}
