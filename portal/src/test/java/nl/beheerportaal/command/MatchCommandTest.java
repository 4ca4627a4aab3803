package nl.beheerportaal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `bin/match` does with the folders and the words it is given.
class MatchCommandTest {
    private static final String HEADER =
            "account_id,display_first_name,display_last_name,group_name,username,created,last_login";

    private static final String ROSTER =
            """
            {"groepen": [{"lasKey": "g5", "naam": "Groep 5", "jaargroep": "5"}],
             "leerlingen": [
               {"id": 11, "lasKey": "l1", "jaargroep": "5", "groep": "g5",
                "persoonsgegevens": {"voornaam": "Noor", "voorvoegsel": null, "achternaam": "Hoekstra"}},
               {"id": 12, "lasKey": "l2", "jaargroep": "5", "groep": "g5",
                "persoonsgegevens": {"voornaam": "Daan", "voorvoegsel": "van der", "achternaam": "Meer"}}]}
            """;

    private static final String ACCOUNTS =
            HEADER
                    + """

                    a1,Noor,Hoekstra,Groep 5,,2025-09-01,2026-11-20
                    "a,2",Daan,"Meer, v.d.",Groep 5,,2025-09-01,2026-11-20
                    a3,Onbekend,Iemand,Groep 5,,2025-09-01,2026-11-20
                    """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void aSchoolIsReadAndItsLinksAndSuggestionsAreWritten() throws IOException {
        school("data/north/one", ROSTER, ACCOUNTS);

        assertThat(match()).isZero();

        assertThat(written("north/one/links.csv"))
                .containsExactlyInAnyOrder("account_id,roster_id", "a1,11", "\"a,2\",12");
        assertThat(written("north/one/suggestions.csv"))
                .startsWith("account_id,roster_id,score")
                .anyMatch(line -> line.startsWith("a1,11,0.99"))
                .anyMatch(line -> line.startsWith("\"a,2\",12,0.99"));
        assertThat(said()).contains("1 of 1 schools");
    }

    @Test
    void theDataFolderMayBeOneSchoolItself() throws IOException {
        school("data", ROSTER, ACCOUNTS);

        assertThat(match()).isZero();
        assertThat(written("links.csv")).contains("a1,11");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreUnderstood() throws IOException {
        school("data/one", ROSTER, "\uFEFF" + ACCOUNTS.replace("\n", "\r\n"));

        assertThat(match()).isZero();
        assertThat(written("one/links.csv")).contains("a1,11");
    }

    @Test
    void withoutPupilsOrAccountsNothingIsLinked() throws IOException {
        school("data/nobody", "{\"leerlingen\": []}", ACCOUNTS);
        school("data/unused", ROSTER, HEADER + "\n");

        assertThat(match()).isZero();
        assertThat(written("nobody/links.csv")).containsExactly("account_id,roster_id");
        assertThat(written("unused/links.csv")).containsExactly("account_id,roster_id");
    }

    @Test
    void strictNeverLinksMore() throws IOException {
        school("data/one", ROSTER, ACCOUNTS.replace("Noor,Hoekstra", "Noor,"));
        assertThat(match()).isZero();
        List<String> normal = written("one/links.csv");

        assertThat(match("--strict")).isZero();
        assertThat(normal).containsAll(written("one/links.csv"));
    }

    @Test
    void aBrokenSchoolIsNamedAndDoesNotStopTheOthers() throws IOException {
        school("data/good", ROSTER, ACCOUNTS);
        school("data/broken", "{\"leerlingen\": [", ACCOUNTS);

        assertThat(match()).isEqualTo(1);

        assertThat(written("good/links.csv")).contains("a1,11");
        assertThat(folder.resolve("out/broken")).doesNotExist();
        assertThat(said())
                .contains("broken/roster.json is not valid JSON, at line 1")
                .contains("1 of 2 schools could not be done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | is not a JSON object",
                "nothing                                   | is not valid JSON",
                "{\"leerlingen\": [                         | is not valid JSON",
                "[]                                        | is not a JSON object",
                "{}                                        | has no list 'leerlingen'",
                "{\"leerlingen\": 3}                       | has no list 'leerlingen'",
                "{\"leerlingen\": [7]}                     | id is missing or not a whole number",
                "{\"leerlingen\": [null]}                  | id is missing or not a whole number",
                "{\"leerlingen\": [{\"id\": \"x\"}]}       | id is missing or not a whole number",
                "{\"leerlingen\": [{\"id\": 1.5}]}         | id is missing or not a whole number",
                "{\"leerlingen\": [{\"id\": 5}, {\"id\": 5}]} | has the pupil with id 5 twice",
                "{\"leerlingen\": [{\"id\": 99999999999999999999}]} | is not valid JSON",
            })
    void aRosterThatCannotBeUsedIsRefusedWithTheReason(String roster, String reason)
            throws IOException {
        school("data/one", roster, ACCOUNTS);

        assertThat(match()).isEqualTo(2);
        assertThat(said()).contains("one/roster.json").contains(reason);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                               | is empty; it needs a header line",
                "account_id,display_last_name\\na,b | has no column display_first_name; it has",
                "account_id;display_first_name\\na;b | has semicolons between its values",
                "HEADER\\na,b                     | has 2 values in row 2, where the header has 7",
                "HEADER\\na,Meer, van,x,y,,,      | has 8 values in row 2, where the header has 7",
                "HEADER\\n,b,c,d,,,               | has an account without an account_id",
                "HEADER\\na,b,c,d,,,\\na,e,f,g,,, | has the account a twice",
                "HEADER\\na,b,c,d,,23-11-2026,    | created is a day like 2026-11-23",
                "HEADER\\na,b,c,d,,,2026-02-30    | last_login is a day like 2026-11-23",
                "HEADER\\n\"a,b,c                 | ends within quotes",
                "account_id,account_id\\na,b      | has the column account_id twice",
            })
    void accountsThatCannotBeUsedAreRefusedWithTheReason(String accounts, String reason)
            throws IOException {
        school("data/one", ROSTER, accounts.replace("HEADER", HEADER).replace("\\n", "\n"));

        assertThat(match()).isEqualTo(2);
        assertThat(said()).contains("one/accounts.csv").contains(reason);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void accountsInAnotherEncodingAreRefusedRatherThanGuessed() throws IOException {
        school("data/one", ROSTER, "");
        Files.write(
                folder.resolve("data/one/accounts.csv"),
                ACCOUNTS.replace("Noor", "Zoë").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(match()).isEqualTo(2);
        assertThat(said()).contains("accounts.csv is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster.json", "accounts.csv"})
    void halfASchoolIsNamed(String missing) throws IOException {
        school("data/one", ROSTER, ACCOUNTS);
        Files.delete(folder.resolve("data/one").resolve(missing));

        assertThat(match()).isEqualTo(2);
        assertThat(said()).contains("one/" + missing + " is missing");
    }

    @Test
    void aFolderWithoutSchoolsIsSaidToBeOne() throws IOException {
        Files.createDirectories(folder.resolve("data/empty"));

        assertThat(match()).isEqualTo(2);
        assertThat(said()).contains("data has no school: a folder with roster.json");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        school("data/one", ROSTER, ACCOUNTS);
        Files.writeString(folder.resolve("out"), "a file");

        assertThat(match()).isEqualTo(2);
        assertThat(said()).contains("out/one cannot be written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--data x                        | needs --data DIR and --out DIR",
                "--out x                         | needs --data DIR and --out DIR",
                "--data --out x                  | --data needs a value",
                "--data x --out                  | --out needs a value",
                "--data x --out y --now          | has no option --now",
                "--data x --out y --today 23-11  | --today is a day like 2026-11-23, not 23-11",
                "--data nowhere --out y          | nowhere is not a folder",
            })
    void wordsItDoesNotUnderstandAreRefused(String words, String reason) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(said()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help"})
    void itTellsHowItIsUsed(String word) {
        assertThat(word.isEmpty() ? run() : run(word)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("bin/match --data DIR --out DIR");
    }

    private void school(String name, String roster, String accounts) throws IOException {
        Path school = Files.createDirectories(folder.resolve(name));
        Files.writeString(school.resolve("roster.json"), roster);
        Files.writeString(school.resolve("accounts.csv"), accounts);
    }

    private int match(String... more) {
        List<String> words = new ArrayList<>(List.of("--data", "" + folder.resolve("data")));
        words.addAll(List.of("--out", "" + folder.resolve("out")));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        return MatchCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8),
                clock,
                words);
    }

    private List<String> written(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
    }

    private String said() {
        return progress.toString(StandardCharsets.UTF_8);
    }
}
