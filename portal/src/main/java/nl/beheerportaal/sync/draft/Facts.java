package nl.beheerportaal.sync.draft;

import java.time.Instant;
import java.util.function.Function;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.RosterSnapshot;

/// What an act is judged by: both sides as we know them, and what the matcher makes of a draft.
///
/// @param matching the matches of a draft; costly for a large school, so asked only where needed
/// @param by who acts, for the screen
public record Facts(
        RosterSnapshot roster,
        AppSnapshot app,
        Function<Draft, Matches> matching,
        Instant now,
        String by) {}
