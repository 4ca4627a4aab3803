package nl.basispoortsimulator.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the two doors apart: Basispoort's REST answers only where a client certificate was shown,
/// and nothing else answers there.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean basispoort = path.startsWith("/rest/") || path.startsWith("/hosted-lika/");
        if (basispoort == request.isSecure()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(basispoort ? 403 : 404);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write(
                        basispoort
                                ? "A client certificate is needed; use the mutual TLS port."
                                : "Nothing here; pages are on the plain port.");
    }
}
