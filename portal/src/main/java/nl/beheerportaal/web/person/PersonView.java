package nl.beheerportaal.web.person;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import org.jspecify.annotations.Nullable;

/// One person in an app.
///
/// @param name on the roster, or in the app for who is not linked
/// @param standing how it stands now, as a sentence
/// @param why why this account is there, as a sentence
/// @param roster what Basispoort says of this person; null when nobody is linked or the person is
///   no longer on the roster
/// @param rosterRead when the roster was read from which the last change came; null when unknown
/// @param lines what is on record, newest first
public record PersonView(
        AppLook app,
        String name,
        String account,
        String standing,
        Why why,
        @Nullable Roster roster,
        @Nullable Instant rosterRead,
        List<Line> lines) {
    public PersonView {
        lines = List.copyOf(lines);
    }

    /// @param since null when the portal does not know
    /// @param by empty when nobody decided
    public record Why(String text, @Nullable Instant since, String by) {}

    /// @param read when Basispoort said so
    public record Roster(String name, String group, String number, Instant read) {}

    /// One entry of the log.
    public record Line(Instant at, String what, String who) {}
}
