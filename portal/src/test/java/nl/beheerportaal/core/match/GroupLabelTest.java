package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupLabelTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Groep 5A | 5a | 5 | a | 0",
                "gr6b 2025-2026 | 6b | 6 | b | 2025",
                "5/6 | 56 | 5,6 | '' | 0",
                "5/6 25/26 | 56 | 5,6 | '' | 2025",
                "Gr. 1/2B - juf Jolanda | 12b | 1,2 | b | 0",
                "6 (Inge) | 6 | 6 | '' | 0",
                "6 juf Inge | 6 | 6 | '' | 0",
                "Egels 2026-2027 | egels | '' | '' | 2026",
                "Plusgroep | plusgroep | '' | '' | 0",
                "NT2 | nt2 | '' | '' | 0",
            })
    void aLabelSaysYearSectionAndSchoolYear(
            String name, String key, String years, String section, int schoolYear) {
        GroupLabel label = GroupLabel.of(name);

        assertThat(label.key()).isEqualTo(key);
        assertThat(label.years())
                .isEqualTo(
                        years.isEmpty()
                                ? List.of()
                                : Arrays.stream(years.split(",")).map(Integer::valueOf).toList());
        assertThat(label.section()).isEqualTo(section.isEmpty() ? (char) 0 : section.charAt(0));
        assertThat(label.schoolYear()).isEqualTo(schoolYear);
    }

    @Test
    void anEmptyLabelSaysNothing() {
        assertThat(GroupLabel.of("  ").saysNothing()).isTrue();
    }
}
