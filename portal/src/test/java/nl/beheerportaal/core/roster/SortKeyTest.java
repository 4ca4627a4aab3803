package nl.beheerportaal.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.AccountName;
import org.junit.jupiter.api.Test;

class SortKeyTest {
    @Test
    void whatTheAppTypedIsSortedAsTheRosterIs() {
        assertThat(AccountName.of("Daan", "van der Meer").sortKey())
                .isEqualTo(PersonName.of("Daan", "", "Meer").sortKey())
                .isEqualTo("meer daan");
        assertThat(AccountName.of("Zoë", "’t Hart").sortKey()).isEqualTo("hart zoe");
        assertThat(AccountName.of("Noor", "El Amrani").sortKey()).isEqualTo("el amrani noor");
    }

    @Test
    void accentsDoNotSendANameToTheEnd() {
        assertThat(
                        Stream.of("Azzouzi", "Aït Ouali", "Ait Ali", "Żak", "Yıldız", "Yilmaz")
                                .map(surname -> PersonName.of("", "", surname))
                                .sorted(Comparator.comparing(PersonName::sortKey))
                                .map(PersonName::surname))
                .containsExactly("Ait Ali", "Aït Ouali", "Azzouzi", "Yıldız", "Yilmaz", "Żak");
    }

    @Test
    void aNameOfOnePrefixOnlyStaysWhatItIs() {
        assertThat(AccountName.of("", "van").sortKey()).isEqualTo("van ");
        assertThat(AccountName.of("Daan", "").sortKey()).isEqualTo("daan");
    }

    @Test
    void eachKeyIsMadeOnceAndEqualOnesStayInTheirOrder() {
        AtomicInteger made = new AtomicInteger();
        List<String> names = List.of("Óscar b", "anna", "oscar a", "Anna", "ANNA");

        List<String> sorted =
                SortKey.sorted(
                        names.stream(),
                        name -> {
                            made.incrementAndGet();
                            return SortKey.of(name);
                        });

        assertThat(sorted).containsExactly("anna", "Anna", "ANNA", "oscar a", "Óscar b");
        assertThat(made).hasValue(names.size());
    }
}
