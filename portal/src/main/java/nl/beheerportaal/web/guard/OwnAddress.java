package nl.beheerportaal.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells everything behind it that the portal has the address of the configuration. What a visitor
/// writes in `Host` decides nothing, and behind a proxy that takes TLS off, cookies are still for
/// TLS only.
public final class OwnAddress extends OncePerRequestFilter {
    private final URI address;

    /// @param address of the portal, as browsers know it
    public OwnAddress(URI address) {
        this.address = address;
    }

    /// Whether browsers reach the portal over TLS.
    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Addressed(request), response);
    }

    private final class Addressed extends HttpServletRequestWrapper {
        Addressed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getScheme() {
            return address.getScheme();
        }

        @Override
        public boolean isSecure() {
            return OwnAddress.this.isSecure();
        }

        @Override
        public String getServerName() {
            return address.getHost();
        }

        @Override
        public int getServerPort() {
            return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(address.getScheme() + "://" + address.getAuthority())
                    .append(getRequestURI());
        }
    }
}
