package nl.basispoortsimulator.apps;

/// What came of a write.
public sealed interface Change<T> {

    /// Written, and on disk when the simulator keeps a journal.
    record Done<T>(T now) implements Change<T> {}

    /// Somebody else in this account has that value.
    record Taken<T>(String attribute) implements Change<T> {}

    /// The licence does not allow it.
    record NoSeat<T>(String why) implements Change<T> {}

    /// There is nothing (any more) with that id.
    record Missing<T>(String id) implements Change<T> {}

    /// A group names a member that is no user of this account.
    record NoSuchMember<T>(String id) implements Change<T> {}
}
