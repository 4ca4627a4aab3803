package nl.beheerportaal.school;

import java.time.Instant;

/// The publisher put the runs of a school off, or those of every school.
///
/// @param byReference who did, without a name
/// @param reason for the school to read; no names
/// @param everywhere whether it is about every school
public record Pause(Instant since, String byReference, String reason, boolean everywhere) {}
