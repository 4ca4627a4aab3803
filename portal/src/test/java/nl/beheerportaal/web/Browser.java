package nl.beheerportaal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.PortalOnPaper;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.web.helpdesk.HelpdeskSessions;
import nl.beheerportaal.web.helpdesk.HelpdeskToken;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Somebody at a browser without script: keeps cookies, follows redirects, fills in forms.
final class Browser {
    private final PortalOnPaper portal;
    private final MockHttpSession session = new MockHttpSession();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser(PortalOnPaper portal, @Nullable SignedIn who) {
        this.portal = portal;
        if (who != null) {
            var token = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(token));
        }
    }

    /// Somebody of the helpdesk.
    static Browser ofHelpdesk(PortalOnPaper portal, HelpdeskPerson person) {
        Browser browser = new Browser(portal, null);
        browser.session.setAttribute(
                HelpdeskSessions.PLACE, new SecurityContextImpl(new HelpdeskToken(person)));
        return browser;
    }

    /// What came back, after redirects.
    record Answer(int status, String address, MockHttpServletResponse response, String html) {
        Document page() {
            return Jsoup.parse(html, "http://localhost" + address);
        }

        String text() {
            return page().body().text();
        }

        /// Text of the messages at the top of the page.
        String notes() {
            return page().select("#inhoud .note").text();
        }

        Answer shows(String... texts) {
            assertThat(text()).contains(texts);
            return this;
        }
    }

    /// As if the portal, or somebody at this computer, had set it.
    void keepCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    Answer get(String address) {
        return follow(HttpMethod.GET, address, Map.of());
    }

    Answer post(String address, Map<String, String> values) {
        return follow(HttpMethod.POST, address, values);
    }

    /// Presses a button with what the form holds already and what is given here.
    Answer press(Answer on, String button, Map<String, String> values) {
        Element pressed = one(on, on.page().selectFirst(button), button);
        Element form = one(on, pressed.closest("form"), "the form of " + button);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name]")) {
            boolean choice = field.attr("type").matches("radio|checkbox");
            if (!choice || field.hasAttr("checked")) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.putAll(values);
        if (pressed.hasAttr("name")) {
            fields.put(pressed.attr("name"), pressed.attr("value"));
        }
        String action =
                pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
        return post(action, fields);
    }

    /// One request, without following.
    MockHttpServletResponse request(HttpMethod method, String address, Map<String, String> values) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(method, URI.create(address.split("#", 2)[0]))
                        .session(session);
        values.forEach(request::param);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        // the visitor before, on the same thread, was another
        SecurityContextHolder.clearContext();
        try {
            MockHttpServletResponse response =
                    portal.server().perform(request).andReturn().getResponse();
            for (Cookie cookie : response.getCookies()) {
                cookies.put(cookie.getName(), cookie);
            }
            return response;
        } catch (Exception broken) {
            throw new IllegalStateException(method + " " + address, broken);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Element one(Answer on, @Nullable Element element, String what) {
        if (element == null) {
            throw new AssertionError("no %s on %s: %s".formatted(what, on.address(), on.text()));
        }
        return element;
    }

    private Answer follow(HttpMethod method, String address, Map<String, String> values) {
        MockHttpServletResponse response = request(method, address, values);
        String here = address;
        for (int hops = 0; response.getStatus() == 303 && hops < 5; hops++) {
            here = String.valueOf(response.getHeader("Location"));
            assertThat(here).startsWith("/");
            response = request(HttpMethod.GET, here, Map.of());
        }
        return new Answer(response.getStatus(), here, response, body(response));
    }

    private static String body(MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
