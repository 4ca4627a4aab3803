package nl.beheerportaal.web.guard;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beheerportaal.web.frame.Assets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// How often one address and one account may ask. Who asks too often is told when to come back
/// (429). Each node counts for itself: a limit against haste and guessing, not a bill.
public final class RateLimits extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int TOO_MANY_REQUESTS = 429;

    /// Whom a node remembers; who is pushed out begins again with a full bucket.
    private static final int REMEMBERED = 50_000;

    private final PerMinute limits;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(1024, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// How many a minute; as many at once when somebody waited a minute.
    ///
    /// @param arrivals sign-in messages, of one address
    /// @param visits of one address without a session, pages and forms together
    /// @param forms of one account
    /// @param downloads of one account
    /// @param pages of one account, everything together
    public record PerMinute(int arrivals, int visits, int forms, int downloads, int pages) {}

    public RateLimits(PerMinute limits, InstantSource clock) {
        this.limits = limits;
        this.time =
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return clock.millis() * 1_000_000;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                };
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Assets.ROOT);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (Counted counted : counted(request)) {
            Optional<Duration> wait = wait(counted);
            if (wait.isPresent()) {
                LOG.warn("Too many {}: refused", counted.kind());
                response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
                response.sendError(TOO_MANY_REQUESTS);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /// One of the things that are counted, and for whom.
    private record Counted(String kind, String whose, int limit) {}

    private List<Counted> counted(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean form = request.getMethod().equals("POST");
        if (form && request.getRequestURI().startsWith("/saml/")) {
            return List.of(new Counted("arrivals", address(request), limits.arrivals()));
        }
        if (who == null || !who.isAuthenticated()) {
            return List.of(new Counted("visits", address(request), limits.visits()));
        }
        Counted page = new Counted("pages", account(who), limits.pages());
        if (form) {
            return List.of(page, new Counted("forms", account(who), limits.forms()));
        }
        return request.getRequestURI().endsWith(".csv")
                ? List.of(page, new Counted("downloads", account(who), limits.downloads()))
                : List.of(page);
    }

    private Optional<Duration> wait(Counted counted) {
        Bucket bucket;
        synchronized (buckets) {
            bucket =
                    buckets.computeIfAbsent(
                            counted.kind() + " " + counted.whose(), _ -> bucket(counted.limit()));
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(int limit) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder().capacity(limit).refillGreedy(limit, MINUTE).build())
                .build();
    }

    /// Kept in memory only, as a key.
    private static String account(Authentication who) {
        return String.valueOf(who.getPrincipal());
    }

    /// A household has many addresses of the newer kind: their first half counts as one.
    private static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String[] parts = address.split(":", -1);
        return parts.length < 5 ? address : String.join(":", List.of(parts).subList(0, 4));
    }
}
