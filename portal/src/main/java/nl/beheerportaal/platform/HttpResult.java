package nl.beheerportaal.platform;

import org.springframework.http.HttpHeaders;

/// What a call brought.
public sealed interface HttpResult<T> {
    /// A 2xx answer, read to the end.
    record Answered<T>(int status, HttpHeaders headers, T body) implements HttpResult<T> {}

    /// Anything else.
    record Failed<T>(HttpProblem problem) implements HttpResult<T> {}
}
