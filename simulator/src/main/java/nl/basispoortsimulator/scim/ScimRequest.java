package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A request in the library's terms: strings in.
///
/// @param url the whole address, with the query
/// @param headers one value per name
record ScimRequest(String url, HttpMethod method, String body, Map<String, String> headers) {

    private static final String BEARER = "Bearer ";

    /// Nothing when SCIM has no such method.
    ///
    /// @param origin scheme, host and port of ours: what the caller wrote in `Host` decides nothing
    static Optional<ScimRequest> of(String origin, HttpServletRequest request) throws IOException {
        HttpMethod method =
                switch (request.getMethod()) {
                    case "GET" -> HttpMethod.GET;
                    case "POST" -> HttpMethod.POST;
                    case "PUT" -> HttpMethod.PUT;
                    case "PATCH" -> HttpMethod.PATCH;
                    case "DELETE" -> HttpMethod.DELETE;
                    default -> null;
                };
        if (method == null) {
            return Optional.empty();
        }
        String query = request.getQueryString();
        String url = origin + request.getRequestURI() + (query == null ? "" : "?" + query);
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        return Optional.of(new ScimRequest(url, method, body, headers));
    }

    /// Whether nothing is written: a GET, or the search that RFC 7644 §3.4.3 lets clients POST.
    boolean reads() {
        return method == HttpMethod.GET
                || (method == HttpMethod.POST && path().endsWith("/.search"));
    }

    private String path() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    /// The token of an `Authorization` header, nothing when there is none.
    static Optional<String> bearerToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
