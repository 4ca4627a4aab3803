package nl.beheerportaal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the portal works without a person, and how hard: `portal.jobs.…`.
///
/// @param automaticAt times of day, in the Netherlands, at which every connection is brought up to
///   date
/// @param automaticWithin how long the schools are spread over from then on
/// @param permissionsEvery how often Basispoort's lists of the day are read: who gave and who
///   withdrew permission
/// @param rosterLookEvery within which time every school is looked at for a change of its roster; a
///   few schools a minute
/// @param erasureAt times of day at which accounts whose time is over are erased
/// @param callsAtOnce calls under way together at one app for one school
@ConfigurationProperties("portal.jobs")
record JobSettings(
        @DefaultValue("02:00") List<LocalTime> automaticAt,
        @DefaultValue("4h") Duration automaticWithin,
        @DefaultValue("10m") Duration permissionsEvery,
        @DefaultValue("4h") Duration rosterLookEvery,
        @DefaultValue("01:10") List<LocalTime> erasureAt,
        @DefaultValue("6") int callsAtOnce) {}
