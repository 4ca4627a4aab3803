package nl.beheerportaal.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.web.guard.RateLimits.PerMinute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RateLimitsTest {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final RateLimits limits = new RateLimits(new PerMinute(2, 3, 4, 5, 20), () -> now);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAddressArrivesSoOftenAMinuteAndNotMore() throws Exception {
        assertThat(times(2, "POST", "/saml/acs", "10.0.0.1")).containsOnly(200);
        MockHttpServletResponse refused = ask("POST", "/saml/acs", "10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("31");
        assertThat(ask("POST", "/saml/acs", "10.0.0.2").getStatus()).isEqualTo(200);
        now = now.plusSeconds(31);
        assertThat(ask("POST", "/saml/acs", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void whoHasNoSessionIsCountedByAddressAndAHouseholdIsOne() throws Exception {
        assertThat(times(3, "GET", "/inloggen", "2001:db8:1:2::1")).containsOnly(200);
        assertThat(ask("GET", "/inloggen", "2001:db8:1:2:a:b:c:d").getStatus()).isEqualTo(429);
        assertThat(ask("GET", "/inloggen", "2001:db8:1:3::1").getStatus()).isEqualTo(200);
    }

    @Test
    void anAccountIsCountedWhereverItComesFrom() throws Exception {
        signedIn("joost");
        assertThat(times(4, "POST", "/apps/taalblobs/koppelen/verder", "10.0.0.1"))
                .containsOnly(200);
        assertThat(ask("POST", "/apps/taalblobs/koppelen/verder", "10.0.0.2").getStatus())
                .isEqualTo(429);
        assertThat(times(5, "GET", "/apps/taalblobs/lijst.csv", "10.0.0.1")).containsOnly(200);
        assertThat(ask("GET", "/apps/taalblobs/lijst.csv", "10.0.0.1").getStatus()).isEqualTo(429);
        assertThat(ask("GET", "/apps/taalblobs", "10.0.0.1").getStatus()).isEqualTo(200);
        signedIn("sanne");
        assertThat(ask("GET", "/apps/taalblobs/lijst.csv", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void styleAndScriptsAreNotCounted() throws Exception {
        assertThat(times(50, "GET", "/assets/x/portal.js", "10.0.0.1")).containsOnly(200);
    }

    private static void signedIn(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }

    private List<Integer> times(int times, String method, String path, String address)
            throws Exception {
        List<Integer> statuses = new java.util.ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(ask(method, path, address).getStatus());
        }
        return statuses;
    }

    private MockHttpServletResponse ask(String method, String path, String address)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
