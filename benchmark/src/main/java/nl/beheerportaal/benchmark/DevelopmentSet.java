package nl.beheerportaal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beheerportaal.command.BrokenInput;
import nl.beheerportaal.command.CsvTable;
import nl.beheerportaal.command.SchoolFolder;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;

/// Schools with a known answer on disk (`roster.json`, `accounts.csv`, `truth.csv`), made by
/// somebody else: a check that the matcher did not learn our own generator.
final class DevelopmentSet {
    private DevelopmentSet() {}

    /// @param folder a folder with one folder per school
    static List<MadeSchool> read(Path folder) throws IOException, BrokenInput {
        List<MadeSchool> schools = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path school : folders.sorted().toList()) {
                if (Files.exists(school.resolve("truth.csv"))) {
                    schools.add(school(school));
                }
            }
        }
        return schools;
    }

    private static MadeSchool school(Path folder) throws BrokenInput {
        CsvTable truth = CsvTable.read(folder.resolve("truth.csv"));
        truth.need("account_id", "roster_id", "noise");
        Map<AccountId, PersonId> pupils = new TreeMap<>();
        Map<AccountId, Set<String>> noise = new TreeMap<>();
        for (List<String> row : truth.rows()) {
            AccountId account = new AccountId(truth.value(row, "account_id"));
            String pupil = truth.value(row, "roster_id").strip();
            if (!pupil.isEmpty()) {
                pupils.put(account, PersonId.parse(pupil));
            }
            String kinds = truth.value(row, "noise");
            noise.put(
                    account,
                    kinds.isEmpty() ? Set.of() : new TreeSet<>(List.of(kinds.split("\\+"))));
        }
        return new MadeSchool(
                folder.getFileName() + "",
                SchoolFolder.read(folder, SchoolMaker.TODAY),
                pupils,
                noise);
    }
}
