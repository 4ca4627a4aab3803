package nl.beheerportaal;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the portal works without a person, and how hard: `portal.jobs.…`.
///
/// @param automaticAt times of day, in the Netherlands, at which every connection is brought up to
///   date
/// @param erasureAt times of day at which accounts whose time is over are erased
/// @param callsAtOnce calls under way together at one app for one school
@ConfigurationProperties("portal.jobs")
record JobSettings(
        @DefaultValue("02:30") List<LocalTime> automaticAt,
        @DefaultValue("01:10") List<LocalTime> erasureAt,
        @DefaultValue("6") int callsAtOnce) {}
