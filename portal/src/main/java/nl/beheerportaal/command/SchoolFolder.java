package nl.beheerportaal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.MatchQuestion;

/// One school on disk: `roster.json` and `accounts.csv` (docs/matching.md).
public final class SchoolFolder {
    private SchoolFolder() {}

    /// @throws BrokenInput when one of the files is missing or cannot be read; says which and why
    public static MatchQuestion read(Path folder, LocalDate today) throws BrokenInput {
        return question(folder, AccountsFile.read(folder.resolve("accounts.csv")), today);
    }

    static MatchQuestion question(Path folder, AccountsFile accounts, LocalDate today)
            throws BrokenInput {
        RosterFile roster = RosterFile.read(folder.resolve("roster.json"));
        return new MatchQuestion(
                roster.pupils(),
                roster.groups(),
                accounts.accounts(),
                accounts.groupNames(),
                Links.none(),
                Decisions.none(),
                List.of(),
                today);
    }
}
