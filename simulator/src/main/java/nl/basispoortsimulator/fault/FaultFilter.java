package nl.basispoortsimulator.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nl.basispoortsimulator.server.CutValve;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Lets calls go wrong as [Faults] says, on every path but the control API's.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FaultFilter extends OncePerRequestFilter {
    private static final int DRIPS = 20;

    private final Faults faults;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/control");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Fault> fault = faults.strike(request.getMethod(), request.getRequestURI());
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (fault.get().kind()) {
            case STATUS -> refuse(fault.get(), response);
            case CUT -> cut(request);
            case TIMEOUT -> {
                pause(fault.get().delayMillis());
                cut(request);
            }
            case SLOW -> {
                pause(fault.get().delayMillis());
                chain.doFilter(request, response);
            }
            case BROKEN_JSON -> {
                response.setContentType("application/json");
                response.getOutputStream()
                        .write("{\"leerlingen\": [{]".getBytes(StandardCharsets.UTF_8));
            }
            default -> afterWork(fault.get(), request, response, chain);
        }
    }

    private static void afterWork(
            Fault fault,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        byte[] body = kept.getContentAsByteArray();
        switch (fault.kind()) {
            case CUT_AFTER_WORK -> cut(request);
            case TIMEOUT_AFTER_WORK -> {
                pause(fault.delayMillis());
                cut(request);
            }
            case HALF_BODY -> {
                response.setContentLength(body.length);
                response.getOutputStream().write(body, 0, body.length / 2);
                response.flushBuffer();
                cut(request);
            }
            case HALF_JSON -> send(response, Arrays.copyOf(body, body.length / 2));
            case DRIP -> drip(response, body, fault.delayMillis());
            default -> send(response, RosterDamage.damage(fault.kind(), body));
        }
    }

    private static void send(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void drip(HttpServletResponse response, byte[] body, long millis)
            throws IOException {
        response.setContentLength(body.length);
        int piece = Math.max(1, (body.length + DRIPS - 1) / DRIPS);
        for (int at = 0; at < body.length; at += piece) {
            pause(millis / DRIPS);
            response.getOutputStream().write(body, at, Math.min(piece, body.length - at));
            response.flushBuffer();
        }
    }

    private static void refuse(Fault fault, HttpServletResponse response) throws IOException {
        response.setStatus(fault.status());
        if (fault.retryAfter() != null) {
            response.setHeader("Retry-After", fault.retryAfter());
        }
        String body = fault.body();
        response.setContentType(fault.contentType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        body != null
                                ? body
                                : "{\"status\":\"%d\",\"detail\":\"Simulated fault\"}"
                                        .formatted(fault.status()));
    }

    private static void cut(HttpServletRequest request) {
        if (request.getAttribute(CutValve.CUT) instanceof Runnable cut) {
            cut.run();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
