package nl.beheerportaal.platform;

import java.util.UUID;
import java.util.function.Supplier;

/// Runs work as one database transaction, on behalf of one school or of the whole fleet. Every
/// store is called inside one; what the work throws rolls everything back. A transaction inside a
/// transaction of the same school joins it.
public interface Transactions {
    /// The work sees and changes the rows of this school only; the database guards it again
    /// (ENGINEERING §4).
    <T> T forSchool(UUID school, Supplier<T> work);

    /// The work sees counts and states of all schools, and tables without school data.
    <T> T forFleet(Supplier<T> work);

    default void forSchool(UUID school, Runnable work) {
        forSchool(
                school,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }
}
