package nl.beheerportaal.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// One request and its answer, every way it can end made a value.
final class HttpOnce {
    private static final int KEPT_OF_A_REFUSAL = 8 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private HttpOnce() {}

    static <T> HttpResult<T> send(
            RestClient client,
            HttpLimits limits,
            Clock clock,
            HttpCall call,
            BodyReader<T> reader) {
        Terms terms = new Terms(limits, clock, clock.instant().plus(limits.answer()), call.about());
        try {
            RestClient.RequestBodySpec request =
                    client.method(call.method())
                            .uri(call.uri())
                            .headers(headers -> headers.addAll(call.headers()));
            String body = call.body();
            if (body != null) {
                request.body(body.getBytes(StandardCharsets.UTF_8));
            }
            return Objects.requireNonNull(
                    request.exchange((_, answer) -> answered(answer, terms, reader), true));
        } catch (ResourceAccessException e) {
            return new HttpResult.Failed<>(broken(e, call.about()));
        }
    }

    private static <T> HttpResult<T> answered(
            ClientHttpResponse answer, Terms terms, BodyReader<T> reader) throws IOException {
        int status = answer.getStatusCode().value();
        HttpHeaders headers = answer.getHeaders();
        if (status < 200 || status > 299) {
            String start = startOf(answer);
            Duration wait = retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER), terms.clock());
            return new HttpResult.Failed<>(
                    new HttpProblem.Refused(
                            status, start, wait, terms.about() + ": status " + status));
        }
        try {
            T body =
                    reader.read(
                            new BoundedStream(answer.getBody(), terms.limits().largestAnswer()));
            return new HttpResult.Answered<>(status, headers, body);
        } catch (JacksonIOException e) {
            return new HttpResult.Failed<>(cutShort(e.getCause(), terms));
        } catch (JacksonException e) {
            return new HttpResult.Failed<>(
                    new HttpProblem.Unreadable(
                            terms.about() + ": not the JSON that was agreed, at " + placeOf(e)));
        } catch (IOException e) {
            return new HttpResult.Failed<>(cutShort(e, terms));
        }
    }

    /// What was agreed for one request.
    ///
    /// @param end when the whole answer must be here
    private record Terms(HttpLimits limits, Clock clock, Instant end, String about) {
        boolean over() {
            return !clock.instant().isBefore(end);
        }
    }

    /// Line and column only: Jackson's own message quotes the text it stumbled over.
    private static String placeOf(JacksonException e) {
        return e.getLocation() == null
                ? "an unknown place"
                : "line "
                        + e.getLocation().getLineNr()
                        + " column "
                        + e.getLocation().getColumnNr();
    }

    /// At the end of the time the client closes the stream under the reader, which looks like a
    /// connection that broke.
    private static HttpProblem cutShort(@Nullable Throwable why, Terms terms) {
        return why instanceof BoundedStream.TooLarge
                ? new HttpProblem.Unreadable(terms.about() + ": answer too large")
                : new HttpProblem.Lost(terms.over(), terms.about() + ": the answer broke off");
    }

    private static String startOf(ClientHttpResponse answer) {
        try {
            return new String(
                    answer.getBody().readNBytes(KEPT_OF_A_REFUSAL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    static HttpProblem broken(Throwable e, String about) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            HttpProblem problem = named(cause, about);
            if (problem != null) {
                return problem;
            }
        }
        return new HttpProblem.Lost(false, about + ": the connection broke");
    }

    private static @Nullable HttpProblem named(Throwable cause, String about) {
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                    new HttpProblem.NotSent(about + ": no connection in time");
            case ConnectException _, UnknownHostException _, UnresolvedAddressException _ ->
                    new HttpProblem.NotSent(about + ": no connection");
            case SSLException tls -> refusedTls(tls, about);
            case HttpTimeoutException _, CancellationException _ ->
                    new HttpProblem.Lost(true, about + ": no answer in time");
            default -> null;
        };
    }

    /// A fatal alert from the other side while TLS is set up means that it does not want our
    /// certificate; everything else is a matter of the line. Before TLS stands nothing was sent,
    /// but with TLS 1.3 the alert may come after the first bytes: those are never acted on.
    private static HttpProblem refusedTls(SSLException tls, String about) {
        String said = String.valueOf(tls.getMessage());
        return said.contains("fatal alert")
                ? new HttpProblem.NotTrusted(about + ": our certificate is refused")
                : new HttpProblem.NotSent(about + ": no trusted connection");
    }

    /// Seconds or a date (RFC 9110 §10.2.3), never more than a day; null when absent or nonsense.
    static @Nullable Duration retryAfter(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        Duration wait;
        if (text.matches("[0-9]{1,9}")) {
            wait = Duration.ofSeconds(Long.parseLong(text));
        } else {
            try {
                wait =
                        Duration.between(
                                clock.instant(),
                                ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant());
            } catch (DateTimeException e) {
                return null;
            }
        }
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
