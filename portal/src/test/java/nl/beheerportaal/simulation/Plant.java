package nl.beheerportaal.simulation;

/// A bug planted on purpose, to see that the simulation finds it: a test of the test.
enum Plant {
    NOTHING,
    /// A creation whose answer was lost is made again without looking.
    RETRY_WITHOUT_LOOKING,
    /// Removals are carried out among the updates.
    REMOVAL_BEFORE_CREATION,
    /// The run carries out a plan made at its start instead of the sealed one.
    PLAN_READ_AGAIN,
    /// The night carries its plan out first and counts the removals afterwards.
    BRAKE_AFTER_WRITE,
    /// A node that slept trusts the intention it stored before.
    SLEEPER_TRUSTED
}
