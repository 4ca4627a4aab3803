package nl.beheerportaal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beheerportaal.core.match.Candidate;
import nl.beheerportaal.core.match.Match;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.match.Matcher;
import nl.beheerportaal.core.match.Matches;
import org.jspecify.annotations.Nullable;

/// `bin/match`: lets a publisher try the matcher on an export of its own. A school that cannot be
/// read does not stop the others; nothing is written for it.
public final class MatchCommand {
    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");

    private final MatchOptions options;
    private final PrintStream progress;
    private final Clock clock;
    private int failed;

    private MatchCommand(MatchOptions options, PrintStream progress, Clock clock) {
        this.options = options;
        this.progress = progress;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, Clock.system(SCHOOL_TIME), arguments));
    }

    /// @return the exit code: 0 all schools done, 1 some school could not be read, 2 nothing done
    static int run(PrintStream out, PrintStream progress, Clock clock, String... arguments) {
        try {
            MatchOptions options = MatchOptions.parse(arguments);
            if (options.help()) {
                out.print(MatchOptions.HELP);
                return 0;
            }
            return new MatchCommand(options, progress, clock).run();
        } catch (BrokenInput broken) {
            progress.println(broken.getMessage());
            return 2;
        }
    }

    private int run() throws BrokenInput {
        List<Path> folders = schools();
        Map<Path, AccountsFile> accounts = new TreeMap<>();
        LocalDate newest = null;
        for (Path folder : folders) {
            AccountsFile file = accounts(folder);
            if (file != null) {
                accounts.put(folder, file);
                newest = AccountsFile.later(newest, file.newest());
            }
        }
        LocalDate today = options.today() != null ? options.today() : newest;
        int done = 0;
        for (Map.Entry<Path, AccountsFile> school : accounts.entrySet()) {
            match(school.getKey(), school.getValue(), today == null ? LocalDate.now(clock) : today);
            progress.printf("\r%d of %d schools", ++done, folders.size());
        }
        progress.printf("%n");
        if (failed > 0) {
            progress.printf(
                    "%d of %d schools could not be done, for the reasons above.%n",
                    failed, folders.size());
        }
        return failed == 0 ? 0 : failed == folders.size() ? 2 : 1;
    }

    /// Every folder under the data folder with a roster or accounts in it, at any depth, as the
    /// scorer looks for them; the data folder itself may be one school.
    private List<Path> schools() throws BrokenInput {
        if (!Files.isDirectory(options.data())) {
            throw new BrokenInput(options.data() + " is not a folder");
        }
        try (Stream<Path> folders = Files.walk(options.data())) {
            List<Path> schools =
                    folders.filter(Files::isDirectory)
                            .filter(folder ->
                                    Files.exists(folder.resolve("roster.json"))
                                            || Files.exists(folder.resolve("accounts.csv")))
                            .sorted()
                            .toList();
            if (schools.isEmpty()) {
                throw new BrokenInput(
                        options.data()
                                + " has no school: a folder with roster.json and accounts.csv");
            }
            return schools;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BrokenInput(options.data() + " cannot be read", unreadable);
        }
    }

    private @Nullable AccountsFile accounts(Path folder) {
        try {
            return AccountsFile.read(folder.resolve("accounts.csv"));
        } catch (BrokenInput broken) {
            failed(broken);
            return null;
        }
    }

    private void match(Path folder, AccountsFile accounts, LocalDate today) {
        try {
            MatchQuestion question = SchoolFolder.question(folder, accounts, today);
            write(options.out().resolve(options.data().relativize(folder)), question);
        } catch (BrokenInput broken) {
            failed(broken);
        }
    }

    private void write(Path folder, MatchQuestion question) throws BrokenInput {
        Matches matches = Matcher.match(question, options.caution());
        List<String> links = new ArrayList<>(List.of("account_id,roster_id"));
        matches.certain()
                .forEach(link -> links.add(quoted(link.account().value()) + "," + link.person()));
        List<String> suggestions = new ArrayList<>(List.of("account_id,roster_id,score"));
        matches.all().forEach(match -> addRanking(match, suggestions));
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("links.csv"), links, StandardCharsets.UTF_8);
            Files.write(folder.resolve("suggestions.csv"), suggestions, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new BrokenInput(folder + " cannot be written", unwritable);
        }
    }

    /// The score is the probability, made to fall with the rank.
    private static void addRanking(Match match, List<String> suggestions) {
        double least = 1;
        for (Candidate candidate : match.candidates()) {
            least = Math.min(candidate.probability(), least - 1e-6);
            suggestions.add(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%.6f",
                            quoted(match.account().value()),
                            candidate.person(),
                            least));
        }
    }

    private void failed(BrokenInput broken) {
        failed++;
        progress.printf("%n%s%n", broken.getMessage());
    }

    private static String quoted(String value) {
        boolean plain =
                value.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
