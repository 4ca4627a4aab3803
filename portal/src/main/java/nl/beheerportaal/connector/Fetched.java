package nl.beheerportaal.connector;

import java.util.Optional;
import java.util.function.Function;

/// What came of asking an outside system something: the answer, or why there is none. A failure is
/// never an empty answer (PRODUCT §6.2).
public sealed interface Fetched<T> {
    /// The system answered, and this is all of it.
    record Got<T>(T value) implements Fetched<T> {}

    /// The system did not answer, or not in a way we may believe.
    record Failed<T>(Failure failure) implements Fetched<T> {}

    static <T> Fetched<T> got(T value) {
        return new Got<>(value);
    }

    static <T> Fetched<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    /// The answer turned into something else; a failure stays the failure it was.
    default <R> Fetched<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Got<T>(T value) -> new Got<>(change.apply(value));
            case Failed<T>(Failure failure) -> new Failed<>(failure);
        };
    }

    /// The answer, if there is one; for callers to whom the reason does not matter.
    default Optional<T> answer() {
        return switch (this) {
            case Got<T>(T value) -> Optional.ofNullable(value);
            case Failed<T> _ -> Optional.empty();
        };
    }
}
