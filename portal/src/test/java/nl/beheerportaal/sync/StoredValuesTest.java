package nl.beheerportaal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.plan.Known;
import nl.beheerportaal.core.plan.KnownKeys;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.Draft;
import nl.beheerportaal.sync.review.Proposal;
import nl.beheerportaal.sync.run.Ending;
import nl.beheerportaal.sync.run.StepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StoredValuesTest {
    private final Codec codec = StoredValues.codec();

    static Stream<Class<?>> stored() {
        return Stream.of(
                RosterSnapshot.class,
                AppSnapshot.class,
                Licence.class,
                Draft.class,
                Confirmed.class,
                Proposal.class,
                Plan.class,
                Ledger.class,
                StepState.class,
                Ending.class);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void everyValueComesBackAsItWasWritten(Class<?> type) {
        List<Object> examples = new Examples().of(type);
        assertThat(examples).isNotEmpty();
        examples.forEach(example -> assertThat(backAndForth(type, example)).isEqualTo(example));
    }

    @Test
    void everyKindOfStepIsAmongTheExamples() {
        assertThat(new Examples().of(Step.class))
                .extracting(step -> step.getClass().getSimpleName())
                .contains("CreateAccount", "ChangeMembers", "DeactivateAccount", "KeepGroup");
    }

    @Test
    void anIdIsWrittenAsItsPlainValue() {
        assertThat(codec.text(PersonId.class, new PersonId(1007))).isEqualTo("1007");
        assertThat(codec.text(EckId.class, new EckId("https://ketenid.nl/a")))
                .isEqualTo("\"https://ketenid.nl/a\"");
    }

    @Test
    void booksFromBeforeEarlierKeysWereKeptKnowTheLastOnes() {
        Ledger ledger =
                codec.read(
                        Ledger.class,
                        """
                        {"accounts":[{"account":"a1","person":1001,"kind":"PUPIL","made":true,"settled":true,
                          "eckId":"https://ketenid.nl/a","lasKey":"l1","yearGroup":null,"homeGroup":null,
                          "since":"2026-09-01","seen":"2026-11-20","former":null}],
                         "deactivated":[],"groups":[],"undone":[]}
                        """);
        KnownKeys keys = ledger.accounts().getFirst().keys();
        assertThat(keys.eckIds())
                .containsExactly(
                        new Known<>(
                                new EckId("https://ketenid.nl/a"),
                                LocalDate.parse("2026-11-20"),
                                LocalDate.parse("2026-11-20")));
        assertThat(keys.lasKeys()).hasSize(1);
    }

    @Test
    void aMemberOfAFamilySaysWhichOneItIs() {
        assertThat(codec.text(Licence.class, new Licence.Limited(30, 3, null)))
                .contains("\"is\":\"Limited\"");
    }

    @Test
    void whatALaterVersionAddedIsSkipped() {
        assertThat(
                        codec.read(
                                Licence.class,
                                "{\"is\":\"Limited\",\"pupils\":3,\"teachers\":1,\"colour\":\"red\"}"
                                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Licence.Limited(3, 1, null));
    }

    private <T> T backAndForth(Class<T> type, Object example) {
        return codec.read(type, codec.bytes(type, type.cast(example)));
    }
}
