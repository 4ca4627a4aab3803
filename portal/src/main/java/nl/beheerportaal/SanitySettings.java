package nl.beheerportaal;

import java.time.Duration;
import nl.beheerportaal.core.roster.Measure;
import nl.beheerportaal.core.roster.Measures;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a roster is not believed, as `portal.sanity.*`; what each means stands at [Measures]. The
/// defaults are [Measures#standard].
@ConfigurationProperties("portal.sanity")
record SanitySettings(
        @DefaultValue("84h") Duration staleAfter,
        @DefaultValue("8/33") Measure fewerPupils,
        @DefaultValue("4/49") Measure fewerStaff,
        @DefaultValue("3/25") Measure unknownGroups,
        @DefaultValue("3/50") Measure withoutGroup,
        @DefaultValue("3/66") Measure emptiedGroups,
        @DefaultValue("3/66") Measure endedStaff,
        @DefaultValue("3/50") Measure staffWithoutRole,
        @DefaultValue("3/10") Measure nameless,
        @DefaultValue("3/50") Measure namesMixedUp,
        @DefaultValue("3/5") Measure keysMixedUp,
        @DefaultValue("3/5") Measure kindsSwapped,
        @DefaultValue("3/50") Measure lastYears,
        @DefaultValue("3") int twice) {
    Measures measures() {
        return new Measures(
                staleAfter,
                fewerPupils,
                fewerStaff,
                unknownGroups,
                withoutGroup,
                emptiedGroups,
                endedStaff,
                staffWithoutRole,
                nameless,
                namesMixedUp,
                keysMixedUp,
                kindsSwapped,
                lastYears,
                twice);
    }
}
