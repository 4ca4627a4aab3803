package nl.beheerportaal.web.run;

/// What can be done about one account of a run.
///
/// @param key of its name
public record RowAct(String key, String href) {}
