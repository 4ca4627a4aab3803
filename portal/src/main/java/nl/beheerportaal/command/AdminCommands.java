package nl.beheerportaal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditChain;
import nl.beheerportaal.sync.support.RunExport;

/// The operator's commands, as `bin/admin` and a file of lines give them (docs/operations.md).
public final class AdminCommands {
    private static final Set<String> SWITCHES =
            Set.of("renew", "renew-token", "show", "all", "in-use");

    private static final List<String> USAGE =
            List.of(
                    "admin migrate",
                    "admin school add --number N [--name NAME] [--renew]",
                    "admin school list",
                    "admin school ask-permission --number N",
                    "admin connect --school N --app APP --administrator WHO [--account ID]"
                            + " [--renew-token]",
                    "admin connect --school N --app APP --base URL --token-file FILE"
                            + " --administrator WHO... --licence school|limited:PUPILS:TEACHERS [--name"
                            + " NAME]",
                    "admin audit verify [--school N]",
                    "admin run export --school N --run ID --file FILE",
                    "admin run replay --file FILE [--show]",
                    "admin pause --school N | --all --reason TEXT",
                    "admin resume --school N | --all",
                    "admin erase --school N --app APP --account ID --by LEAD"
                            + " --reason parent|school|mistake [--in-use]",
                    "admin person export --school N --person NUMBER --file FILE",
                    "admin person erase --school N --person NUMBER --by LEAD"
                            + " --reason person|parent|school",
                    "admin held list",
                    "admin brake lower --school N --app APP --percent P --lead CODE --reason CODE",
                    "admin batch FILE",
                    "with --config=FILE: the portal's own configuration");

    private final SchoolCommands schools;
    private final AskCommand asking;
    private final ConnectCommand connect;
    private final AuditCommands audit;
    private final RunCommands runs;
    private final PauseCommands pauses;
    private final EraseCommand erase;
    private final HeldCommands held;
    private final PersonCommands people;
    private final Runnable migrate;

    /// What only some commands work with; each is made when it is used.
    ///
    /// @param exports for a run that is taken out or planned again
    /// @param erasing for an account that is erased
    /// @param held for held runs and brakes
    /// @param people for everything of one person
    public record Seldom(
            Supplier<RunExport> exports,
            Supplier<EraseCommand.Erasing> erasing,
            Supplier<HeldDesk> held,
            Supplier<PersonCommands.PersonDesk> people) {}

    /// @param chain made only when the record is checked
    /// @param migrate brings the tables to this version
    public AdminCommands(Tools tools, Supplier<AuditChain> chain, Seldom seldom, Runnable migrate) {
        this.erase = new EraseCommand(tools.tables(), seldom.erasing());
        this.held = new HeldCommands(tools.tables(), seldom.held());
        this.people = new PersonCommands(tools, seldom.people());
        this.runs = new RunCommands(tools.tables(), seldom.exports());
        this.audit = new AuditCommands(tools.tables(), chain);
        this.schools = new SchoolCommands(tools);
        this.asking = new AskCommand(tools);
        this.connect = new ConnectCommand(tools);
        this.pauses = new PauseCommands(tools, tools.tables().pauses());
        this.migrate = migrate;
    }

    public Answer run(List<String> words) {
        try {
            return understood(Words.of(words, SWITCHES));
        } catch (Words.Misunderstood e) {
            List<String> lines = new ArrayList<>();
            lines.add(e.getMessage() + ".");
            lines.addAll(USAGE);
            return new Answer.Misunderstood(lines);
        }
    }

    private Answer understood(Words words) {
        return switch (String.join(" ", words.plain())) {
            case "migrate" -> migrate();
            case "school add" -> schools.add(words);
            case "school list" -> schools.list(words);
            case "school ask-permission" -> asking.ask(words);
            case "connect" -> connect.run(words);
            case "audit verify" -> audit.verify(words);
            case "run export" -> runs.export(words);
            case "run replay" -> runs.replay(words);
            case "erase" -> erase.erase(words);
            case "person export" -> people.export(words);
            case "person erase" -> people.erase(words);
            case "pause" -> pauses.pause(words);
            case "resume" -> pauses.resume(words);
            case "held list" -> held.list(words);
            case "brake lower" -> held.lower(words);
            case String batch when batch.startsWith("batch ") -> batch(words);
            case "" -> throw new Words.Misunderstood("Say what to do");
            case String other -> throw new Words.Misunderstood("There is no command " + other);
        };
    }

    private Answer migrate() {
        migrate.run();
        return Answer.done("The tables are those of this version.");
    }

    /// One command per line; stops at the first that is not done. What stands before it is done.
    private Answer batch(Words words) {
        Path file = Path.of(words.plain().get(1));
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException _) {
            return Answer.refused("Cannot read " + file + ".");
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Answer answer = run(Words.split(line));
            said.addAll(answer.lines());
            if (answer.code() != 0) {
                said.add("Stopped at line %d of %s: %s".formatted(i + 1, file, line));
                return new Answer.Refused(said);
            }
        }
        return new Answer.Done(said);
    }
}
