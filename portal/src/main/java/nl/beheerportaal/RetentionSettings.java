package nl.beheerportaal;

import java.time.Duration;
import java.time.LocalTime;
import nl.beheerportaal.sync.retention.Housekeeping;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long each kind of data is kept: `portal.retention.…` (docs/privacy.md).
///
/// @param at when the night's tidying begins
/// @param letters since they were sent
/// @param drafts since somebody touched them
/// @param proposals since they were worked out
/// @param snapshots since they were read
/// @param replaced longer than a run can be undone
/// @param runs since they ended
/// @param applications since they were activated or rejected
/// @param looks the record of looking along and of help with linking, since they ended
/// @param staff the last list of who may sign in, since it was read
/// @param questions what a run was planned from, to plan it again when somebody asks
/// @param names of people who are gone, since they were last on record; two years at most
@ConfigurationProperties("portal.retention")
record RetentionSettings(
        @DefaultValue("00:20") LocalTime at,
        @DefaultValue("180d") Duration letters,
        @DefaultValue("365d") Duration drafts,
        @DefaultValue("90d") Duration proposals,
        @DefaultValue("365d") Duration snapshots,
        @DefaultValue("180d") Duration replaced,
        @DefaultValue("730d") Duration runs,
        @DefaultValue("365d") Duration applications,
        @DefaultValue("730d") Duration looks,
        @DefaultValue("365d") Duration staff,
        @DefaultValue("60d") Duration questions,
        @DefaultValue("730d") Duration names) {
    private static final Duration MOST = Duration.ofDays(731);

    RetentionSettings {
        if (names.compareTo(MOST) > 0 || runs.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "portal.retention: names and runs are kept for two years at most");
        }
    }

    Housekeeping.Periods periods() {
        return new Housekeeping.Periods(
                letters,
                drafts,
                proposals,
                snapshots,
                replaced,
                runs,
                new Housekeeping.OfPeople(applications, looks, staff, questions, names));
    }
}
