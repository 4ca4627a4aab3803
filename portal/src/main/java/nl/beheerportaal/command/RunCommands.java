package nl.beheerportaal.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.support.RunExport;
import nl.beheerportaal.sync.support.SupportFile;
import tools.jackson.core.JacksonException;

/// Takes a run out without names, and plans one again that was taken out.
final class RunCommands {
    private final Tools.Tables tables;
    private final Supplier<RunExport> exports;

    RunCommands(Tools.Tables tables, Supplier<RunExport> exports) {
        this.tables = tables;
        this.exports = exports;
    }

    Answer export(Words words) {
        words.onlyOptions(Set.of("school", "run", "file"));
        Path file = Path.of(words.needed("file"));
        RunId run = run(words);
        Optional<SchoolId> school = school(words);
        if (school.isEmpty()) {
            return Answer.refused("There is no such school.");
        }
        if (Files.exists(file)) {
            return Answer.refused(file + " exists already.");
        }
        SchoolScope scope = SchoolScope.forOperator(school.get(), "run export");
        return switch (exports.get().export(scope, run)) {
            case RunExport.Result.NoSuchRun _ ->
                    Answer.refused("The school has no run " + run + ".");
            case RunExport.Result.NothingKept _ ->
                    Answer.refused(
                            "What this run was planned from is not kept: it never read both sides,"
                                    + " or it is too long ago.");
            case RunExport.Result.TakesBack(RunId other) ->
                    Answer.refused("This run takes back another: export " + other + ".");
            case RunExport.Result.Exported(String content, SupportFile _) -> written(file, content);
        };
    }

    /// Needs no database: what is in the file is all there is to it.
    Answer replay(Words words) {
        words.onlyOptions(Set.of("file", "show"));
        Path path = Path.of(words.needed("file"));
        SupportFile file;
        try {
            file = exports.get().read(Files.readString(path));
        } catch (IOException _) {
            return Answer.refused("Cannot read " + path + ".");
        } catch (JacksonException _) {
            return Answer.refused(path + " is not a run that was taken out by: admin run export");
        }
        List<String> shape = file.shapeNow();
        List<String> lines = new ArrayList<>(words.has("show") ? shape : List.of());
        lines.add(
                "%d lines, planned for %s of %d pupils and %d accounts."
                        .formatted(
                                shape.size(),
                                file.day(),
                                file.world().roster().pupils().size(),
                                file.world().app().accounts().size()));
        if (file.givesTheSamePlan()) {
            lines.add("It is the plan that was made then.");
            return new Answer.Done(lines);
        }
        lines.add("It is ANOTHER plan than was made then: this version plans it differently.");
        return new Answer.Refused(lines);
    }

    private Answer written(Path file, String content) {
        try {
            Files.writeString(
                    file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            return Answer.refused(file + " exists already.");
        } catch (IOException _) {
            return Answer.refused("Cannot write " + file + ".");
        }
        return Answer.done(
                "Written to %s, without names. On a developer's machine: admin run replay --file %s"
                        .formatted(file, file));
    }

    private static RunId run(Words words) {
        try {
            return RunId.parse(words.needed("run"));
        } catch (IllegalArgumentException _) {
            throw new Words.Misunderstood("--run is the id of a run, as in its address");
        }
    }

    private Optional<SchoolId> school(Words words) {
        SchoolNumber number = new SchoolNumber(words.number("school"));
        return tables.transactions()
                .forFleet(
                        () -> tables.schools().find(FleetScope.forOperator("run export"), number));
    }
}
