package nl.beheerportaal.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnAddressTest {
    @Test
    void whatAVisitorWritesInHostDecidesNothing() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/account");
        request.addHeader("Host", "kwaad.example:81");
        request.setServerName("kwaad.example");
        request.setServerPort(81);
        HttpServletRequest seen = seen("https://portaal.example", request);
        assertThat(seen.getServerName()).isEqualTo("portaal.example");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getRequestURL()).hasToString("https://portaal.example/account");
    }

    @Test
    void withoutTlsItSaysSo() throws Exception {
        HttpServletRequest seen =
                seen("http://localhost:8080", new MockHttpServletRequest("GET", "/"));
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getRequestURL()).hasToString("http://localhost:8080/");
    }

    private static HttpServletRequest seen(String address, MockHttpServletRequest request)
            throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new OwnAddress(URI.create(address)).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }
}
