package nl.beheerportaal.platform;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.client.RestClient;

/// The way to one outside system: at most so many calls at once and per second, repeated only where
/// that does no harm, resting when the system fails too often or asks us to wait. The wait counts
/// for the whole lane, not for one call (`scim.md` §4, rule 6).
///
/// Safe for many threads; made once per system.
public final class HttpLane {
    private final RestClient client;
    private final HttpLimits limits;
    private final Clock clock;
    private final Pause pause;
    private final Semaphore places;
    private final Bucket tokens;
    private final CircuitBreaker breaker;
    private final IntervalFunction backoff;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);

    public HttpLane(String name, RestClient client, HttpLimits limits, Clock clock, Pause pause) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
        this.places = new Semaphore(limits.atOnce(), true);
        this.tokens =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(limits.perSecond())
                                        .refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                        .build();
        this.breaker = CircuitBreaker.of(name, breakerRules(limits, clock));
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(limits.firstPause(), 2.0, 0.5);
    }

    /// Makes the call, as often as it and the limits allow, and reads a 2xx answer.
    public <T> HttpResult<T> send(HttpCall call, BodyReader<T> reader) {
        HttpResult<T> result = inTurn(call, reader);
        for (int attempt = 1;
                attempt < limits.attempts()
                        && result instanceof HttpResult.Failed<T>(HttpProblem problem)
                        && mayRepeat(call, problem);
                attempt++) {
            if (!waited(pauseBefore(problem, attempt))) {
                return result;
            }
            result = inTurn(call, reader);
        }
        return result;
    }

    private <T> HttpResult<T> inTurn(HttpCall call, BodyReader<T> reader) {
        Duration remaining = Duration.between(clock.instant(), notBefore.get());
        if (remaining.isPositive()) {
            return failed(new HttpProblem.Resting(remaining, call.about() + ": asked to wait"));
        }
        try {
            if (!places.tryAcquire(limits.answer().toMillis(), TimeUnit.MILLISECONDS)) {
                return failed(new HttpProblem.NotSent(call.about() + ": too many calls waiting"));
            }
        } catch (InterruptedException e) {
            return interrupted(call);
        }
        try {
            return guarded(call, reader);
        } finally {
            places.release();
        }
    }

    private <T> HttpResult<T> guarded(HttpCall call, BodyReader<T> reader) {
        try {
            if (!tokens.asBlocking().tryConsume(1, limits.answer(), BlockingStrategy.PARKING)) {
                return failed(new HttpProblem.NotSent(call.about() + ": too many calls a second"));
            }
        } catch (InterruptedException e) {
            return interrupted(call);
        }
        if (!breaker.tryAcquirePermission()) {
            return failed(
                    new HttpProblem.Resting(limits.rest(), call.about() + ": failed too often"));
        }
        HttpResult<T> result = HttpOnce.send(client, limits, clock, call, reader);
        record(result);
        return result;
    }

    private void record(HttpResult<?> result) {
        if (!(result instanceof HttpResult.Failed<?>(HttpProblem problem))) {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
            return;
        }
        if (problem instanceof HttpProblem.Refused(int status, _, Duration after, _)
                && (status == 429 || status == 503)
                && after != null) {
            notBefore.accumulateAndGet(
                    clock.instant().plus(after), (old, next) -> old.isAfter(next) ? old : next);
            breaker.releasePermission();
        } else if (isBroken(problem)) {
            breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(problem.detail()));
        } else {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        }
    }

    /// Never after a time-out: somebody may be waiting, and what took half a minute once will take
    /// it again.
    private boolean mayRepeat(HttpCall call, HttpProblem problem) {
        return switch (call.repeat()) {
            case NEVER -> false;
            case IF_LOST -> problem instanceof HttpProblem.Lost lost && !lost.timedOut();
            case ALWAYS ->
                    switch (problem) {
                        case HttpProblem.Refused(int status, _, Duration after, _) ->
                                (status == 429 || status >= 500)
                                        && (after == null
                                                || after.compareTo(limits.patience()) <= 0);
                        case HttpProblem.Resting(Duration remaining, _) ->
                                remaining.compareTo(limits.patience()) <= 0;
                        case HttpProblem.Lost(boolean timedOut, _) -> !timedOut;
                        case HttpProblem.NotSent _ -> true;
                        case HttpProblem.NotTrusted _, HttpProblem.Unreadable _ -> false;
                    };
        };
    }

    private Duration pauseBefore(HttpProblem problem, int attempt) {
        Duration own = Duration.ofMillis(backoff.apply(attempt));
        return switch (problem) {
            case HttpProblem.Refused(_, _, Duration after, _) when after != null -> after;
            case HttpProblem.Resting(Duration remaining, _) -> remaining;
            default -> own;
        };
    }

    private boolean waited(Duration time) {
        try {
            pause.pause(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isBroken(HttpProblem problem) {
        return switch (problem) {
            case HttpProblem.Refused(int status, _, _, _) -> status >= 500;
            case HttpProblem.NotSent _, HttpProblem.Lost _ -> true;
            case HttpProblem.NotTrusted _, HttpProblem.Resting _, HttpProblem.Unreadable _ -> false;
        };
    }

    private static <T> HttpResult<T> interrupted(HttpCall call) {
        Thread.currentThread().interrupt();
        return failed(new HttpProblem.NotSent(call.about() + ": interrupted"));
    }

    private static <T> HttpResult<T> failed(HttpProblem problem) {
        return new HttpResult.Failed<>(problem);
    }

    private static CircuitBreakerConfig breakerRules(HttpLimits limits, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindow(20, 10, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.rest())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }
}
