package nl.basispoortsimulator.control;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import nl.basispoortsimulator.server.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only this machine control the simulator, and no page of another site.
@Component
class ControlGate extends OncePerRequestFilter {
    private final Addresses addresses;

    ControlGate(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/control") && !path.startsWith("/bediening");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (here && (origin == null || origin.equals(addresses.http()))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
