package nl.beheerportaal.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/// One request.
///
/// @param about what it is, for failures and the log: our own ids only, never a name or a token
/// @param body null for none
public record HttpCall(
        HttpMethod method,
        URI uri,
        HttpHeaders headers,
        @Nullable String body,
        Repeat repeat,
        String about) {
    public static HttpCall get(URI uri, HttpHeaders headers, String about) {
        return new HttpCall(HttpMethod.GET, uri, headers, null, Repeat.ALWAYS, about);
    }

    /// Whether the lane may send it again by itself.
    public enum Repeat {
        /// What became of it is the caller's to find out.
        NEVER,
        /// When no answer came: the call has the same effect twice as once.
        IF_LOST,
        /// When no answer came, or one that says *later*: a read.
        ALWAYS
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + " " + about + "]";
    }
}
