package nl.beheerportaal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.beheerportaal.core.roster.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LetterWriterTest {
    private static final Letterhead HEAD =
            new Letterhead(
                    "Beheerportaal Woordhelder",
                    "beheerportaal@woordhelder.nl",
                    "helpdesk@woordhelder.nl",
                    "Activeer de digitale methodes van CtrlLearning");
    private static final URI LINK = URI.create("https://portal.example/apps/taalblobs?a=1&b=2");
    private static final Letter.Done DONE =
            new Letter.Done(
                    "Taalblobs",
                    "Karin Hoekstra",
                    Instant.parse("2026-11-23T23:30:00Z"),
                    new Letter.Numbers(1_400, 26, 12),
                    new Letter.Numbers(0, 22, 24),
                    LocalDate.of(2026, 12, 24),
                    LINK);

    private final LetterWriter writer = new LetterWriter(HEAD);

    @Test
    void aRunThatIsDoneIsToldInNumbers() {
        Written letter = write(DONE, Language.NL);

        assertThat(letter.subject()).isEqualTo("Taalblobs: synchronisatie gelukt");
        assertThat(letter.text())
                .isEqualTo(
                        """
                        Beste Joost Dekker,

                        Karin Hoekstra heeft op 24 november 2026 gesynchroniseerd.

                        1.400 leerlingen gebleven, 26 nieuw, 12 verwijderd. Geen docenten gebleven, 22 nieuw, 24 verwijderd.

                        Terugdraaien kan tot en met 24 december 2026.

                        Bekijk: https://portal.example/apps/taalblobs?a=1&b=2

                        Je krijgt deze e-mail omdat je ICT-coördinator bent. Vragen? Beantwoord deze e-mail, dan helpt de helpdesk je.

                        Beheerportaal Woordhelder
                        """);
        assertThat(letter.html())
                .contains("<html lang=\"nl\">")
                .contains(
                        "<a href=\"https://portal.example/apps/taalblobs?a=1&amp;b=2\">https://portal.example/apps/taalblobs?a=1&amp;b=2</a>")
                .doesNotContain("<img", "style=", "<script");
    }

    @Test
    void whoeverChoseEnglishReadsEnglish() {
        Written letter = write(DONE, Language.EN);

        assertThat(letter.subject()).isEqualTo("Taalblobs: synchronisation done");
        assertThat(letter.text())
                .contains(
                        "Dear Joost Dekker,",
                        "Karin Hoekstra synchronised on 24 November 2026.",
                        "1,400 pupils stayed, 26 new, 12 deleted.");
        assertThat(letter.html()).contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterHasWordsForEverythingInBothLanguages(Letter letter) {
        for (Language language : Language.values()) {
            Written written = write(letter, language);
            assertThat(written.subject()).isNotBlank().doesNotContain("{", "}", "\n");
            assertThat(written.text()).doesNotContain("{", "}", "null").contains("Joost Dekker");
        }
    }

    @Test
    void thatNothingChangedIsSaidOnlyWhenItIsCertain() {
        assertThat(write(failed(true, 0, 0), Language.NL).text())
                .contains("Er is niets veranderd in Taalblobs.")
                .contains("mail de helpdesk met code BP-503-7F3A91C2");
        assertThat(write(failed(false, 0, 0), Language.NL).text())
                .doesNotContain("niets veranderd")
                .contains("0 van de 450 accounts", "Er is niemand verwijderd.");
        assertThat(write(failed(false, 30, 1), Language.NL).text())
                .contains("30 van de 450 accounts zijn bijgewerkt", "Er is 1 account verwijderd.");
    }

    @Test
    void oneAccountIsNotAccounts() {
        assertThat(write(partial(1), Language.NL).subject())
                .isEqualTo("Taalblobs: 1 account is niet gelukt");
        assertThat(write(partial(3), Language.NL).subject())
                .isEqualTo("Taalblobs: 3 accounts zijn niet gelukt");
        assertThat(write(partial(0), Language.NL).subject())
                .isEqualTo("Taalblobs: nog niet alles is gelukt");
    }

    @Test
    void aNameFromOutsideStaysInItsLineAndIsNoHtml() {
        Letter letter =
                new Letter.Withdrawn("De <b>Regenboog</b>\r\nBcc: everybody@school.example");
        Written written = write(letter, Language.NL);

        assertThat(written.subject())
                .isEqualTo(
                        "De <b>Regenboog</b> Bcc: everybody@school.example deelt geen gegevens"
                                + " meer");
        Written active =
                write(
                        new Letter.ConnectionActive("De <b>Regenboog</b>", List.of("A", "B", "C")),
                        Language.NL);
        assertThat(active.html()).contains("De &lt;b&gt;Regenboog&lt;/b&gt;");
        assertThat(active.text()).contains("hoe je A, B en C wilt synchroniseren");
    }

    @Test
    void theSameEventHasTheSameMessageId() {
        assertThat(write(DONE, Language.NL).messageId())
                .isEqualTo(write(partial(1), Language.EN).messageId())
                .matches("<[0-9a-f]{32}\\.[0-9a-f]{32}@woordhelder\\.nl>");
    }

    @Test
    void bothLanguagesHaveTheSameWordsAndAllAreUsed() throws IOException {
        Set<Object> dutch = keys("nl");
        assertThat(keys("en")).isEqualTo(dutch);
        String code =
                Files.readString(Path.of("src/main/java/nl/beheerportaal/mail/LetterText.java"))
                        + Files.readString(
                                Path.of("src/main/java/nl/beheerportaal/mail/LetterWriter.java"))
                        + Files.readString(
                                Path.of("src/main/java/nl/beheerportaal/mail/Words.java"));
        for (Object key : dutch) {
            boolean trouble =
                    Arrays.stream(Letter.Trouble.values())
                            .anyMatch(each -> key.equals("mail.trouble." + each));
            assertThat(trouble || code.contains("\"" + key + "\"")).as("%s is used", key).isTrue();
        }
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties words = new Properties();
        words.load(
                new StringReader(
                        Files.readString(
                                Path.of(
                                        "src/main/resources/messages_mail_"
                                                + language
                                                + ".properties"))));
        return words.keySet();
    }

    private static Stream<Letter> letters() {
        Stream<Letter> troubles =
                Arrays.stream(Letter.Trouble.values())
                        .map(trouble ->
                                new Letter.Failed(
                                        "Taalblobs", trouble, true, 0, 0, 1, "BP-000-X", LINK));
        return Stream.concat(
                troubles,
                Stream.of(
                        new Letter.ConnectionActive("De Regenboog", List.of("Taalblobs")),
                        DONE,
                        partial(3),
                        new Letter.Partial("Taalblobs", 0, 450, false, LINK),
                        failed(false, 12, 3),
                        new Letter.Held("Taalblobs", 96, 0, 212, 8, true, LINK),
                        new Letter.Held("Taalblobs", 1, 1, 0, 0, false, LINK),
                        new Letter.Doubted(
                                List.of("NoPupils", "Stale"), "NoPupils[before=438]", LINK),
                        new Letter.Changes("Taalblobs", 2, 1, 3, 1, 0, LINK),
                        new Letter.Changes("Taalblobs", 1, 0, 0, 0, 0, LINK),
                        new Letter.LicenceEnded("Taalblobs", LocalDate.of(2026, 7, 31)),
                        new Letter.SchoolClosed("Taalblobs", true),
                        new Letter.SchoolClosed("Taalblobs", false),
                        new Letter.Withdrawn("De Regenboog"),
                        new Letter.Summer(
                                List.of("Taalblobs"),
                                LocalDate.of(2027, 7, 1),
                                LocalDate.of(2027, 8, 31)),
                        new Letter.SummerOver("Taalblobs", 12, 1, LINK),
                        new Letter.NoRoom("Taalblobs", 3, 1, LINK),
                        new Letter.Unfinished("Taalblobs", 2, LINK)));
    }

    private static Letter partial(int failed) {
        return new Letter.Partial("Taalblobs", failed, 450, true, LINK);
    }

    private static Letter failed(boolean untouched, int changed, int removed) {
        return new Letter.Failed(
                "Taalblobs",
                Letter.Trouble.APP_AWAY,
                untouched,
                changed,
                removed,
                450,
                "BP-503-7F3A91C2",
                LINK);
    }

    private Written write(Letter letter, Language language) {
        return writer.write(
                new MessageName(new UUID(0, 1), new UUID(0, 2002)),
                letter,
                new Recipient(
                        new PersonId(2002), "Joost Dekker", "joost@school.example", language));
    }
}
