package nl.beheerportaal.sync.review;

/// What the coordinator filled in under the plan.
///
/// @param fingerprint of the plan on the page
/// @param seen whether the box *ik heb de lijst bekeken* is ticked
/// @param typed the number of pupils that go, as typed; empty when not asked
public record Answers(String fingerprint, boolean seen, String typed) {}
