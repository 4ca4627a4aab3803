package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beheerportaal.web.frame.CsvFile;
import org.junit.jupiter.api.Test;

/// Lists to open in a spreadsheet.
class CsvFileTest {
    @Test
    void aListBeginsWithAByteOrderMarkAndHasSemicolons() {
        assertThat(CsvFile.text(List.of(List.of("naam", "groep"), List.of("Zoë", "4"))))
                .isEqualTo("\uFEFF\"naam\";\"groep\"\r\n\"Zoë\";\"4\"\r\n");
    }

    @Test
    void aNameThatIsAFormulaStaysText() {
        String list =
                CsvFile.text(
                        List.of(
                                List.of("=HYPERLINK(\"http://kwaad\")", "+31", "-1", "@som"),
                                List.of("\tx", "\rx", "gewoon", "")));
        assertThat(list)
                .contains("\"'=HYPERLINK(\"\"http://kwaad\"\")\"")
                .contains("\"'+31\";\"'-1\";\"'@som\"")
                .contains("\"'\tx\";\"'\rx\";\"gewoon\";\"\"");
    }

    @Test
    void aSemicolonOrLineBreakInANameBreaksNothing() {
        assertThat(CsvFile.text(List.of(List.of("a;b", "c\nd"))))
                .isEqualTo("\uFEFF\"a;b\";\"c\nd\"\r\n");
    }
}
