package nl.beheerportaal.core.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the school may use of an app, as the app's directory tells it (ENGINEERING §6).
public sealed interface Licence {
    @Nullable LocalDate validUntil();

    /// Everybody of the school.
    record WholeSchool(@Nullable LocalDate validUntil) implements Licence {}

    /// At most so many active pupils and teachers.
    record Limited(int pupils, int teachers, @Nullable LocalDate validUntil) implements Licence {}
}
