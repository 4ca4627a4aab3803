package nl.beheerportaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import nl.beheerportaal.core.roster.Measure;
import nl.beheerportaal.core.roster.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/// What a publisher writes under `portal.sanity`.
class SanitySettingsTest {
    @Test
    void whoSetsNothingGetsTheStandard() {
        assertThat(bound(Map.of()).measures()).isEqualTo(Measures.standard());
    }

    @Test
    void whatIsSetIsTakenAndTheRestStays() {
        Measures measures =
                bound(
                                Map.of(
                                        "portal.sanity.stale-after", "36h",
                                        "portal.sanity.fewer-pupils", "20/10",
                                        "portal.sanity.twice", "5"))
                        .measures();
        assertThat(measures.staleAfter()).isEqualTo(Duration.ofHours(36));
        assertThat(measures.fewerPupils()).isEqualTo(new Measure(20, 10));
        assertThat(measures.twice()).isEqualTo(5);
        assertThat(measures.fewerStaff()).isEqualTo(Measures.standard().fewerStaff());
    }

    /// A portal with a measure that lets everything through, or nothing, does not start.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stale-after|5m|a roster is old after a day at least",
                "stale-after|60d|and two weeks at most",
                "fewer-pupils|0/33|begins at 1, not at 0",
                "fewer-pupils|8/0|a part from 1 to 99 %, not 0",
                "fewer-pupils|8/100|a part from 1 to 99 %, not 100",
                "last-years|half|written as 8/33, a number and a part of all, not half",
                "last-years|3/50/1|written as 8/33",
                "twice|0|doubted from 1 on, not from 0"
            })
    void whatMakesNoSenseIsRefusedWithASentence(String name, String value, String why) {
        assertThatThrownBy(() -> bound(Map.of("portal.sanity." + name, value)).measures())
                .hasStackTraceContaining(why);
    }

    private static SanitySettings bound(Map<String, String> settings) {
        return new Binder(
                        java.util.List.of(new MapConfigurationPropertySource(settings)),
                        null,
                        ApplicationConversionService.getSharedInstance(),
                        null)
                .bindOrCreate("portal.sanity", SanitySettings.class);
    }
}
