package nl.beheerportaal.web.run;

/// What came of one account or group.
///
/// @param what what was to be done, in words
/// @param outcome what came of it, in words
/// @param good whether it is as it should be
public record OutcomeRow(String name, String group, String what, String outcome, boolean good) {}
